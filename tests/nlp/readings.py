"""Readings and tagged texts in, plain tuples to compare in tests out."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.language import Language

from nlp.candidates import HOME, PUBLISHED, candidates
from zhengpu.records import Claim, Reading

HOME_ID = "cn-372500"  # 聊城市


@dataclass(frozen=True)
class Tagged:
    """Proposals or winners on a text, as (characters, label)."""

    pairs: list[tuple[str, str]]

    def of(self, label: str) -> list[str]:
        """The characters of those with this label, each once, in order."""
        return list(dict.fromkeys(text for text, found in self.pairs if found == label))


def tagged_by(
    nlp: Language, text: str, component: str | None, home: str | None, published: str | None = None
) -> Tagged:
    """Runs the pipeline's components up to the named one on folded text, or all of them."""
    doc = nlp.make_doc(text)
    doc.user_data[HOME], doc.user_data[PUBLISHED] = home, published
    for name, pipe in nlp.pipeline:
        doc = pipe(doc)
        if name == component:
            source = name.removeprefix("zhengpu_")
            found = sorted(c for c in candidates(doc) if c.source == source)
            return Tagged([(text[c.start : c.end], c.label) for c in found])
    return Tagged([(ent.text, ent.label_) for ent in doc.ents])


class Facts:
    """A reading as tests look at it."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.page = reading.page
        self.articles = reading.articles
        self.mentions = reading.mentions
        self._texts = {m.id: m.text for m in reading.mentions}

    def labels(self, text: str) -> set[str]:
        """Labels of the mentions with these characters."""
        return {m.label for m in self.mentions if m.text == text}

    def claims(self, kind: str) -> list[Claim]:
        """Claims of a type."""
        return [c for c in self.reading.claims if c.type == kind]

    def pairs(self, kind: str, status: str | None = "stated") -> list[tuple[str, str]]:
        """(subject, object) of the claims of a type with this status (None: any)."""
        return [
            (self.name(c.subject), self.name(c.object) or c.object_text or "")
            for c in self.claims(kind)
            if status in (None, c.status)
        ]

    def posts(self, status: str | None = "stated") -> list[tuple[str, str, str]]:
        """(person, post, body) of the claims about posts with this status (None: any)."""
        return [
            (self.name(c.subject), c.post or "", self.name(c.object))
            for c in self.claims("HOLDS_POST")
            if status in (None, c.status)
        ]

    def roles(self) -> list[tuple[str, str, str]]:
        """(person, role, meeting) of the claims about meetings."""
        return [(self.name(c.subject), c.role or "", c.object_text or "") for c in self.claims("ATTENDED")]

    def name(self, mention: str | None) -> str:
        """The characters of a mention."""
        return self._texts[mention] if mention else ""
