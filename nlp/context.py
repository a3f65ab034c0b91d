"""A page's text and metadata in, its home and its date out, each with the basis on which it is known."""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs

from nlp.patterns import compiled, load_yaml
from zhengpu.dates import bounds
from zhengpu.errors import InputError
from zhengpu.lexicon import Lexicon
from zhengpu.records import HomeBasis, PageMeta, TextBasis

FILE = "context.yaml"


@dataclass(frozen=True)
class PageContext:
    """Home (division or zone id) and publication date (ISO, as far as known) of a page."""

    home: str | None
    home_basis: HomeBasis
    published: str | None
    published_basis: TextBasis

    @property
    def year(self) -> int | None:
        """The year of publication."""
        return int(self.published[:4]) if self.published else None


def page_context(page: str, folded: str, furniture: str, meta: PageMeta, lexicon: Lexicon) -> PageContext:
    """Reads home and date; raises InputError for a given home that is unknown or a given date that is none."""
    home, home_basis = _given_home(page, meta, lexicon)
    if meta.paper and (home is None or lexicon.level(home) in ("prefecture", "province")):
        of_paper = _home_of_paper(meta.paper, folded, home, lexicon)
        home, home_basis = (of_paper, home_basis if home else "masthead") if of_paper else (home, home_basis)
    if home is None:
        votes = _votes(folded, lexicon)
        home, home_basis = _masthead_home(furniture, votes, lexicon)
        if home is None:
            home, home_basis = _inferred_home(votes)
    if home is not None and lexicon.level(home) == "prefecture":
        home = _publisher(furniture, home, lexicon) or _home_of_page(furniture, folded, home, lexicon) or home
    published, published_basis = _given_date(page, meta)
    if published is None:
        published, published_basis = _masthead_date(furniture)
    if published is None:
        published, published_basis = _inferred_date(folded)
    return PageContext(home, home_basis, published, published_basis)


# Home ---------------------------------------------------------------------------------------------


def _given_home(page: str, meta: PageMeta, lexicon: Lexicon) -> tuple[str | None, HomeBasis]:
    if not meta.home:
        return None, "unknown"
    found = lexicon.resolve(meta.home.strip())
    if found is None:
        raise InputError(
            f"{page}: no division or zone is called {meta.home!r}",
            "Give the full name of the paper's prefecture, county or zone (聊城市), or its code",
        )
    return found, "given"


def _home_of_paper(paper: str, folded: str, city: str | None, lexicon: Lexicon) -> str | None:
    """The division that a paper's name begins with; within a given division one right below it, by no name of its own.

    A short name may be that of a city's own paper (井冈山报 is 吉安市's): then the page has to speak as the county's.
    """
    bare = compiled(FILE, load_yaml(FILE)["paper_front"]).sub("", paper.strip(), count=1)
    for name in dict.fromkeys((paper.strip(), bare)):
        front, home = _place_at_front(name, city, lexicon, whole=name != paper.strip())
        sure = city is None or front[-1:] in tuple("市县区旗") or paper.strip().startswith("今日")
        own = home and _speaks_as(folded, front, lexicon.present_name(home)[-1], lexicon.present_name(city or home))
        if home and (sure or own):
            return home
    return None


def _publisher(furniture: str, city: str, lexicon: Lexicon) -> str | None:
    """The county of a city whose party committee publishes the paper, by what its head says: 中共某县委主办, 某市委机关报;
    not the city's district that once bore the city's name.
    """
    for found in compiled(FILE, load_yaml(FILE)["publisher"]).finditer(furniture):
        for start in range(len(found["name"]) - 1):
            bearers = lexicon.by_name(found["name"][start:])
            own = [i for i in bearers if city not in bearers and lexicon.parent_at(i, None) == city]
            if len(own) == 1:
                return own[0]
    return None


def _home_of_page(furniture: str, folded: str, city: str, lexicon: Lexicon) -> str | None:
    """The county to which a city's paper lends a page (某县新闻 in its head), if the page speaks as that county's."""
    heads = compiled(FILE, load_yaml(FILE)["heads_page"])
    for line in map(str.strip, furniture.splitlines()):
        front, home = _place_at_front(line, city, lexicon)
        if (
            home
            and heads.match(line, len(front))
            and _speaks_as(folded, front, lexicon.present_name(home)[-1], lexicon.present_name(city))
            and _most_named(folded, home, city, lexicon)
        ):
            return home
    return None


def _most_named(folded: str, home: str, city: str, lexicon: Lexicon) -> bool:
    """Whether a page names no other county of a city more often: one that tells of many counties speaks as none of them."""
    named = Counter(each for _, bearers in _divisions_named(folded, lexicon) for each in bearers)
    return all(named[each] <= named[home] for each in named if lexicon.parent_at(each, None) == city)


def _speaks_as(folded: str, short: str, level: str, city: str) -> bool:
    """Whether a page speaks more of 我县, 县委 and the like than of 我市; a county-level city's more of it than of the city."""
    if level == "市":
        return folded.count(short) > 1 + folded.count(city.rstrip("市"))
    own = len(re.findall(rf"[我全]{level}|{level}(?:委|政府|长)", folded))
    return level in "县区旗" and own > len(re.findall("[我全]市|市(?:委|政府|长)", folded))


def _place_at_front(name: str, city: str | None, lexicon: Lexicon, *, whole: bool = False) -> tuple[str, str | None]:
    """The place that a name begins with, and its id if one only can be meant; what follows is a word for a paper, or, of a
    `whole` name, nothing.
    """
    medium = compiled(FILE, load_yaml(FILE)["medium"])
    for end in range(len(name), 1, -1):
        front, rest = name[:end], name[end:]
        if city is None:
            found = lexicon.resolve(front)
            bearers: tuple[str, ...] = (found,) if found else ()
        else:
            bearers = lexicon.by_name(front)
        if (
            not bearers
            or city in bearers
            or not (front[-1] in "市县区旗" or medium.match(rest) or (whole and not rest))
        ):
            continue
        near = [i for i in bearers if city in (None, lexicon.parent_at(i, None))]
        return front, near[0] if len(near) == 1 else None
    return "", None


def _masthead_home(furniture: str, votes: dict[str, float], lexicon: Lexicon) -> tuple[str | None, HomeBasis]:
    """The division of a paper's name that the page does not speak against: 东方今报 and 市区新闻 are of no such place.

    The head of a section (聊城新闻) is less than the name of a paper: its city has to be the one most spoken of.
    """
    settings = load_yaml(FILE)
    head = compiled(FILE, settings["head"]).match(furniture)
    own = _place_at_end(head["name"] or head["paper"], lexicon) if head else None
    fits = own and head and (head["name"] or votes.get(_city_of(own, lexicon) or own))
    if own and fits:  # 新安日报 on a page that names no place there is none of 新安's
        return own, "masthead"
    most = max(votes.values(), default=0.0)
    for kind, share in (("paper", settings["paper_share"]), ("today", settings["paper_share"]), ("section", 1.0)):
        names = (found["name"] for found in compiled(FILE, settings[kind]).finditer(furniture))
        homes = Counter(home for name in names if (home := _place_at_end(name, lexicon)))
        for home, _ in homes.most_common():
            city = _city_of(home, lexicon) or home
            if votes.get(city, 0.0) >= share * most:
                return city if kind == "section" else home, "masthead"
    return None, "unknown"


def _place_at_end(name: str, lexicon: Lexicon) -> str | None:
    for start in range(len(name) - 1):
        found = lexicon.resolve(name[start:])
        if found and (lexicon.level(found) in ("prefecture", "county") or found == _city_of(found, lexicon)):
            return found
    return None


@lru_cache(maxsize=8192)
def _city_of(division: str, lexicon: Lexicon) -> str | None:
    """The prefecture or the municipality (重庆市, not the prefecture of that name that it once was) that a division is or lies in."""
    for each in (division, *lexicon.ancestors(division)):
        name = lexicon.present_name(each)
        if lexicon.level(each) == "prefecture":
            present = lexicon.resolve(name)
            return present if present and lexicon.level(present) == "province" else each
        if lexicon.level(each) == "province" and name.endswith("市"):
            return each
    return None


@lru_cache(maxsize=4)
def _division_names(lexicon: Lexicon) -> tuple[ahocorasick_rs.AhoCorasick, tuple[tuple[str, ...], ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for name, ids in (*lexicon.short_names.items(), *lexicon.full_names.items()):
        if len(name) >= 2:
            names.setdefault(name, ids)
    ordered = sorted(names)
    machine = ahocorasick_rs.AhoCorasick(ordered, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
    return machine, tuple(names[name] for name in ordered)


def _divisions_named(folded: str, lexicon: Lexicon) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each name of a division on a page, the longest first: where it ends, and all who bear it."""
    machine, ids = _division_names(lexicon)
    return ((end, ids[number]) for number, _, end in machine.find_matches_as_indexes(folded))


def _votes(folded: str, lexicon: Lexicon) -> dict[str, float]:
    """How often each prefecture, or a county of it or of a municipality, is named on the page; with its level a name counts twice.

    The names of municipalities don't count: the news of the whole country comes from 北京.
    """
    votes: dict[str, float] = defaultdict(float)
    for end, bearers in _divisions_named(folded, lexicon):
        sure = 2.0 if folded[end - 1] in "省市县区旗州盟" else 1.0
        below = (found for found in bearers if lexicon.level(found) != "province")
        cities = {city for found in below if (city := _city_of(found, lexicon))}
        for city in cities:
            votes[city] += sure / len(cities)
    return votes


def _inferred_home(votes: dict[str, float]) -> tuple[str | None, HomeBasis]:
    """The city to which most names of prefectures and counties on the page belong."""
    if not votes:
        return None, "unknown"
    settings = load_yaml(FILE)
    ranked = sorted(votes.items(), key=lambda pair: (-pair[1], pair[0]))
    (home, count), (_, second) = [*ranked[:2], ("", 0.0)][:2]
    enough = count >= settings["home_least"] and count >= settings["home_lead"] * second
    return (home, "inferred") if enough else (None, "unknown")


# Date ---------------------------------------------------------------------------------------------


def _given_date(page: str, meta: PageMeta) -> tuple[str | None, TextBasis]:
    if not meta.issue_date:
        return None, "unknown"
    try:
        bounds(meta.issue_date)
    except ValueError:
        raise InputError(f"{page}: {meta.issue_date!r} is no date", "Write it as YYYY-MM-DD, YYYY-MM or YYYY") from None
    return meta.issue_date, "given"


def _masthead_date(furniture: str) -> tuple[str | None, TextBasis]:
    for found in compiled(FILE, load_yaml(FILE)["masthead_date"]).finditer(furniture):
        if (iso := _iso(found)) is not None:
            return iso, "masthead"
    return None, "unknown"


def _iso(found: re.Match[str]) -> str | None:
    try:
        return datetime.date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        return None


def _inferred_date(folded: str) -> tuple[str | None, TextBasis]:
    """The year that the tense of what is said about years speaks for; with its month when days are printed."""
    year = _inferred_year(folded)
    if not year:
        return None, "unknown"
    month = _inferred_month(folded)
    return (f"{year}-{month:02d}" if month else str(year)), "inferred"


def _inferred_month(folded: str) -> int | None:
    """The month of most days that are printed with one but no year, where days of the month before and of it are most."""
    counts = Counter(int(found["month"]) for found in compiled(FILE, load_yaml(FILE)["day"]).finditer(folded))
    if not counts:
        return None
    month, often = max(counts.items(), key=lambda pair: (pair[1], pair[0]))
    settings = load_yaml(FILE)
    later = sum(count for other, count in counts.items() if 0 < (other - month) % 12 <= settings["months_ahead"])
    sure = often >= settings["days_least"] and often >= settings["days_share"] * counts.total()
    return month if sure and later <= settings["later_share"] * often else None


def _inferred_year(folded: str) -> int | None:
    settings = load_yaml(FILE)
    scores: dict[int, float] = defaultdict(float)
    for sign in settings["signs"].values():
        for found in compiled(FILE, sign["pattern"]).finditer(folded):
            named = int(next(group for group in found.groups() if group))
            for offset, weight in sign["weights"].items():
                scores[named + int(offset)] += weight * _season(folded, int(offset))
    floor = max((int(found[1]) for found in compiled(FILE, settings["past"]).finditer(folded)), default=0)
    ranked = [(score, year) for year, score in scores.items() if year >= floor]
    if not ranked:
        return None
    ranked.sort(reverse=True)
    best, year = ranked[0]
    second = ranked[1][0] if len(ranked) > 1 else 0.0
    sure = best >= settings["least_score"] and best >= settings["least_lead"] * second
    return year if sure else None


def _season(folded: str, offset: int) -> float:
    """Reviews of the year before are printed in its first months, hardly ever in its last ones."""
    months = [int(found["month"]) for found in compiled(FILE, load_yaml(FILE)["day"]).finditer(folded)]
    if not months or offset not in (0, 1):
        return 1.0
    early = sum(month <= 3 for month in months) / len(months)
    return 0.6 + 0.8 * (early if offset == 1 else 1 - early)
