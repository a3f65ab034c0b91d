"""What identifies a thing on a page or in the world in, its stable id out; the same on every machine."""

from __future__ import annotations

import hashlib
import unicodedata


def digest(*parts: str | int, size: int = 8) -> str:
    """Hex digest of the parts in order, `2 * size` characters long."""
    joined = "\x1f".join(str(part) for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=size).hexdigest()


def text_digest(text: str) -> str:
    """SHA-256 of a page's decoded text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def page_id(relative_path: str) -> str:
    """A page's id: its path relative to the ingested folder, with forward slashes, in NFC."""
    return unicodedata.normalize("NFC", relative_path.replace("\\", "/"))


def article_id(page: str, number: int) -> str:
    """An article's id: its page and its place on it, counted from 1."""
    return f"{page}#{number}"


def mention_id(page: str, quoted: str, occurrence: int) -> str:
    """A mention's id: its page, its characters and the how-manieth mention with them it is (from 0); never an offset."""
    return "m" + digest(page, quoted, occurrence)


def claim_id(page: str, kind: str, subject: str, thing: str, detail: str, occurrence: int) -> str:
    """A claim's id, from what it says and the how-manieth of its kind it is on its page."""
    return "c" + digest(page, kind, subject, thing, detail, occurrence)


def derived_id(prefix: str, *parts: str | int) -> str:
    """The id of a thing that others support, such as an event, a tenure or a relation."""
    return prefix + digest(*parts)
