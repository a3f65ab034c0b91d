"""Environment variables ZHENGPU_* in, one typed settings object out."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """All settings of Zhengpu; each is a variable ZHENGPU_NAME, documented in docs/settings.md."""

    model_config = SettingsConfigDict(env_prefix="ZHENGPU_", extra="ignore", frozen=True)

    register_file: Path = Field(
        Path("zhengpu.sqlite"), validation_alias="ZHENGPU_REGISTER", description="the register's SQLite file"
    )
    host: str = Field("127.0.0.1", description="address that `zhengpu serve` listens on")
    port: int = Field(8000, ge=1, le=65535, description="port that `zhengpu serve` listens on")
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
