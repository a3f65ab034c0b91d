"""The printed name of a county, a prefecture or a province and its context in, the division meant out."""

from __future__ import annotations

from functools import lru_cache

from graph.linking.board import Draft
from graph.linking.context import Context
from zhengpu.lexicon import Lexicon, Zone
from zhengpu.records import Mention

MISREAD_LIMIT = 0.4  # share of a name that may be misread
_AS_LIKELY = 0.05
ONE_AND_KIND = 2
ALIKE = 0.3  # of two characters, of which one is right
TYPE_CHARACTERS = "省市县区旗"


def division_draft(lexicon: Lexicon, division: str) -> Draft:
    """A draft of a division or zone, with all its names."""
    zone = lexicon.zone(division)
    if zone:
        names = {zone.name, *zone.aliases} if zone.aliases else {zone.name}
        return Draft(division, "County", zone.name, names, level="zone", parent=zone.home)
    known = lexicon.divisions[division]
    names = {p.name for p in known.periods}
    names |= {short for name in names for short in lexicon.short_forms(name)}
    kind = "County" if known.level == "county" else "Place"
    return Draft(
        division,
        "County" if kind == "County" else "Place",
        known.present.name,
        names,
        code=known.present.code,
        level=known.level,
        parent=known.present.parent,
    )


@lru_cache(maxsize=8192)
def names_of(lexicon: Lexicon, division: str) -> frozenset[str]:
    """Full and short names of a division at any time, or of a zone."""
    return frozenset(division_draft(lexicon, division).names)


def zone_named(context: Context, text: str) -> str | None:
    """The home prefecture's zone of this name: in full, by an alias, or by an alias behind the city's name."""
    home = context.prefecture
    if not home:
        return None
    city = context.lexicon.present_name(home)
    for front in ("", city, context.lexicon.short_form(city) or city):
        bare = text[len(front) :] if text.startswith(front) else ""
        zone = context.lexicon.zone_of_kind(home, bare) or _zone_by_alias(context, home, bare)
        if zone:
            return zone.id
    counties = set(context.lexicon.children(home))
    own = [i for i in context.lexicon.zone_names.get(text, ()) if context.lexicon.zones[i].home in counties]
    return own[0] if len(own) == 1 else None


def _zone_by_alias(context: Context, home: str, name: str) -> Zone | None:
    zones = context.lexicon.zones_of(home)
    return next((zone for zone in zones if name in (zone.name, *zone.aliases)), None)


def local_county(context: Context, text: str) -> str | None:
    """The home prefecture's county or zone of exactly this name."""
    zone = zone_named(context, text)
    if zone:
        return zone
    if is_above(context, text):
        return None
    local = set(context.home_counties) | ({context.home} if context.local_home and context.home else set())
    then = [i for i in context.lexicon.named_at(text, context.page.published) if i in local]
    found = then or [i for i in context.lexicon.by_name(text) if i in local]
    return found[0] if len(found) == 1 else _existing(context.lexicon, found)


def is_above(context: Context, name: str) -> bool:
    """Whether the home's prefecture or province bore this name then, as some of its counties once did (a former 县级市)."""
    known = (context.prefecture, context.province)
    bearers = context.lexicon.named_at(name, context.page.published) or context.lexicon.by_name(name)
    return any(i and i in known for i in bearers)


def _existing(lexicon: Lexicon, found: list[str]) -> str | None:
    alive = [i for i in found if (d := lexicon.division(i)) and d.exists]
    return alive[0] if len(alive) == 1 else None


def far_counties(context: Context, text: str) -> list[str]:
    """Counties elsewhere of exactly this name; those that are there today go before former ones."""
    lexicon = context.lexicon
    found = [i for i in lexicon.by_name(text) if lexicon.level(i) == "county"]
    alive = [i for i in found if lexicon.divisions[i].exists]
    return alive or found


def misread_county(context: Context, text: str, article: str) -> tuple[str, float] | None:
    """The home prefecture's county whose name was most likely misread as this, with how likely; None when unclear. Of two
    as likely ones the article names one.
    """
    scored: dict[str, float] = {}
    for county in context.home_counties:
        for name in names_of(context.lexicon, county):
            if context.lexicon.level(county) == "zone":
                continue
            loss = _distance(context.lexicon, text, name) / max(len(text), len(name))
            likeness = 1 - loss
            if loss <= MISREAD_LIMIT and (set(text) & set(name) - set(TYPE_CHARACTERS) or _one_alike(text, name, loss)):
                scored[county] = max(likeness, scored.get(county, 0.0))
    ranked = sorted(scored.items(), key=lambda pair: (-pair[1], pair[0]))
    alike = [pair for pair in ranked if ranked[0][1] - pair[1] < _AS_LIKELY]
    named = context.article_counties(article) if len(alike) > 1 else []
    alike = [pair for pair in alike if pair[0] in named] if named else alike
    return alike[0] if len(alike) == 1 else None


def _one_alike(text: str, name: str, loss: float) -> bool:
    """Whether both are one character and the kind of the county, and the two characters look alike: 坏县 for 环县."""
    return len(text) == len(name) == ONE_AND_KIND and text[-1] == name[-1] and loss < ALIKE


def _distance(lexicon: Lexicon, printed: str, meant: str) -> float:
    """Edit distance in which a confusable character costs the less the more alike the two are."""
    row = [float(j) for j in range(len(meant) + 1)]
    for i, left in enumerate(printed, 1):
        new = [float(i)]
        for j, right in enumerate(meant, 1):
            likeness = 1.0 if left == right else lexicon.confusables.get(left, {}).get(right, 0.0)
            new.append(min(row[j - 1] + 1 - likeness, row[j] + 1, new[j - 1] + 1))
        row = new
    return row[-1]


def link_exact(context: Context, mention: Mention) -> bool:
    """Links a mention to a division that bears exactly its name, where context leaves no doubt; says whether it did."""
    text = mention.text
    local = local_county(context, text)
    if not local and (mention.label == "PLACE" or is_above(context, text)):
        return link_region(context, mention)
    if local:
        return _decide(context, mention, local, 0.98, "name of a county of the home")
    named = [i for i in far_counties(context, text) if _parent_named(context, mention, i)]
    if len(named) == 1:
        return _decide(context, mention, named[0], 0.9, "name, and its prefecture or province is named")
    return False


def link_region(context: Context, mention: Mention) -> bool:
    """Links a mention to the prefecture or province of its name."""
    lexicon = context.lexicon
    found = [i for i in lexicon.by_name(mention.text) if lexicon.level(i) in ("prefecture", "province")]
    inside = [i for i in found if i in context.lineage]
    inside = inside or [i for i in found if context.province in lexicon.ancestors(i)]
    alive = [i for i in found if lexicon.divisions[i].exists]
    plain = [i for i in alive if not lexicon.present_name(i).endswith("自治州")]  # 海南 is the province, but in 青海
    told = [i for i in alive if i not in plain and _parent_named(context, mention, i)]
    chosen = inside or told or plain or alive or found
    if chosen:
        score = 0.97 if len(chosen) == 1 else 0.7
        return _decide(context, mention, chosen[0], score, "name of a prefecture or province")
    place = lexicon.place(mention.text)
    if place and place.kind == "province":
        ids = [i for i in lexicon.full_names.get(place.canonical, ()) if lexicon.level(i) == "province"]
        return bool(ids) and _decide(context, mention, ids[0], 0.9, "short form of a province")
    return _link_initial(context, mention)


def _link_initial(context: Context, mention: Mention) -> bool:
    """Links 来聊考察 to the home that the one character is short for; says whether it is."""
    homes = (i for i in (context.prefecture, context.local_home) if i)
    meant = [i for i in homes if len(mention.text) == 1 and context.lexicon.present_name(i).startswith(mention.text)]
    return len(meant) == 1 and _decide(context, mention, meant[0], 0.85, "first character of the home's name")


def _parent_named(context: Context, mention: Mention, county: str) -> bool:
    above = set(context.lexicon.ancestors(county, context.page.published)) - set(context.lineage)
    for other in context.by_article[mention.article]:
        draft = context.draft(other)
        if draft and draft.id in above:
            return True
    return False


def link_inexact(context: Context, mention: Mention) -> None:
    """Links a county mention that no exact name of the home explains: misread, far away, or open."""
    text = mention.text
    far = far_counties(context, text)
    misread = misread_county(context, text, mention.article)
    if misread and (not far or misread[0] in context.article_counties(mention.article)):
        _decide(context, mention, misread[0], 0.6 + 0.35 * misread[1], f"misread, {misread[1]:.2f} alike")
    elif alike := _alike(context, mention, far):
        _decide(context, mention, alike, 0.5, "misread, and article and home speak of a county with a like name")
    elif far:
        _link_far(context, mention, far)
    elif misread:
        _decide(context, mention, misread[0], 0.6 + 0.35 * misread[1], f"misread, {misread[1]:.2f} alike")
    elif not (_link_far_zone(context, mention) or link_region(context, mention)):
        _open(context, mention, ())


def _link_far_zone(context: Context, mention: Mention) -> bool:
    """Links a mention to the only zone of the country that bears its name."""
    zones = context.lexicon.zone_names.get(mention.text, ())
    return len(zones) == 1 and _decide(context, mention, zones[0], 0.7, "the only zone of this name in the country")


def _near(context: Context, counties: list[str]) -> list[str]:
    return [i for i in counties if context.province and context.province in context.lexicon.ancestors(i)]


def _alike(context: Context, mention: Mention, far: list[str]) -> str | None:
    """The article's one home county whose short name shares a character with what is printed, where a far county has
    the printed one as a short name only.
    """
    text = mention.text
    if not far or _near(context, far) or text in context.lexicon.full_names:
        return None
    named = [i for i in context.article_counties(mention.article) if i in context.home_counties]
    found = [i for i in named if any(len(n) == len(text) and set(n) & set(text) for n in _shorts(context, i))]
    return found[0] if len(found) == 1 else None


def _shorts(context: Context, county: str) -> set[str]:
    return {name.rstrip(TYPE_CHARACTERS) for name in names_of(context.lexicon, county)}


def _link_far(context: Context, mention: Mention, far: list[str]) -> None:
    near = _near(context, far)
    chosen = near if len(near) == 1 else far
    if len(chosen) == 1 and not _gone(context, mention.text, chosen[0]):
        where = "home's province" if near else "country"
        _decide(context, mention, chosen[0], 0.8 if near else 0.7, f"the only county of this name in the {where}")
    else:
        _open(context, mention, tuple(sorted(chosen)))


def _gone(context: Context, text: str, county: str) -> bool:
    """Whether a county of another province had lost this name when the page was printed."""
    date = context.page.published
    return date is not None and not _near(context, [county]) and county not in context.lexicon.named_at(text, date)


def _open(context: Context, mention: Mention, candidates: tuple[str, ...]) -> None:
    first = next((m for m in context.by_article[mention.article] if m.text == mention.text), mention)
    for candidate in candidates:
        context.board.draft(division_draft(context.lexicon, candidate))
    draft = Draft(first.id, "County", mention.text, open=True, level="county", candidates=candidates)
    context.board.decide(mention, draft, 0.3, "several counties of this name" if candidates else "unknown county")


def _decide(context: Context, mention: Mention, division: str, score: float, reason: str) -> bool:
    context.board.decide(mention, division_draft(context.lexicon, division), score, reason)
    return True
