"""Readings and judgements on claims in, the readings with their claims as judged out; which claim is meant is found by its texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import get_args

from rapidfuzz import fuzz

from zhengpu.dates import PartialDate
from zhengpu.records import Claim, ClaimAnchor, JudgedClaim, Judgement, Reading, Status, Verdict

VERDICTS = ("claim_right", "claim_wrong", "claim_date", "claim_status")
SAME_SENTENCE = 80.0  # likeness, of 100, of a sentence and the same after its page was corrected
STATUSES = get_args(Status)


def judge_claims(
    readings: Sequence[Reading], judgements: Iterable[Judgement]
) -> tuple[list[Reading], tuple[JudgedClaim, ...]]:
    """The readings with claims as the judgements in force have them, and which claims these are. A claim that is wrong is
    left out; one that is right, or given its date or status, is sure and curated. Of several judgements on one claim, each
    acts on what those before it left, in the order of their making.
    """
    force = sorted(
        (j for j in judgements if not j.undone and j.claim and j.verdict in VERDICTS), key=lambda j: (j.when, j.id)
    )
    if not force:
        return list(readings), ()
    by_page = {reading.page.id: reading for reading in readings}
    ruled: dict[str, Claim | None] = {}
    read: dict[str, Claim] = {}
    judged: list[JudgedClaim] = []
    for judgement in force:
        reading = by_page.get(judgement.claim.page) if judgement.claim else None
        claim = claim_of(judgement.claim, reading) if judgement.claim and reading else None
        if claim is None:
            continue
        read[claim.id] = claim
        ruled[claim.id] = as_ruled(ruled.get(claim.id) or claim, judgement.verdict, judgement.value)
        judged.append(
            JudgedClaim(claim=claim.id, judgement=judgement.id, verdict=judgement.verdict, value=judgement.value)
        )
    pages = {claim.page for claim in read.values()}
    changed = [_with(reading, ruled) if reading.page.id in pages else reading for reading in readings]
    return changed, tuple(sorted(judged, key=lambda one: one.claim))


def as_ruled(claim: Claim, verdict: Verdict, value: str | None) -> Claim | None:
    """A claim as a verdict has it; None when it is wrong."""
    sure: dict[str, object] = {"basis": "curated", "confidence": 1.0}
    if verdict == "claim_wrong":
        return None
    if verdict == "claim_date":
        sure["date"] = PartialDate(iso=value or "", basis="curated")
    if verdict == "claim_status":
        sure["status"] = value
    return claim.model_copy(update=sure)


def _with(reading: Reading, ruled: dict[str, Claim | None]) -> Reading:
    claims = (ruled.get(claim.id, claim) for claim in reading.claims)
    return reading.model_copy(update={"claims": tuple(claim for claim in claims if claim)})


def anchor_of(claim: Claim, reading: Reading) -> ClaimAnchor:
    """What a claim of a reading is found again by."""
    texts = {mention.id: mention.text for mention in reading.mentions}
    anchor = ClaimAnchor(
        page=claim.page,
        type=claim.type,
        subject=texts[claim.subject],
        object=texts[claim.object] if claim.object else None,
        object_text=claim.object_text,
        post=claim.post,
        role=claim.role,
        sentence=claim.evidence.sentence,
    )
    alike = _alike(anchor, reading)
    return anchor.model_copy(update={"occurrence": [one.id for one in alike].index(claim.id)})


def claim_of(anchor: ClaimAnchor, reading: Reading) -> Claim | None:
    """The claim of a reading that an anchor means; None where it says so no more."""
    alike = _alike(anchor, reading)
    return alike[anchor.occurrence] if anchor.occurrence < len(alike) else None


def _alike(anchor: ClaimAnchor, reading: Reading) -> list[Claim]:
    """The claims that say what the anchor says in the sentence that is likest to its own, in their order on the page."""
    mentions = {mention.id: mention for mention in reading.mentions}
    wanted = _said(anchor.subject, anchor.object, anchor.object_text)
    sentence = plain(anchor.sentence)
    by_sentence: dict[str, list[Claim]] = {}
    for claim in reading.claims:
        thing = mentions[claim.object].text if claim.object else None
        same = (claim.type, claim.post, claim.role) == (anchor.type, anchor.post, anchor.role)
        if same and _said(mentions[claim.subject].text, thing, claim.object_text) == wanted:
            by_sentence.setdefault(plain(claim.evidence.sentence), []).append(claim)
    rated = [(fuzz.ratio(sentence, held), held) for held in by_sentence]
    score, best = min(rated, key=lambda one: (-one[0], one[1]), default=(0.0, ""))
    if best != sentence and score < SAME_SENTENCE:
        return []
    ends = {
        claim.id: tuple(mentions[end].start for end in (claim.subject, claim.object) if end) for claim in reading.claims
    }
    return sorted(by_sentence.get(best, []), key=lambda claim: (ends[claim.id], claim.id))


def _said(subject: str, thing: str | None, text: str | None) -> tuple[str, str, str]:
    return plain(subject), plain(thing or ""), plain(text or "")


def plain(text: str) -> str:
    """A text without its breaks and spaces, in one width."""
    return "".join(unicodedata.normalize("NFKC", text).split())
