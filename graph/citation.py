"""A state of the register in, how to cite it out: as a sentence, as BibTeX, as CSL-JSON."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any

from graph.snapshots import State
from zhengpu.records import Record

SHORT = 12  # characters of the hash that stand in a sentence
_TEX = {char: f"\\{char}" for char in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


class Citation(Record):
    """A state's citation: `text` for a reader, `bibtex` and `csl` (CSL-JSON, a list of one item) for programs."""

    snapshot: str
    text: str
    bibtex: str
    csl: tuple[dict[str, Any], ...]


def cite(state: State, today: datetime.date) -> Citation:
    """How to cite a state; one without a name is cited as of today."""
    day = state.taken[:10] if state.taken else today.isoformat()
    name = state.name or f"state of {day}"
    counted = ", ".join(f"{count} {part}" for part, count in state.counts.items() if part != "judgements")
    version = str(state.versions.get("zhengpu") or "unknown")
    title = f"Zhengpu 政谱 register, snapshot “{name}”"
    text = f"{title} ({counted or f'{state.pages} pages'}). Zhengpu {version}, {day}. Snapshot hash {state.hash}."
    note = (
        f"{counted or f'{state.pages} pages'}; snapshot hash {state.hash}; lexicon {state.versions.get('lexicon', '')}"
    )
    return Citation(
        snapshot=state.hash,
        text=text,
        bibtex=_bibtex(_key(name, state.hash), title, day, version, note),
        csl=(_csl(_key(name, state.hash), title, day, version, note),),
    )


def _key(name: str, digest: str) -> str:
    return f"zhengpu-{re.sub('[^0-9A-Za-z]+', '-', name).strip('-')}-{digest[:SHORT]}".replace("--", "-")


def _bibtex(key: str, title: str, day: str, version: str, note: str) -> str:
    fields = {"title": f"{{{_tex(title)}}}", "year": day[:4], "month": str(int(day[5:7])), "version": _tex(version)}
    fields |= {"howpublished": "Data set", "note": _tex(note), "urldate": day}
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@misc{{{key},\n{lines}}}\n"


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, char) for char in text)


def _csl(key: str, title: str, day: str, version: str, note: str) -> dict[str, Any]:
    year, month, date = (int(part) for part in day.split("-"))
    parts = {"date-parts": [[year, month, date]]}
    return {"id": key, "type": "dataset", "title": title, "issued": parts, "version": version, "note": note}


def csl_text(citation: Citation) -> str:
    """CSL-JSON as a file holds it."""
    return json.dumps(list(citation.csl), ensure_ascii=False, indent=1)
