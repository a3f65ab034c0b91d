"""Printed names of companies and organisations, and their pages, in; short names joined with full ones out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from graph.linking.board import Draft
from graph.linking.context import Context
from graph.linking.divisions import names_of
from graph.linking.places import county_in_front, county_near, town_in_front
from graph.linking.rules import rules
from graph.linking.seats import seat_of_level
from zhengpu.lexicon import Lexicon
from zhengpu.records import EntityType, Mention

_MIN_SHORT = 2
_WORKS = ("厂", "总厂")
_BRANCH = re.compile("(?:支行|分行|营业部)$")
_BANK = re.compile("银行|信用社|联社|农商行|农[行信]|[工建中交人]行|农发行")
_LEVEL = re.compile(r"(省|市|地区|州(?!城)|县|区|旗|镇|乡)(?![直属民级域块间])(.{2,})")  # 县供电公司, 市立医院
_BRANCHES = ("分公司", "支行")
_BRAND = 3  # characters that a brand has at most
_KNOWN_LENGTH = {"Company": 4, "Organization": 8}  # shorter names without a place mean another thing elsewhere


def ending(name: str) -> str:
    """The ending that makes a name a company's, or nothing."""
    return next((e for e in rules().company_endings if name.endswith(e) and len(name) > len(e) + 1), "")


@lru_cache(maxsize=65536)
def core(lexicon: Lexicon, name: str) -> str:
    """A company's name without a division in front and without its ending."""
    bare = name.removesuffix(ending(name))
    for end in range(min(len(bare) - _MIN_SHORT, 9), 1, -1):
        front = bare[:end]
        if _is_trade(name, bare[end:]):
            continue
        if front in lexicon.full_names or any(lexicon.level(i) != "county" for i in lexicon.short_names.get(front, ())):
            return bare[end:]
    return bare


def _is_trade(name: str, rest: str) -> bool:
    """Whether what stands behind a place is but a trade or a number: 造纸+厂, 第二印染+厂 are another town's as well."""
    return rest.startswith("第") or (ending(name) in _WORKS and len(rest) <= _MIN_SHORT)


def is_short_company(lexicon: Lexicon, short: str, full: str) -> float:
    """How surely the first is a short name of the second company: 1 for the same core, less for a part of it."""
    if short == full or len(short) < _MIN_SHORT:
        return 0.0
    same_core = core(lexicon, short) == core(lexicon, full) and not _of_two_places(lexicon, short, full)
    if same_core and (len(ending(short)) < len(ending(full)) or len(short) < len(full)):
        return 1.0
    if short.endswith(_BRANCHES) and full.endswith(short) and len(short) > len("分公司"):
        return 0.8  # 供电分公司, 松口支行
    if _brand_alone(lexicon, short, full):
        return 0.75
    if ending(short) or (not ending(full) and len(short) > _BRAND):  # brand and trade are no part of a bare name
        return 0.0
    heads = (full, core(lexicon, full) + ending(full), *_without_county(lexicon, full))
    if any(head.startswith(short) for head in heads) and len(short) < len(full):
        return 0.8
    return 0.7 if any(_brand_and_trade(short, head.removesuffix(ending(full))) for head in heads[1:]) else 0.0


def _brand_alone(lexicon: Lexicon, short: str, full: str) -> bool:
    """Whether a name is the brand of a firm and no more than 公司 or 厂: 云岫公司 of 东岭县云岫面业有限公司."""
    kind = ending(short)
    brand, whole = short.removesuffix(kind), core(lexicon, full)
    named = kind in ("公司", "厂") and ending(full).endswith(kind) and core(lexicon, short) == brand
    return named and _MIN_SHORT <= len(brand) <= _BRAND and whole != brand and whole.startswith(brand)


def front_of(lexicon: Lexicon, name: str) -> str:
    """The division that a company's name begins with, or nothing."""
    return name.removesuffix(ending(name)).removesuffix(core(lexicon, name))


def _of_two_places(lexicon: Lexicon, one: str, other: str) -> bool:
    """Whether two works are named after two places (东岭县化肥厂, 沐县化肥厂), or two firms of which neither lies in the other."""
    short, long = sorted((front_of(lexicon, name) for name in (one, other)), key=len)
    if ending(one) in _WORKS:
        return bool(short) and not long.startswith(short[:_MIN_SHORT])
    return bool(short) and apart(lexicon, short, long)


@lru_cache(maxsize=65536)
def apart(lexicon: Lexicon, one: str, other: str) -> bool:
    """Whether two names are of two divisions of which neither lies in the other."""
    mine, yours = set(lexicon.by_name(one)), set(lexicon.by_name(other))
    above = {a for i in mine for a in lexicon.ancestors(i)}, {a for i in yours for a in lexicon.ancestors(i)}
    return bool(mine and yours) and not (mine & yours or mine & above[1] or yours & above[0])


def _without_county(lexicon: Lexicon, full: str) -> tuple[str, ...]:
    """A name of a company behind the short name of a county that it begins with, if it does."""
    fronts = (full[:end] for end in (2, 3, 4) if lexicon.short_names.get(full[:end]))
    return tuple(full[len(front) :] for front in fronts if len(full) - len(front) - len(ending(full)) >= _MIN_SHORT)


def _brand_and_trade(short: str, full: str) -> bool:
    """Whether a name is the brand that another begins with and characters of its trade in their order."""
    brand = full[:_MIN_SHORT]
    rest = iter(full[_MIN_SHORT:])
    return len(short) > _MIN_SHORT and short.startswith(brand) and all(c in rest for c in short[_MIN_SHORT:])


def is_short_organization(_lexicon: Lexicon, short: str, full: str) -> float:
    """How surely the first is a short name of the second organisation."""
    if len(short) >= len(full) or len(short) < _MIN_SHORT:
        return 0.0
    if full.endswith(short):
        return 0.9
    if full.startswith(short) and len(short) > _MIN_SHORT:
        return 0.8
    rest = iter(full)
    within = all(character in rest for character in short)
    return 0.7 if within and len(short) > 3 and short[0] == full[0] and short[-2:] == full[-2:] else 0.0


Likeness = Callable[[Lexicon, str, str], float]


def fullest(lexicon: Lexicon, name: str, others: Iterable[str], likeness: Likeness) -> tuple[str, ...]:
    """The fullest names that a name is short for; itself when there is none, several when they exclude each other."""
    rated = [(likeness(lexicon, name, other), other) for other in sorted(set(others))]
    best = max((score for score, _ in rated), default=0.0)
    if best == 0.0:
        return (name,)
    found = [other for score, other in rated if score == best]
    tops = [f for f in found if not any(likeness(lexicon, f, other) for other in found)]
    return tuple(tops) if tops else (min(found),)


def repaired(context: Context, mention: Mention) -> tuple[str, str | None]:
    """A name with a misread county in front mended, or with the level in front as what is meant there (县供电公司); and the
    county or its town in front.
    """
    text = _bank_in_full(context, mention)
    if text != mention.text:
        front = county_in_front(context, mention.text.removeprefix(_bank_named(mention.text)[0]))
        return text, front[0] if front else None
    level = None if text.startswith(rules().not_a_level) else _LEVEL.fullmatch(text)
    if level:
        return _of_level(context, mention, level[1], level[2])
    front = county_in_front(context, text)
    if front is None:
        town = town_in_front(context, text, None)
        return text, town[1] if town else None
    county, rest = front
    head = text[: len(text) - len(rest)]
    if head in names_of(context.lexicon, county):
        return text, county
    return context.lexicon.name_at(county, context.page.published) + rest, county


def _bank_in_full(context: Context, mention: Mention) -> str:
    """中国农业银行东岭支行 for 农行东岭支行, and for 东岭支行 where the article tells of one bank; else as printed."""
    words, own = _bank_named(mention.text)
    if own or not _BRANCH.search(mention.text) or "行" in mention.text[:-1] or "社" in mention.text:
        return own + mention.text.removeprefix(words)
    banks = [m.text for m in context.by_article[mention.article] if _BANK.search(m.text)]
    told = {_bank_named(text)[1] for text in banks}
    bank = told.pop() if len(told) == 1 else ""
    return bank + mention.text


def _bank_named(text: str) -> tuple[str, str]:
    """What a bank is called by at the head of its branch's name, 农行 or 农业银行, and its full name; else two empty ones."""
    for short, full in rules().banks.items():
        for words in (full, full.removeprefix("中国"), short):
            rest = text.removeprefix(words)
            if rest != text and words != "银行" and (not rest or _BRANCH.search(rest)):
                return words, full
    return "", ""


def _of_level(context: Context, mention: Mention, level: str, rest: str) -> tuple[str, str | None]:
    """东岭县供电公司 for 县供电公司 where 东岭县 is spoken of, and its bank's branch for 县农行; as printed where that is unclear."""
    county = None
    if level in ("镇", "乡"):
        town = context.town_around(mention)
        name, county = (town.name, town.county) if town else ("", None)
    elif level in ("县", "区", "旗"):
        around = county_near(context, mention)
        county = around[0] if around and around[0] in context.lexicon.divisions else None
        name = context.lexicon.name_at(county, context.page.published) if county else ""
    elif level == "市":
        seat = seat_of_level(context, mention, level)
        name, county = (seat.draft.name, seat.draft.id if seat.draft.type == "County" else None) if seat else ("", None)
    else:
        above = context.province if level == "省" else context.prefecture
        name = context.lexicon.name_at(above, context.page.published) if above else ""
        short = context.lexicon.short_form(name) if level == "州" else None
        name = short + level if short and name.endswith(level) else name  # 云岭州烟草公司
    if not name.endswith(level):
        return mention.text, None
    bank = rules().banks.get(rest)
    return (bank + name + ("支行" if county else "分行") if bank else name + rest), county


class NameTable:
    """Links the mentions of one label: within the article first, then the page, then over all pages of a home."""

    def __init__(self, label: str, kind: EntityType, likeness: Likeness) -> None:
        self._label, self._kind, self._likeness = label, kind, likeness
        self._fronts: dict[str, set[str]] = {}

    def link(self, contexts: list[Context]) -> None:
        """Links all mentions of the label on all pages."""
        page_names: list[tuple[Context, dict[str, tuple[str, ...]]]] = [(c, self._within(c)) for c in contexts]
        register: dict[str, set[str]] = {}
        self._fronts = self._fronts_of(page_names)
        for context, names in page_names:
            register.setdefault(context.prefecture or context.page.id, set()).update(
                *(full for full in names.values() if len(full) == 1)
            )
        holders: dict[tuple[str, str], str] = {}
        for context, names in page_names:
            scope = context.prefecture or context.page.id
            for mention in self._mentions(context):
                self._settle(context, mention, names[mention.id], register[scope], holders)

    def _fronts_of(self, page_names: list[tuple[Context, dict[str, tuple[str, ...]]]]) -> dict[str, set[str]]:
        """The divisions in front of the names that share a core: of a trade that every town has a firm of, several."""
        fronts: dict[str, set[str]] = {}
        for context, names in page_names if self._kind == "Company" else ():
            for name in {name for found in names.values() for name in found}:
                if front := front_of(context.lexicon, name):
                    fronts.setdefault(core(context.lexicon, name), set()).add(front)
        return fronts

    def _mentions(self, context: Context) -> list[Mention]:
        return [m for m in context.own if m.label == self._label]

    def _within(self, context: Context) -> dict[str, tuple[str, ...]]:
        """The fullest names that article and page give for each mention."""
        mended = {m.id: repaired(context, m)[0] for m in self._mentions(context)}
        page = set(mended.values())
        found = {}
        for mention in self._mentions(context):
            article = {mended[m.id] for m in context.by_article[mention.article] if m.id in mended}
            near = fullest(context.lexicon, mended[mention.id], article, self._likeness)
            found[mention.id] = near if len(near) > 1 else fullest(context.lexicon, near[0], page, self._likeness)
        return found

    def _settle(
        self,
        context: Context,
        mention: Mention,
        names: tuple[str, ...],
        register: set[str],
        holders: dict[tuple[str, str], str],
    ) -> None:
        final = names
        if len(names) == 1 and self._kind == "Company":
            final = fullest(context.lexicon, names[0], register, self._likeness)
        if len(final) > 1:
            self._leave_open(context, mention, final, holders)
            return
        name = final[0]
        draft = self._draft(context, mention, name, holders)
        score, reason = (0.95, "name") if mention.text == name else (0.85, f"short for {name}")
        held = context.board.decide(mention, draft, score, reason)
        held.names.add(name)

    def _draft(self, context: Context, mention: Mention, name: str, holders: dict[tuple[str, str], str]) -> Draft:
        scope = "" if self._known_everywhere(context.lexicon, name) else context.prefecture or context.page.id
        key = (self._key(context.lexicon, name), scope)
        holder = holders.setdefault(key, mention.id)
        if holder in context.board.drafts:
            return context.board.drafts[holder]
        county = repaired(context, mention)[1] or self._stated_county(context, mention)
        return Draft(holder, self._kind, name, {name}, county=county, parent=county)

    def _key(self, lexicon: Lexicon, name: str) -> str:
        """What firms of one name share: the core, unless that is but a trade (供电) of which each town has a firm."""
        if self._kind != "Company":
            return name
        bare = core(lexicon, name)
        whose = front_of(lexicon, name)  # 东岭县化肥厂: a works of each county's
        fronts = self._fronts.get(bare, set()) if whose else set()
        if any(apart(lexicon, whose, other) for other in fronts):
            return name  # 东岭县自来水公司, 沐县自来水公司
        return (
            name if (ending(name) == "公司" and len(bare) <= _MIN_SHORT) or (whose and ending(name) in _WORKS) else bare
        )

    def _known_everywhere(self, lexicon: Lexicon, name: str) -> bool:
        """Whether a name is long enough, or says its place, to mean the same on other towns' pages."""
        bare = name.removesuffix(ending(name))
        return core(lexicon, name) != bare or len(bare) >= _KNOWN_LENGTH[self._kind]

    def _stated_county(self, context: Context, mention: Mention) -> str | None:
        attached = context.attached(mention)
        for place in (*context.stated_places(mention), *((attached,) if attached else ())):
            draft = context.draft(place)
            if draft and (draft.type == "County" or draft.county):
                return draft.id if draft.type == "County" else draft.county
        return None

    def _leave_open(
        self, context: Context, mention: Mention, names: tuple[str, ...], holders: dict[tuple[str, str], str]
    ) -> None:
        near = (m for m in self._mentions(context) if m.article == mention.article)
        first = next(m for m in near if m.text == mention.text)
        scope = context.prefecture or context.page.id
        known = (holders.get((self._key(context.lexicon, n), scope)) for n in names)
        draft = Draft(first.id, self._kind, mention.text, open=True)
        draft.candidates = tuple(sorted(filter(None, known)))
        context.board.decide(mention, draft, 0.3, f"short for any of {'、'.join(names)}")
