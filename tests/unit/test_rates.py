"""Rates: what is given for each, read, compared group by group, and refused where it cannot be read."""

from __future__ import annotations

from typing import Any

import pytest

from dealdiff.errors import FileError, ModelError, ParseError
from dealdiff.files.loading import loads
from dealdiff.model.part import Exchange
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.values.group import NOT_DECLARED_APART
from dealdiff.values.policy import Policy
from dealdiff.values.presence import TO_BE_AGREED
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import GIVEN_UNSAID, LUMP_OR_EACH, OPEN, OTHER_GIVEN, SEVERAL_APPLY, Rate
from dealdiff.values.rate_in_full import rates_in_full
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.verdict import Direction, Info

SCHEME = ConceptScheme.of(
    {
        "hostages (captives)": {
            "civilian hostages": {"civilian women": None},
            "soldiers": {"female soldiers": None, "male soldiers": None},
            "women": {"civilian women": None, "female soldiers": None},
            "ill hostages": None,
        },
        "prisoners": {"life-sentence prisoners": None},
    },
    disjoint=[
        ("civilian hostages", "soldiers"),
        ("hostages", "prisoners"),
        ("male soldiers", "women"),
    ],
)

READ = {
    "each": ("30 for each civilian hostage", ["30 | None | civilian hostages | None"]),
    "anyone": ("30 per anyone", ["30 | None | anyone | None"]),
    "many words": (
        "30 of one or the other or a third or any kind per man",
        ["30 | of one or the other or a third or any kind | men | None"],
    ),
    "every": ("30 for every civilian hostage", ["30 | None | civilian hostages | None"]),
    "per": ("30 per hostage", ["30 | None | hostages | None"]),
    "per each one of the": ("30 for each one of the women", ["30 | None | women | None"]),
    "what is given": ("about 30 prisoners for each hostage", ["about 30 | prisoners | hostages | None"]),
    "money stays with its number": ("$5 million for each hostage", ["$5 million | None | hostages | None"]),
    "to each": ("30 prisoners to each hostage", ["30 | prisoners | hostages | None"]),
    "shares": ("0.5 shares for each share", ["0.5 | shares | shares | None"]),
    "for a": ("3 prisoners for a hostage", ["3 | prisoners | hostages | None"]),
    "for one": ("three prisoners for one civilian hostage", ["three | prisoners | civilian hostages | None"]),
    "for 1": (
        "3 for 1 hostage; 5 for 1 soldier",
        ["3 | None | hostages | None", "5 | None | soldiers | None"],
    ),
    "for a dozen": ("30 for a dozen hostages", ["30 | None | hostages | a dozen"]),
    "one for several": ("1 hostage for 3 prisoners", ["1 | hostage | prisoners | 3"]),
    "a lump": (
        "110 life-sentence prisoners for 9 ill hostages",
        ["110 | life-sentence prisoners | ill hostages | 9"],
    ),
    "a comma": (
        "1,000 for each man, 50 for each woman",
        ["1,000 | None | men | None", "50 | None | women | None"],
    ),
    "and": ("30 for each man and 50 for each woman", ["30 | None | men | None", "50 | None | women | None"]),
    "a comma and": (
        "30 for each man, and 50 per child",
        ["30 | None | men | None", "50 | None | children | None"],
    ),
    "a semicolon": ("30 per man;50 per child", ["30 | None | men | None", "50 | None | children | None"]),
    "and inside a group": ("30 for each woman and child", ["30 | None | women and children | None"]),
    "a list inside a group": (
        "5 for each man, woman and child; 6 for each soldier",
        ["5 | None | men, women and children | None", "6 | None | soldiers | None"],
    ),
    "a noun before its limits": (
        "30 for each hostage of military age",
        ["30 | None | hostages of military age | None"],
    ),
}


@pytest.mark.parametrize(("words", "parts"), READ.values(), ids=READ)
def test_what_is_read(words: str, parts: list[str]) -> None:
    found = Rate(words).reading
    assert [f"{one.count} | {one.given} | {one.people} | {one.lump}" for one in found] == parts


def test_of_whom_belongs_to_the_part_before_it() -> None:
    found = Rate("50 for each soldier, of whom 30 with life sentences, 20 for each civilian").reading
    assert [str(one.of_whom.count) if one.of_whom else "" for one in found] == ["30", ""]
    assert found[0].of_whom is not None
    assert found[0].of_whom.kind == "with life sentences"


REFUSED = {
    "nothing": ("", 1, "some words"),
    "a number alone": ("30", 1, "'for each' or 'for' and a group"),
    "no each": ("30 for hostages", 8, "'each' and a group, or how many the lump is for"),
    "no number": ("some for each hostage", 1, "the number that is given"),
    "a share": ("half of the prisoners for each hostage", 1, "the number that is given"),
    "no group": ("30 for each", 12, "the name of a group"),
    "a lump without a group": ("30 prisoners for 9", 19, "the name of a group"),
    "40-odd": ("3 per man; 40-odd for each woman", 15, "a number that says how far it goes"),
    "a ratio": ("30 for 1", 1, "what is given, and for each of whom"),
    "a ratio of one": ("1 for 4", 1, "what is given, and for each of whom"),
    "a ratio in words": ("one for three", 1, "what is given, and for each of whom"),
    "a ratio with hyphens": ("30-for-1", 1, "what is given, and for each of whom"),
    "a ratio with a colon": ("1:3", 1, "what is given, and for each of whom"),
    "a ratio with to": ("a ratio of 3 to 1", 1, "what is given, and for each of whom"),
    "a second ratio": ("3 for each man; 1:5", 17, "what is given, and for each of whom"),
    "a group of several": (
        "30 for a group of nine hostages",
        8,
        "'each' and a group, or how many the lump is for",
    ),
    "one of them": ("30 for a nine", 8, "'each' and a group"),
    "a number after each": ("3 for each 2 hostages", 12, "one kind after 'each'"),
    "one group twice": ("30 for each man, 50 for each man", 18, "each group once, and 'men' is told already"),
    "one and several are one group": (
        "30 per man; 50 per men",
        13,
        "each group once, and 'men' is told already",
    ),
    "of whom alone": ("of whom 30 women", 1, "one 'of whom' after what is given for a group"),
    "of whom twice": (
        "30 per man, of whom 3 ill, of whom 4 old",
        28,
        "one 'of whom' after what is given for a group",
    ),
    "of whom without a number": ("30 per man, of whom some ill", 21, "one number and a kind"),
    "of whom without a kind": ("30 per man, of whom 3", 21, "one number and a kind"),
    "of whom with two numbers": ("30 per man, of whom 3 ill and 4 old", 23, "one number and a kind"),
    "more of whom than there are": ("30 per man, of whom 31 ill", 21, "at most the whole, 30"),
    "two fors": ("30 for 9 men for 8 women", 14, "one 'for' in a part"),
    "a dangling semicolon": ("30 per man;", 12, "what is given for each"),
    "brackets": ("30 (about) per man", 4, "names without brackets"),
    "too many parts": ("; ".join(f"1 for each kind{n}" for n in range(60)), 941, "at most 50 groups"),
}


def test_a_ratio_is_refused_with_how_to_write_it() -> None:
    with pytest.raises(ParseError, match="such as '30 new units for each old unit'"):
        Rate("30 for 1")
    with pytest.raises(ParseError, match=r"such as '1\.5 new units for each old unit'"):
        Rate("3 for every 2 shares")


@pytest.mark.parametrize(("words", "column", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused(words: str, column: int, expected: str) -> None:
    with pytest.raises(ParseError) as refused:
        Rate(words)
    assert refused.value.expected.startswith(expected)
    assert refused.value.column == column


# name: (before, after, info, direction, policy)
VERDICTS = {
    "other words": ("30 for each hostage", "exactly 30 per captive", Info.SAME, None, ""),
    "for one and for each": (
        "3 prisoners for one hostage",
        "3 prisoners for each hostage",
        Info.SAME,
        None,
        "",
    ),
    "the same words": ("30 per hostage", "30 per hostage", Info.SAME, None, ""),
    "the same given in other words": (
        "30 prisoners per hostage",
        "50 Prisoners per hostage",
        Info.CONTRARY,
        Direction.UP,
        "",
    ),
    "several rates that agree": (
        "30 per soldier, 30 per woman",
        "30 per soldier, 30 per woman, 30 per female soldier",
        Info.SAME,
        None,
        "",
    ),
    "more for each": ("30 for each hostage", "50 for each hostage", Info.CONTRARY, Direction.UP, ""),
    "more exactly": ("up to 50 for each hostage", "30 to 50 for each hostage", Info.MORE, None, ""),
    "by a convention": ("about 30 per hostage", "33 per hostage", Info.MORE, None, "about=10%"),
    "another group told": (
        "30 per civilian hostage",
        "30 per civilian hostage, 50 per soldier",
        Info.MORE,
        None,
        OPEN,
    ),
    "a narrower group of its own": (
        "30 per hostage",
        "30 per hostage, 50 per soldier",
        Info.CONTRARY,
        Direction.UP,
        "",
    ),
    "the same for a narrower group": (
        "30 per hostage",
        "30 per hostage, 30 per soldier",
        Info.SAME,
        None,
        "",
    ),
    "the most specific wins": (
        "30 per hostage, 40 per soldier, 50 per female soldier",
        "50 per female soldier, 30 per hostage; 40 per soldier",
        Info.SAME,
        None,
        "",
    ),
    "only for some of them": ("30 per hostage", "30 per soldier", Info.LESS, None, OPEN),
    "for all of them": ("30 per soldier", "30 per hostage", Info.MORE, None, OPEN),
    "one up, one down": (
        "30 per civilian hostage, 50 per soldier",
        "40 per civilian hostage, 40 per soldier",
        Info.CONTRARY,
        None,
        "",
    ),
    "one up, one the same": (
        "30 per civilian hostage, 50 per soldier",
        "40 per civilian hostage, 50 per soldier",
        Info.CONTRARY,
        Direction.UP,
        "",
    ),
    "one up, one no longer told": (
        "30 per civilian hostage, 50 per soldier",
        "40 per civilian hostage",
        Info.CONTRARY,
        None,
        OPEN,
    ),
    "groups declared apart": ("30 per civilian hostage", "30 per soldier", Info.MIXED, None, OPEN),
    "groups that may be one": ("30 per hostage", "30 per stranger", Info.MIXED, None, "not declared apart"),
    "what is given told now": ("30 per hostage", "30 prisoners per hostage", Info.SAME, None, GIVEN_UNSAID),
    "as many of a narrower group": (
        "30 prisoners per hostage",
        "30 life-sentence prisoners per hostage",
        Info.MIXED,
        None,
        OTHER_GIVEN,
    ),
    "more of a narrower group": (
        "30 prisoners per hostage",
        "50 life-sentence prisoners per hostage",
        Info.CONTRARY,
        Direction.UP,
        "",
    ),
    "fewer of a narrower group": (
        "50 prisoners per hostage",
        "30 life-sentence prisoners per hostage",
        Info.MIXED,
        None,
        OTHER_GIVEN,
    ),
    "of whom told now": ("50 per soldier", "50 per soldier, of whom 30 old", Info.MORE, None, ""),
    "more of whom": (
        "50 per soldier, of whom 20 old",
        "50 per soldier, of whom 30 old",
        Info.CONTRARY,
        None,
        "",
    ),
    "of whom others": (
        "50 per soldier, of whom 20 old",
        "50 per soldier, of whom 20 ill",
        Info.MIXED,
        None,
        "not declared apart",
    ),
    "more, and of whom told now": (
        "30 per soldier",
        "50 per soldier, of whom 30 old",
        Info.CONTRARY,
        Direction.UP,
        "",
    ),
    "a larger lump": ("110 for 9 ill hostages", "120 for 9 ill hostages", Info.CONTRARY, Direction.UP, ""),
    "a lump for more of them": ("110 for 9 ill hostages", "120 for 10 ill hostages", Info.CONTRARY, None, ""),
    "a lump in place of a rate": ("30 per hostage", "110 for 9 ill hostages", Info.MIXED, None, LUMP_OR_EACH),
    "a lump beside a rate for others": (
        "30 per soldier",
        "30 per soldier, 110 for 9 civilian women",
        Info.MORE,
        None,
        OPEN,
    ),
    "several rates apply": (
        "30 per soldier, 50 per woman",
        "30 per soldier, 50 per woman, 50 per female soldier",
        Info.MIXED,
        None,
        SEVERAL_APPLY,
    ),
}


@pytest.mark.parametrize(("before", "after", "info", "direction", "policy"), VERDICTS.values(), ids=VERDICTS)
def test_the_decision_table(
    before: str, after: str, info: Info, direction: Direction | None, policy: str
) -> None:
    verdict = Rate(before).verdict_to(Rate(after), scheme=SCHEME)
    assert (verdict.info, verdict.direction, verdict.policy) == (info, direction, policy)
    assert Rate(after).verdict_to(Rate(before), scheme=SCHEME) == verdict.mirror


# name: (before, after, info and policy by default, info when "about" is as wide as can be)
WIDTHS = {
    "the number for each": ("about 30 per hostage", "35 per hostage", Info.CONTRARY, "about=10%", Info.MORE),
    "the number of whom": (
        "50 per soldier, of whom about 30 old",
        "50 per soldier, of whom 35 old",
        Info.CONTRARY,
        "about=10%",
        Info.MORE,
    ),
    "the size of a lump": (
        "110 for about 8 ill hostages",
        "110 for 12 ill hostages",
        Info.CONTRARY,
        "step=1",
        Info.MORE,
    ),
}


# name: (before, after, verdict, policy)
IN_FULL = {
    "a group more": ("30 per soldier", "30 per soldier, 30 per civilian hostage", "widened", ""),
    "a wider group": ("30 per soldier", "30 per hostage", "widened", ""),
    "for some of them alone": ("30 per hostage", "30 per soldier", "narrowed", ""),
    "another group": ("30 per soldier", "30 per civilian hostage", "replaced", ""),
    "more for each, and a group more": (
        "30 per soldier",
        "50 per soldier, 30 per civilian hostage",
        "increased",
        "",
    ),
    "more for each, and a group fewer": (
        "30 per soldier, 30 per civilian hostage",
        "50 per soldier",
        "replaced",
        "",
    ),
    "told more exactly, and a group more": (
        "about 30 per soldier",
        "30 per soldier, 30 per civilian hostage",
        "replaced",
        "",
    ),
    "a group more, of whom nobody knows": (
        "30 per soldier",
        "30 per soldier, 30 per stranger",
        "overlapping",
        NOT_DECLARED_APART,
    ),
    "nothing open": ("30 per soldier", "50 per soldier", "increased", ""),
    "the same words": ("30 per soldier", "30 per soldier", "equal", ""),
}


@pytest.mark.parametrize(("before", "after", "name", "policy"), IN_FULL.values(), ids=IN_FULL)
def test_the_decision_table_of_full_texts(before: str, after: str, name: str, policy: str) -> None:
    one, other = Rate(before), Rate(after)
    verdict = rates_in_full(one, other, scheme=SCHEME)
    assert (verdict.name, verdict.policy) == (name, policy)
    assert rates_in_full(other, one, scheme=SCHEME) == verdict.mirror


@pytest.mark.parametrize(("before", "after", "info", "policy", "wide"), WIDTHS.values(), ids=WIDTHS)
def test_hedges_are_as_wide_as_the_policy_says(
    before: str, after: str, info: Info, policy: str, wide: Info
) -> None:
    one, other = Rate(before), Rate(after)
    verdict = one.verdict_to(other, scheme=SCHEME)
    assert (verdict.info, verdict.policy) == (info, policy)
    assert one.verdict_to(other, Policy(about="1/4", step=5), SCHEME).info is wide


# name: (before, after, each row: whom, before, after, verdict)
BY_GROUP = {
    "what two groups have in common": (
        "30 per soldier, 50 per woman",
        "40 per soldier, 50 per woman",
        [
            "soldiers | 30 | 40 | increased",
            "women | 50 | 50 | restated",
            "female soldiers | None | None | overlapping",
        ],
    ),
    "what each two of three groups have in common": (
        "30 per soldier, 40 per civilian hostage, 50 per woman",
        "30 per soldier, 40 per civilian hostage, 60 per woman",
        [
            "soldiers | 30 | 30 | restated",
            "civilian hostages | 40 | 40 | restated",
            "women | 50 | 60 | increased",
            "civilian women | None | None | overlapping",
            "female soldiers | None | None | overlapping",
        ],
    ),
    "what they have in common has its own rate": (
        "30 per soldier, 50 per woman, 70 per female soldier",
        "30 per soldier, 50 per woman, 80 per female soldier",
        [
            "soldiers | 30 | 30 | restated",
            "women | 50 | 50 | restated",
            "female soldiers | 70 | 80 | increased",
        ],
    ),
    "everyone but some, and others": (
        "30 per anyone but women, 50 per soldier",
        "40 per anyone but women, 50 per soldier",
        [
            "anyone but women | 30 | 40 | increased",
            "soldiers | 50 | 50 | restated",
            "male soldiers | None | None | overlapping",
        ],
    ),
    "some, and everyone but others": (
        "50 per soldier, 30 per anyone but women",
        "50 per soldier, 40 per anyone but women",
        [
            "soldiers | 50 | 50 | restated",
            "anyone but women | 30 | 40 | increased",
            "male soldiers | None | None | overlapping",
        ],
    ),
    "a group of two kinds inside another": (
        "30 per hostage; 50 for each soldier and civilian woman",
        "40 per hostage; 50 for each soldier and civilian woman",
        ["hostages | 30 | 40 | increased", "soldiers and civilian women | 50 | 50 | restated"],
    ),
    "a lump has nothing in common with a rate": (
        "30 per soldier, 110 for 9 women",
        "40 per soldier, 110 for 9 women",
        ["soldiers | 30 | 40 | increased", "9 women | 110 | 110 | restated"],
    ),
    "a narrower group, and one that may be the same": (
        "30 per soldier, 40 per stranger",
        "50 per hostage",
        [
            "soldiers | 30 | 50 | increased",
            "strangers | 40 | None | overlapping",
            "hostages | None | 50 | overlapping",
        ],
    ),
    "a group apart, and one that may be the same": (
        "30 per prisoner, 40 per stranger",
        "50 per hostage",
        [
            "prisoners | 30 | None | widened",
            "strangers | 40 | None | overlapping",
            "hostages | None | 50 | overlapping",
        ],
    ),
}


@pytest.mark.parametrize(("before", "after", "rows"), BY_GROUP.values(), ids=BY_GROUP)
def test_each_group_has_a_row(before: str, after: str, rows: list[str]) -> None:
    found = Rate(before).by_group(Rate(after), scheme=SCHEME)
    told = [
        f"{words} | {old} | {new} | {verdict.name if verdict else ''}" for words, old, new, verdict in found
    ]
    assert told == rows


def test_group_by_group() -> None:
    before = Rate("30 for each hostage, 110 for 9 ill hostages")
    after = Rate("30 for each civilian hostage, 50 for each female soldier")
    rows = [
        (words, str(old), str(new), verdict.name if verdict else "")
        for words, old, new, verdict in before.by_group(after, scheme=SCHEME)
    ]
    assert rows == [
        ("hostages", "30", "None", "widened"),
        ("9 ill hostages", "110", "None", "overlapping"),
        ("civilian hostages", "30", "30", "restated"),
        ("female soldiers", "30", "50", "increased"),
    ]


def test_one_alone_is_found_in_a_scheme_that_knows_only_one() -> None:
    scheme = ConceptScheme.of({"staff": {"crew": None}, "ox": None})
    assert [str(group) for group in Rate("3 per crew, 4 per ox").groups(scheme)] == ["crew", "ox"]
    assert [str(group) for group in Rate("3 per ox").groups()] == ["oxes"]


def test_a_rate_is_made_of_its_parts() -> None:
    assert Rate.of(("30 per man", "50 per woman")) == Rate("30 per man; 50 per woman")
    assert Rate.of("30 per man") == Rate("30 per man")
    wrong: list[tuple[list[Any], str]] = [([], "[]"), ([30], "[30]"), ([10**90], "[1" + "0" * 78)]
    for parts, shown in wrong:
        with pytest.raises(ParseError) as refused:
            Rate.of(parts)
        assert refused.value.text == shown
        assert refused.value.expected == "a list of texts that say what is given for each"


def test_a_rate_is_compared_with_rates_alone() -> None:
    with pytest.raises(ModelError, match="found a Quantity, expected a Rate"):
        Rate("30 per man").verdict_to(Quantity("30"))  # type: ignore[arg-type] # that is the mistake


def test_an_exchange_takes_a_rate_in_words_in_parts_or_as_a_presence() -> None:
    parts = Exchange(id="deal", rate=["30 per man", "50 per woman"])
    assert parts == Exchange(id="deal", rate="30 per man; 50 per woman")
    assert Exchange(id="deal", rate="to be agreed").rate is TO_BE_AGREED


FILE = """
format: dealdiff/1
parties: {{north: North}}
issues:
  hostages: {{is: release}}
  prisoners: {{is: release}}
people:
  guards:
versions:
  march:
    exchange:
      deal: {{gives: hostages, for: prisoners, rate: {rate}}}
"""
WRONG = {
    "a part of a list": ("[30 per guard, 50 of each]", "deal.rate[1]: found '50 of each'"),
    "a map": ("{guards: 30}", "deal.rate: found a map, expected what is given for each"),
    "an empty list": ("[]", "deal.rate: found an empty list, expected what is given for each"),
    "an undeclared group": (
        "30 per gaurd",
        "deal.rate: found 'gaurds', expected a declared concept; did you mean",
    ),
    "of whom alone": ("[of whom 3 old]", "deal.rate: found 'of whom 3 old', expected one 'of whom' after"),
}


@pytest.mark.parametrize(("rate", "told"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_in_a_file_is_told_with_its_place(rate: str, told: str) -> None:
    with pytest.raises(FileError) as refused:
        loads(FILE.format(rate=rate))
    (problem,) = refused.value.problems
    assert problem.line == 12
    assert problem.column >= 47
    assert f"exchange.{told}" in str(problem)


def test_of_whom_may_stand_in_a_list_of_its_own_line() -> None:
    march = loads(FILE.format(rate='["50 per guard", "of whom 30 old"]'))["march"]
    assert str(march.exchanges["deal"].rate) == "50 per guard; of whom 30 old"


def test_a_rate_is_told_once_in_a_sentence() -> None:
    from dealdiff.telling.items import exchange  # noqa: PLC0415 # the rest of the file tells nothing

    march = loads(FILE.format(rate="30 for each guard"))["march"]
    deal = march.exchanges["deal"]
    assert exchange(deal, march) == "exchange of hostages against prisoners, at 30 for each guard"
    assert exchange(deal, march, rated=False) == "exchange of hostages against prisoners"
    open_rate = Exchange(id="deal", gives="hostages", for_="prisoners", rate="to be agreed")
    assert exchange(open_rate, march).endswith(", rate to be agreed")


def test_the_engine_compares_over_the_concepts_of_the_negotiation() -> None:
    from dealdiff.diffing.engine import diff  # noqa: PLC0415 # the rest of the file needs no engine

    scope = Scope(schemes={"people": SCHEME})
    sheets = [
        TermSheet(id="a", exchanges=[Exchange(id="deal", rate=rate)], scope=scope)
        for rate in ("30 for each hostage", "30 for each captive")
    ]
    (change,) = diff(*sheets)
    assert change.verdict is not None
    assert change.verdict.info is Info.SAME
