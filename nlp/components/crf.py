"""A Doc with candidates in, the trained linear-chain CRF's view of its characters out: more proposals, and support."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pycrfsuite
import srsly
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import ensure_path

from nlp.candidates import PUNCTUATION, Candidate, propose, text_of
from nlp.features import features
from zhengpu.errors import DataError

SOURCE = "crf"
QUOTES = frozenset("“”《》（）")
SUPPORT = "zhengpu_support"
MODEL = Path(__file__).parent.parent / "models" / "tagger.crf"
LEAST = 0.4
LONGEST = 600  # characters given to the model at once
_DIVISION_ABOVE = re.compile(
    "([一-鿿]{2,5}?(?:省|市|自治[区州]|盟|地区))(?=[一-鿿]{1,6}?[市县区旗州盟](?:[市县区旗州盟]?委(?!员)|纪委|政府|人民政府|人大|政协))"
)
_TWO_PLACES = re.compile(
    r"([一-鿿]{1,6}?(?:镇|乡|街道|苏木))[一-鿿]{2,8}(?:村|社区|屯|嘎查|桥|水库)|([一-鿿]{2,4}(?:路|街|大道))[一-鿿]{2,4}(?:路|街|大道)|([一-鿿]{1,4}村)[一-鿿]{2,4}(?:屯|寨)"
)

Span = tuple[int, int, str, float]  # start, end, label, score


class CrfTagger:
    """A python-crfsuite model over characters; pickled and stored as its bytes."""

    def __init__(self, model: bytes = b"") -> None:
        self.model = model
        self._tagger: Any = None

    def __getstate__(self) -> dict[str, bytes]:
        return {"model": self.model}

    def __setstate__(self, state: dict[str, bytes]) -> None:
        self.__init__(state["model"])  # type: ignore[misc]

    def initialize(self, get_examples: Any = None, *, nlp: Language | None = None, model: str | None = None) -> None:
        """Reads the model file (by default the shipped one)."""
        del get_examples, nlp
        path = Path(model) if model else MODEL
        if not path.exists():
            raise DataError(f"{path.name}: no such model", "Make it by `make models`")
        self.model, self._tagger = path.read_bytes(), None

    @property
    def tagger(self) -> Any:
        """The opened model."""
        if self._tagger is None:
            tagger = pycrfsuite.Tagger()
            tagger.open_inmemory(self.model)
            self._tagger = tagger
        return self._tagger

    def __call__(self, doc: Doc) -> Doc:
        if not self.model:
            return doc
        support: list[Span] = []
        rows = features(doc)
        text = text_of(doc)
        for start, end in _pieces(text):
            support.extend(named_by_county(text, self._tag(rows[start:end], start)))
        doc.user_data[SUPPORT] = support
        edged = [s for s in support if text[s[0]] in PUNCTUATION - QUOTES or text[s[1] - 1] in PUNCTUATION - QUOTES]
        sure = (span for span in support if span[3] >= LEAST and span not in edged)
        propose(doc, (Candidate(*part, SOURCE) for span in sure for part in parts_of(text, span)))
        return doc

    def _tag(self, rows: list[list[str]], offset: int) -> Iterator[Span]:
        tagger = self.tagger
        tagger.set(rows)
        tags = tagger.tag()
        for start, end, label in spans_of(tags):
            inside = [tagger.marginal(tags[at], at) for at in {start, end - 1, (start + end) // 2}]
            yield start + offset, end + offset, label, round(float(min(inside)), 4)

    def to_bytes(self, *, exclude: tuple[str, ...] = ()) -> bytes:
        """The model as msgpack."""
        del exclude
        return bytes(srsly.msgpack_dumps({"model": self.model}))

    def from_bytes(self, data: bytes, *, exclude: tuple[str, ...] = ()) -> CrfTagger:
        """Reads what to_bytes wrote."""
        del exclude
        self.__init__(srsly.msgpack_loads(data)["model"])  # type: ignore[misc]
        return self

    def to_disk(self, path: str | Path, *, exclude: tuple[str, ...] = ()) -> None:
        """Writes the model into the folder `path`."""
        del exclude
        folder = ensure_path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "tagger.crf").write_bytes(self.model)

    def from_disk(self, path: str | Path, *, exclude: tuple[str, ...] = ()) -> CrfTagger:
        """Reads the model from the folder `path`."""
        del exclude
        self.__init__((ensure_path(path) / "tagger.crf").read_bytes())  # type: ignore[misc]
        return self


def spans_of(tags: list[str]) -> Iterator[tuple[int, int, str]]:
    """Labelled spans of a sequence of B-, I-, E-, S- and O tags."""
    start, label = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        if label and tag not in ("I-" + label, "E-" + label):
            yield start, at, label
            label = ""
        if tag[0] in "BS":
            start, label = at, tag[2:]
        if label and tag[0] in "ES":
            yield start, at + 1, label
            label = ""


def named_by_county(text: str, spans: Iterable[Span]) -> list[Span]:
    """The spans in order; a county without its kind right before a firm or an organization begins its name: 临清+云鲸纺织集团."""
    made: list[Span] = []
    for start, end, label, score in spans:
        if made and label in ("COMPANY", "ORG"):
            front, behind, kind, surely = made[-1]
            if kind == "COUNTY" and behind == start and text[behind - 1] not in "县市区旗":
                made.pop()
                start, score = front, min(score, surely)
        made.append((start, end, label, score))
    return made


def parts_of(text: str, span: Span) -> Iterator[Span]:
    """A town and a village, a village and a hamlet, or two roads, taken for one name (松口镇卧云村, 人民路卧云路) as two; a body
    with the province or city that its own division lies in (江苏省南通市委) as both.
    """
    start, end, label, score = span
    above = _DIVISION_ABOVE.match(text, start, end) if label == "AGENCY" else None
    if above:
        yield start, above.end(1), "PLACE", score
        yield above.end(1), end, label, score
        return
    both = _TWO_PLACES.fullmatch(text, start, end) if label == "PLACE" else None
    if both:
        yield start, both.end(both.lastindex or 0), label, score
    yield (both.end(both.lastindex or 0) if both else start), end, label, score


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of at most LONGEST characters, cut at ends of paragraphs or sentences."""
    start = 0
    while start < len(text):
        end = min(start + LONGEST, len(text))
        if end < len(text):
            cut = max(text.rfind("\n", start, end), text.rfind("。", start, end))
            end = cut + 1 if cut > start else end
        yield start, end
        start = end


def train(sequences: Iterable[tuple[list[list[str]], list[str]]], path: Path, settings: dict[str, float]) -> None:
    """Trains a model on (features, tags) of passages and writes it to `path`."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for rows, tags in sequences:
        trainer.append(rows, tags)
    trainer.set_params(settings)
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch) / "tagger.crf"
        trainer.train(str(made))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.read_bytes())


@Language.factory("zhengpu_crf", assigns=["doc.user_data"])
def make_crf(nlp: Language, name: str) -> CrfTagger:
    """The factory that `config.cfg` names."""
    del nlp, name
    return CrfTagger()
