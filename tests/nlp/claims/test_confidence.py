"""How sure a claim is: as sure as its less sure end, by the curve of its relation."""

from __future__ import annotations

from nlp.claims.confidence import raw_confidence, with_confidence
from zhengpu.curves import Curve, Curves
from zhengpu.records import Claim, Evidence, Mention

HALF = Curves({"VISITED": Curve(((0.0, 0.0), (1.0, 0.5)))})


def mention(ident: str, score: float) -> Mention:
    return Mention(
        id=ident, page="p", article="p#1", label="PERSON", start=0, end=2, spans=((0, 2),), text="穆清", score=score
    )


def claim(thing: str | None) -> Claim:
    told = Evidence(sentence="", spans=(), rule="visits.to")
    return Claim(id="c", page="p", article="p#1", type="VISITED", subject="a", object=thing, evidence=told)


ENDS = {"a": mention("a", 0.8), "b": mention("b", 0.6)}


def test_the_less_sure_end_decides() -> None:
    assert raw_confidence(claim("b"), ENDS) == 0.6


def test_a_claim_about_a_text_has_one_end() -> None:
    assert raw_confidence(claim(None), ENDS) == 0.8


def test_the_curve_of_the_relation_says_the_chance() -> None:
    assert [one.confidence for one in with_confidence([claim("b")], ENDS.values(), HALF)] == [0.3]


def test_what_a_page_says_is_never_quite_sure(read) -> None:
    found = read("3月8日，莘县县委书记穆清溪到柳溪镇调研。\n").reading.claims
    assert found
    assert all(0 < one.confidence < 1 for one in found)
