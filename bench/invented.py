"""Dice in, invented names of people, places and bodies, posts and dates out."""

from __future__ import annotations

import datetime
import random

FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅海燕志远文博子轩雨桐建国"
PLACE = "青柳石云东南清河林泉松梅竹桃杏金银丰安和泰福临望长永宁兴盛源溪"
BODIES = (
    "财政局",
    "教育局",
    "农业农村局",
    "水利局",
    "卫生健康局",
    "住房和城乡建设局",
    "交通运输局",
    "民政局",
    "统计局",
)
TRADES = ("果蔬", "纺织", "机械", "食品", "化工", "建材", "物流", "生物", "轴承")
GROUPS = ("志愿者协会", "商会", "果业合作社", "老年大学", "书法家协会")
POSTS = ("书记", "局长", "副局长", "县长", "副县长", "镇长", "主任", "副主任")
PURPOSES = ("调研", "督导", "慰问", "招商", "考察")
ROLES = (("主持", "preside"), ("讲话", "speak"), ("参加", "attend"), ("出席", "attend"))
FIRST_DAY = datetime.date(2012, 1, 1)
DAYS = 5_000


class Invented:
    """Names and dates by the dice of one seed."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice

    def person(self) -> str:
        """A person's name; of many people some share one."""
        return self.dice.choice(FAMILY) + "".join(self.dice.choices(GIVEN, k=self.dice.choice((1, 2, 2, 2))))

    def place(self, ending: str) -> str:
        """A place's name with its ending, such as 县 or 村."""
        return "".join(self.dice.choices(PLACE, k=2)) + ending

    def body(self, of: str) -> str:
        """An agency's name."""
        return of + self.dice.choice(BODIES)

    def company(self, of: str) -> str:
        """A company's name."""
        return f"{of}{self.place('')}{self.dice.choice(TRADES)}有限公司"

    def group(self, of: str) -> str:
        """An organization's name."""
        return of + self.place("") + self.dice.choice(GROUPS)

    def day(self) -> str:
        """A date."""
        return (FIRST_DAY + datetime.timedelta(days=self.dice.randrange(DAYS))).isoformat()
