"""Whether every county of the country is read where it is named in full, and no kind of counties is taken for one."""

import pytest

from zhengpu.lexicon import lexicon
from zhengpu.records import PageMeta


@pytest.fixture(scope="module")
def missed(reader):
    """Of the counties of a year, those that no mention of a sentence about them names."""

    def run(year):
        known, told = lexicon(), {}
        for entity, division in known.divisions.items():
            if known.level(entity) == "county" and division.exists:
                told.setdefault(known.parent_at(entity, None), []).append(known.name_at(entity, year))
        return [name for home, names in told.items() if home for name in _missed(reader, home, names, year)]

    return run


def _missed(reader, home, names, year):
    text = "".join(f"　　{name}召开推进会。\n\n" for name in names)
    reading = reader.read("p.txt", text, PageMeta(home=lexicon().present_name(home), issue_date=f"{year}-03-08"))
    seen = {m.text for m in reading.mentions if m.label == "COUNTY"}
    return [name for name in names if name not in seen]


def test_every_county_of_the_country_is_read_by_its_full_name(missed):
    assert missed("2021") == []


@pytest.mark.parametrize("name", ["区县", "县市区", "库区县", "山区县"])
def test_kinds_of_counties_are_none(read, name):
    assert name not in [m.text for m in read(f"{name}的担子比别处重。\n").mentions if m.label == "COUNTY"]
