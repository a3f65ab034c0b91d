"""A small world for tests: four pages of invented news from real counties, and the linking they should lead to."""

from __future__ import annotations

from typing import Any

from tests.graph.page_script import PageScript
from zhengpu.dates import PartialDate
from zhengpu.records import (
    Claim,
    DatedName,
    Entity,
    Event,
    Link,
    Linking,
    Participation,
    Relation,
    Tenure,
)

LEXICON = "lexicon-1"


class World:
    """The pages, the claims by short names, and the linking."""

    def __init__(self) -> None:
        self.claim: dict[str, str] = {}
        self.pages = [self._first(), self._second(), self._third(), self._fourth()]
        self.readings = tuple(page.reading() for page in self.pages)
        self.linking = self._linking()

    def _first(self) -> PageScript:
        page = PageScript("2018/0320-01.txt", "2018-03-20")
        page.article(
            "{顾明远|OFFICIAL|gu}到{莘县|COUNTY|371522}调研",
            "3月19日，{市委|AGENCY|committee}{书记|POST}{顾明远|OFFICIAL|gu}到{莘县|COUNTY|371522}调研乡村振兴。",
            "{顾明远|OFFICIAL|gu}来到{柳溪镇|PLACE|town}{柳溪村|PLACE|village}，走进{青禾果蔬合作社|ORG|coop}察看。",
            "{齐书恒|OFFICIAL|qi}参加活动。",
            "{顾明远|OFFICIAL|gu}下周还将到{东阿县|COUNTY|371524}走访，看望村民{顾小满|PERSON|villager}。",
        )
        trip: dict[str, Any] = {"trip": "t1", "date": "2018-03-19", "purpose": "调研"}
        self.claim |= {
            "post": page.claim("HOLDS_POST", "gu", "committee", 1, post="书记", date="2018-03-20"),
            "shen": page.claim("VISITED", "gu", "371522", 1, event="e1", order=1, topics=("乡村振兴",), **trip),
            "village": page.claim("VISITED", "gu", "village", 2, event="e2", order=2, **trip),
            "coop": page.claim("VISITED", "gu", "coop", 2, event="e3", order=3, **trip),
            "inside": page.claim("LOCATED_IN", "village", "town", 2),
            "along": page.claim("ACCOMPANIED", "qi", "gu", 3, trip="t1", date="2018-03-19"),
            "plan": page.claim("VISITED", "gu", "371524", 4, event="e4", status="planned", date="2018-03"),
        }
        page.article(
            "全市教育工作会议召开",
            "3月20日，全市教育工作会议召开，{顾明远|OFFICIAL|gu}讲话，{费晓岚|OFFICIAL|fei}主持。",
            "（记者 {施小禾|PERSON|reporter}）",
        )
        meeting: dict[str, Any] = {"object_text": "全市教育工作会议", "event": "m1", "date": "2018-03-20"}
        self.claim |= {
            "speak": page.claim("ATTENDED", "gu", None, 1, role="讲话", **meeting),
            "preside": page.claim("ATTENDED", "fei", None, 1, role="主持", **meeting),
            "wrote": page.claim("WROTE", "reporter", None, 2, object_text="全市教育工作会议召开"),
        }
        return page

    def _second(self) -> PageScript:
        page = PageScript("2018/0321-02.txt", "2018-03-21", paper="鲁西晚报")
        page.article(
            "春到柳溪",
            "本月，{顾明远|OFFICIAL|gu}走进{柳溪村|PLACE|village}。",
            "{莘县政府|AGENCY|government}{副县长|POST}{邬长风|OFFICIAL|wu}介绍情况，{齐书恒|OFFICIAL|qi-open}在场。",
        )
        self.claim |= {
            "again": page.claim("VISITED", "gu", "village", 1, event="x", date="2018-03"),
            "deputy": page.claim("HOLDS_POST", "wu", "government", 2, post="副县长", date="2018-03-21"),
        }
        return page

    def _third(self) -> PageScript:
        page = PageScript("2018/1105-01.txt", "2018-11-05")
        page.article(
            "{费晓岚|OFFICIAL|fei}赴{莱城区|COUNTY|371202}考察",
            "11月2日，{市委|AGENCY|committee}{秘书长|POST}{费晓岚|OFFICIAL|fei}到{莱城区|COUNTY|371202}考察。",
            "{费晓岚|OFFICIAL|fei}视频连线{茌平县|COUNTY|371523}。",
        )
        self.claim |= {
            "laicheng": page.claim("VISITED", "fei", "371202", 1, event="e1", date="2018-11-02", purpose="考察"),
            "video": page.claim("VISITED", "fei", "371523", 2, event="e2", status="by_video", date="2018-11-02"),
            "secretary": page.claim("HOLDS_POST", "fei", "committee", 1, post="秘书长", date="2018-11-02"),
        }
        return page

    def _fourth(self) -> PageScript:
        page = PageScript("2021/0601-03.txt", "2021-06-01")
        page.article(
            "走访见闻",
            "5月30日，{费晓岚|OFFICIAL|fei}到{莱芜区|COUNTY|371202}考察，{邬长风|OFFICIAL|wu}陪同。",
            "{原|PLACE|}{莘县政府|AGENCY|government}{副县长|POST}{邬长风|OFFICIAL|wu}曾走访{柳溪村|PLACE|village}。",
            "{费晓岚|OFFICIAL|fei}到{禾信机械有限公司|COMPANY|company}和{茌平区|COUNTY|371523}调研。",
        )
        trip: dict[str, Any] = {"trip": "t1", "date": "2021-05-30"}
        self.claim |= {
            "laiwu": page.claim("VISITED", "fei", "371202", 1, event="e1", order=1, **trip),
            "with": page.claim("ACCOMPANIED", "wu", "fei", 1, **trip),
            "undated": page.claim("VISITED", "wu", "village", 2, event="e2"),
            "former": page.claim("HOLDS_POST", "wu", "government", 2, post="副县长", status="former"),
            "company": page.claim("VISITED", "fei", "company", 3, event="e3", order=2, **trip),
            "chiping": page.claim("VISITED", "fei", "371523", 3, event="e4", order=3, **trip),
        }
        return page

    def _linking(self) -> Linking:
        links = [
            Link(mention=mention, entity=entity, score=0.9, reasons=("test",))
            for page in self.pages
            for mention, entity in page.entity_of.items()
        ]
        return Linking(
            entities=_entities(),
            links=tuple(sorted(links, key=lambda link: link.mention)),
            dated_names=_dated_names(),
            events=tuple(sorted(self._events(), key=lambda event: event.id)),
            participations=self._participations(),
            tenures=tuple(sorted(self._tenures(), key=lambda tenure: tenure.id)),
            relations=tuple(sorted(self._relations(), key=lambda relation: relation.id)),
        )

    def _events(self) -> list[Event]:
        spring, may = PartialDate(iso="2018-03-19"), PartialDate(iso="2021-05-30")

        def event(ident: str, kind: Any, date: PartialDate | None, *claims: str, **more: Any) -> Event:
            return Event(id=ident, type=kind, date=date, claims=tuple(sorted(self.claim[c] for c in claims)), **more)

        november = PartialDate(iso="2018-11-02")
        topics = {"topics_as_printed": ("乡村振兴",), "purpose": "调研"}
        return [
            event("trip-spring", "Trip", spring, "shen", "village", "coop"),
            event("visit-shen", "Visit", spring, "shen", place="371522", trip="trip-spring", order=1, **topics),
            event(
                "visit-village",
                "Visit",
                spring,
                "village",
                "again",
                place="village",
                trip="trip-spring",
                order=2,
                reports=2,
            ),
            event("visit-coop", "Visit", spring, "coop", place="coop", trip="trip-spring", order=3),
            event("visit-plan", "Visit", PartialDate(iso="2018-03"), "plan", place="371524", status="planned"),
            event("meeting", "Meeting", PartialDate(iso="2018-03-20"), "speak", "preside", name="全市教育工作会议"),
            event("visit-laicheng", "Visit", november, "laicheng", place="371202", purpose="考察"),
            event("visit-video", "Visit", november, "video", place="371523", status="by_video"),
            event("trip-may", "Trip", may, "laiwu", "company", "chiping"),
            event("visit-laiwu", "Visit", may, "laiwu", place="371202", trip="trip-may", order=1),
            event("visit-company", "Visit", may, "company", place="company", trip="trip-may", order=2),
            event("visit-chiping", "Visit", may, "chiping", place="371523", trip="trip-may", order=3),
            event("visit-undated", "Visit", None, "undated", place="village"),
        ]

    def _participations(self) -> tuple[Participation, ...]:
        def part(entity: str, event: str, role: str, claim: str, **more: Any) -> Participation:
            return Participation(entity=entity, event=event, role=role, claims=(self.claim[claim],), **more)

        return (
            part("fei", "meeting", "preside", "preside"),
            part("fei", "trip-may", "lead", "laiwu"),
            part("gu", "meeting", "speak", "speak"),
            part("gu", "trip-spring", "lead", "shen", post_as_printed="书记"),
            part("qi", "trip-spring", "accompany", "along", position=1, basis="derived"),
            part("wu", "trip-may", "accompany", "with", position=1, basis="derived"),
        )

    def _tenures(self) -> list[Tenure]:
        def tenure(ident: str, person: str, body: str, post: str, claim: str, **more: Any) -> Tenure:
            return Tenure(id=ident, person=person, body=body, post=post, claims=(self.claim[claim],), **more)

        known = {"known_from": "2018-03-20", "known_to": "2018-03-20"}
        return [
            tenure("n-gu", "gu", "committee", "书记", "post", rank="正厅级", rank_source="rule", **known),
            tenure("n-fei", "fei", "committee", "秘书长", "secretary", known_from="2018-11-02", known_to="2018-11-02"),
            tenure("n-wu", "wu", "government", "副县长", "deputy", known_from="2018-03-21", known_to="2018-03-21"),
            tenure("n-wu-former", "wu", "government", "副县长", "former", former=True),
        ]

    def _relations(self) -> list[Relation]:
        found = [self._relation(claim) for page in self.pages for claim in page.claims]
        derived = [
            Relation(
                id=f"r-derived-{number}",
                type="VISITED",
                subject="qi",
                object=place,
                date=PartialDate(iso="2018-03-19"),
                basis="derived",
                event=event,
                trip="trip-spring",
                claims=(self.claim["along"],),
            )
            for number, (place, event) in enumerate((("371522", "visit-shen"), ("village", "visit-village")))
        ]
        stated = Relation(
            id="r-coop-lies", type="LOCATED_IN", subject="coop", object="village", basis="derived", reports=0
        )
        return [*found, *derived, stated]

    def _relation(self, claim: Claim) -> Relation:
        name = next(key for key, ident in self.claim.items() if ident == claim.id)
        who = {mention: entity for page in self.pages for mention, entity in page.entity_of.items()}
        return Relation(
            id=f"r-{name}",
            type=claim.type,
            subject=who[claim.subject],
            object=who[claim.object] if claim.object else None,
            object_text=claim.object_text,
            post=claim.post,
            role=claim.role,
            date=claim.date,
            status=claim.status,
            event=EVENT_OF.get(name),
            trip=TRIP_OF.get(name),
            claims=(claim.id,),
        )


EVENT_OF = {
    name: f"visit-{name}" for name in ("shen", "village", "coop", "plan", "laicheng", "video", "laiwu", "company")
}
EVENT_OF |= {"again": "visit-village", "chiping": "visit-chiping", "undated": "visit-undated"}
EVENT_OF |= {"speak": "meeting", "preside": "meeting"}
TRIP_OF = dict.fromkeys(("shen", "village", "again", "coop", "along"), "trip-spring")
TRIP_OF |= dict.fromkeys(("laiwu", "company", "chiping", "with"), "trip-may")


def _entities() -> tuple[Entity, ...]:
    def county(code: str, name: str, parent: str, **more: Any) -> Entity:
        return Entity(
            id=code, type="County", name=name, code=more.pop("now", code), level="county", parent=parent, **more
        )

    def person(ident: str, name: str, **more: Any) -> Entity:
        return Entity(id=ident, type="Person", name=name, **more)

    found = [
        Entity(id="370000", type="Place", name="山东省", aliases=("山东",), code="370000", level="province"),
        *(
            Entity(id=code, type="Place", name=name, code=code, level="prefecture", parent="370000")
            for code, name in (("370100", "济南市"), ("371200", "莱芜市"), ("371500", "聊城市"))
        ),
        county("371202", "莱芜区", "370100", now="370116"),
        county("371522", "莘县", "371500"),
        county("371523", "茌平区", "371500", now="371503", aliases=("茌平",)),
        county("371524", "东阿县", "371500", aliases=("东阿",)),
        Entity(id="town", type="Place", name="柳溪镇", level="town", county="371522", parent="371522"),
        Entity(id="village", type="Place", name="柳溪村", level="village", county="371522"),
        Entity(id="coop", type="Organization", name="青禾果蔬合作社"),
        Entity(id="company", type="Company", name="禾信机械有限公司", aliases=("禾信机械",), county="371523"),
        Entity(id="committee", type="Agency", name="聊城市委", aliases=("市委",), jurisdiction="371500", organ="党委"),
        Entity(id="government", type="Agency", name="莘县政府", jurisdiction="371522", county="371522", organ="政府"),
        person("gu", "顾明远", official=True, note="聊城市委书记"),
        person("fei", "费晓岚", official=True),
        person("qi", "齐书恒", official=True),
        person("wu", "邬长风", official=True),
        person("qi-open", "齐书恒", official=True, open=True, candidates=("qi",)),
        person("villager", "顾小满"),
        person("reporter", "施小禾"),
    ]
    return tuple(sorted(found, key=lambda entity: entity.id))


def _dated_names() -> tuple[DatedName, ...]:
    def dated(entity: str, name: str, code: str, parent: str, start: str, end: str) -> DatedName:
        return DatedName(entity=entity, name=name, code=code, parent=parent, valid_from=start, valid_to=end)

    return (
        dated("371202", "莱城区", "371202", "371200", "", "2018-12-26"),
        dated("371202", "莱芜区", "370116", "370100", "2018-12-26", ""),
        dated("371523", "茌平县", "371523", "371500", "", "2019"),
        dated("371523", "茌平区", "371503", "371500", "2019", ""),
    )
