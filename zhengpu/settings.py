"""Environment variables ZHENGPU_* in, one typed settings object out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict


def _parted(value: object) -> object:
    """The parts of a text between commas."""
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_parted)]
Rate = Annotated[str, Field(pattern=r"^(off|[1-9]\d{0,8}/(second|minute|hour|day))$")]


class Settings(BaseSettings):
    """All settings of Zhengpu; each is a variable ZHENGPU_NAME, documented in docs/settings.md."""

    model_config = SettingsConfigDict(env_prefix="ZHENGPU_", extra="ignore", frozen=True)

    register_file: Path = Field(
        Path("zhengpu.sqlite"), validation_alias="ZHENGPU_REGISTER", description="the register's SQLite file"
    )
    host: str = Field("127.0.0.1", description="address that `zhengpu serve` listens on")
    who: str | None = Field(
        None, max_length=200, description="the name that stands on judgements made on the command line"
    )
    port: int = Field(8000, ge=1, le=65535, description="port that `zhengpu serve` listens on")
    keys: Literal["auto", "required", "off"] = Field("auto", description="whether the service asks for API keys")
    keys_file: Path | None = Field(None, description="the file of the API keys; none: beside the register")
    allowed_hosts: Words = Field((), description="names under which the service may be asked")
    trusted_proxies: Words = Field((), description="addresses of proxies whose word on the asker is taken")
    cors_origins: Words = Field((), description="origins whose web pages may ask the service")
    rates: Literal["auto", "on", "off"] = Field("auto", description="whether askers have a budget")
    rate: Rate = Field("1200/minute", description="budget of one asker for cheap routes")
    rate_costly: Rate = Field("120/minute", description="budget of one asker for costly routes")
    max_body_bytes: int = Field(2_000_000, ge=1_000, description="larger bodies of requests are refused")
    max_url_bytes: int = Field(8_000, ge=500, le=60_000, description="longer addresses are refused")
    request_seconds: float = Field(10.0, gt=0, le=600, description="a request that takes longer is ended")
    stream_seconds: float = Field(600.0, gt=0, le=86_400, description="an answer sent in parts is ended after that")
    sessions: int = Field(4, ge=1, le=64, description="readers of the register at once")
    at_once: int = Field(16, ge=1, le=1_000, description="requests that are worked on at once")
    waiting: int = Field(64, ge=0, le=10_000, description="requests that may wait for their turn")
    wait_seconds: float = Field(5.0, gt=0, le=60, description="a request that waits longer is turned away")
    connections: int = Field(1_000, ge=10, le=100_000, description="open connections at once")
    log: Literal["json", "text", "off"] = Field("json", description="what `zhengpu serve` writes about each request")
    jobs: int = Field(1, ge=1, le=64, description="processes that read pages")
    max_page_bytes: int = Field(5_000_000, ge=1_000, description="larger page files are refused")
    expected_issues: Path | None = Field(None, description="CSV of the issues that there should be, for coverage")
    neo4j_uri: str | None = Field(None, description="bolt:// or neo4j:// address of a Neo4j to answer from")
    neo4j_user: str = Field("neo4j", description="user of that Neo4j")
    neo4j_password: SecretStr | None = Field(None, description="password of that Neo4j")
    neo4j_database: str = Field("neo4j", description="database of that Neo4j")
    cypher: bool = Field(False, description="whether researchers may send read-only Cypher")
    cypher_seconds: float = Field(2.0, gt=0, le=300, description="a query that takes longer is ended")
    cypher_rows: int = Field(10_000, ge=1, le=1_000_000, description="an answer is cut after so many rows")
    cypher_bytes: int = Field(
        10_000_000, ge=1_000, le=1_000_000_000, description="an answer is cut after so many bytes"
    )
    cypher_at_once: int = Field(4, ge=1, le=64, description="more queries at once are turned away")


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process, read from the environment once."""
    return Settings()
