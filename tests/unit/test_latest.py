"""The latest stance of a party on an issue, over all versions, by a day."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from versions import SCOPE, free, version

import dealdiff
from dealdiff.errors import ModelError, ParseError, UnknownName
from dealdiff.model.scope import Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, TELLS, Statement
from dealdiff.model.unsettled import Unsettled
from dealdiff.negotiation import Negotiation
from dealdiff.parties.held import Held
from dealdiff.parties.latest import LatestStance, latest_stance
from dealdiff.values.presence import ABSENT
from dealdiff.vocabularies.ceasefire import HumanitarianAccess, Release


def said(verb: str, who: str = "east", subject: str = "north", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, **more)


def act(verb: str, who: str = "east", subject: str = "this", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, family=ACTS, **more)


def talks(*sheets: TermSheet) -> Negotiation:
    return Negotiation(
        scope=evolve(SCOPE, sources=[Source(id="daily", publisher="The Daily")]), versions=sheets
    )


def on(id_: str, date: str, *told: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # terms and statements
    dated: dict[str, Any] = {"date": date} if date else {}
    return version(*told, id=id_, **dated, **more)


def short(several: tuple[Held, ...]) -> list[str]:
    return [f"{one.verb} in {one.version}" for one in several]


def lists(found: LatestStance) -> dict[str, list[str]]:
    """Every list that has something."""
    names = ("latest", "beside", "possibly", "earlier", "later", "announced")
    told = {name: short(getattr(found, name)) for name in names}
    told["silent"] = [*found.silent]
    return {name: several for name, several in told.items() if several}


JAN, FEB, MAR = "2024-01-10", "2024-02-10", "2024-03-10"
ROWS: dict[str, tuple[list[TermSheet], str, dict[str, list[str]]]] = {
    "nothing is told": ([on("a", JAN)], "", {}),
    "the later one": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses"))], "",
        {"latest": ["refuses in b"], "earlier": ["wants in a"]},
    ),
    "a silent sheet hides nothing": (
        [on("a", JAN, said("wants")), on("b", FEB), on("c", MAR, said("wants", "west"))], "",
        {"latest": ["wants in a"], "silent": ["b", "c"]},
    ),
    "one report tells two": (
        [on("a", JAN, said("wants"), said("refuses", "anna"))], "",
        {"latest": ["refuses in a", "wants in a"]},
    ),
    "nobody can tell which came first": (
        [on("a", "2024-01", said("wants")), on("b", JAN, said("refuses"))], "",
        {"latest": ["wants in a", "refuses in b"]},
    ),
    "the lineage tells which came first": (
        [on("b", "", said("wants")), on("a", "", said("refuses"), parents={"b": "amends"})], "",
        {"latest": ["refuses in a"], "earlier": ["wants in b"]},
    ),
    "a statement of a day of its own": (
        [on("a", FEB, said("wants")), on("b", MAR, said("refuses", date="2024-01-05"))], "",
        {"latest": ["wants in a"], "earlier": ["refuses in b"]},
    ),
    "only later": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses"))], "2024-01-31",
        {"latest": ["wants in a"], "later": ["refuses in b"]},
    ),
    "on the day itself": (
        [on("a", JAN, said("wants"))], JAN, {"latest": ["wants in a"]},
    ),
    "possibly by then": (
        [on("a", JAN, said("wants")), on("b", "2024-02", said("refuses"))], FEB,
        {"latest": ["wants in a"], "possibly": ["refuses in b"]},
    ),
    "undated, seen from a day": (
        [on("a", "", said("wants"))], FEB, {"possibly": ["wants in a"]},
    ),
    "possibly by then, and older than what was": (
        [on("a", "2024-01", said("wants")), on("b", FEB, said("refuses"))], "2024-02-01/2024-02-28",
        {"latest": ["wants in a"], "possibly": ["refuses in b"]},
    ),
    "second hand, and its own word before": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses", told_by="west"))], "",
        {"latest": ["refuses in b"], "beside": ["wants in a"]},
    ),
    "judged mistaken, and another one before": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses", mistaken="west"))], "",
        {"latest": ["refuses in b"], "beside": ["wants in a"]},
    ),
    "announced": (
        [on("a", JAN, said("wants")), on("b", FEB, said("accepts", expected=True))], "",
        {"latest": ["wants in a"], "announced": ["accepts in b"]},
    ),
    "a faction says nothing for it": ([on("a", JAN, said("refuses", "hawks"))], "", {}),
    "who speaks for nobody neither": ([on("a", JAN, said("refuses", "ida"))], "", {}),
    "its speaker does": ([on("a", JAN, said("refuses", "anna"))], "", {"latest": ["refuses in a"]}),
    "dropped": (
        [on("a", JAN, said("wants")), on("b", FEB, said("drops"))], "",
        {"latest": ["drops in b"], "earlier": ["wants in a"]},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "day", "expected"), ROWS.values(), ids=ROWS)
def test_latest(sheets: list[TermSheet], day: str, expected: dict[str, list[str]]) -> None:
    assert lists(latest_stance(talks(*sheets), "east", "north", day or None)) == expected


TERM = Release(id="hostages", count=30)
DEAL = on("deal", JAN, TERM)
TEXTS: dict[str, tuple[list[TermSheet], dict[str, list[str]]]] = {
    "a text that it did not make its own": ([DEAL], {}),
    "one that the other side tabled": ([on("deal", JAN, TERM, act("tables", "west"))], {}),
    "its own": ([on("deal", JAN, TERM, act("tables"))], {"latest": ["tables in deal"]}),
    "accepted in a later report": (
        [DEAL, on("b", FEB, act("accepts", subject="deal"))], {"latest": ["accepts in b"]}
    ),
    "accepted on a day of its own": (
        [DEAL, on("b", MAR, act("accepts", subject="deal", date="2024-01-20")),
         on("c", FEB, said("refuses", subject="hostages"))],
        {"latest": ["refuses in c"], "earlier": ["accepts in b"]},
    ),
    "only expected": ([DEAL, on("b", FEB, act("signs", subject="deal", expected=True))], {}),
    "but for this term": (
        [DEAL, on("b", FEB, act("accepts", subject="deal"), said("refuses", subject="hostages"))],
        {"latest": ["refuses in b"]},
    ),
    "rejected since": (
        [DEAL, on("b", FEB, act("accepts", subject="deal", date="2024-02-01")),
         on("c", MAR, act("rejects", subject="deal", date="2024-03-01"))],
        {"earlier": ["accepts in b"]},
    ),
    "rejected before": (
        [DEAL, on("b", FEB, act("rejects", subject="deal", date="2024-02-01")),
         on("c", MAR, act("accepts", subject="deal", date="2024-03-01"))],
        {"latest": ["accepts in c"]},
    ),
    "with what it incorporates": (
        [DEAL, on("b", FEB, act("signs"), silence=dealdiff.Silence(as_="deal"))],
        {"latest": ["signs in b"]},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), TEXTS.values(), ids=TEXTS)
def test_the_terms_of_a_text(sheets: list[TermSheet], expected: dict[str, list[str]]) -> None:
    found = lists(latest_stance(talks(*sheets), "east", "hostages"))
    assert found == {name: several for name, several in expected.items() if several}


def test_a_text_that_was_given_back_is_told_as_such() -> None:
    sheets = [
        DEAL,
        on("b", FEB, act("accepts", subject="deal", date="2024-02-01")),
        on("c", MAR, act("rejects", subject="deal", date="2024-03-01")),
    ]
    assert str(latest_stance(talks(*sheets), "east", "hostages")).splitlines()[1:] == [
        "- nothing that it held is told to stand",
        "- given back: accepted by East, on 2024-02-01, as the text of deal has it (30) [b, 2024-02-10]; "
        "the text was rejected by East, on 2024-03-01 [c, 2024-03-10]",
    ]
    assert lists(latest_stance(talks(*sheets), "east", "hostages", "2024-02-20")) == {
        "latest": ["accepts in b"]
    }


def test_a_text_that_is_rejected_as_a_whole_is_told_as_such() -> None:
    found = latest_stance(talks(DEAL, on("b", FEB, act("rejects", subject="deal"))), "east", "hostages")
    assert (lists(found), [one.text for one in found.rejected]) == ({}, ["deal"])
    assert str(found).splitlines()[2:] == [
        "- rejected the text that has it, deal, as a whole: rejected by East [b, 2024-02-10]"
    ]
    assert [one["words"] for one in rows_of(found, "rejected")] == [
        "the text of deal as a whole: rejected by East [b, 2024-02-10]"
    ]
    since = [
        DEAL,
        on("b", FEB, act("rejects", subject="deal")),
        on("c", MAR, said("wants", subject="hostages")),
    ]
    assert latest_stance(talks(*since), "east", "hostages").rejected == ()
    assert (
        latest_stance(talks(DEAL, on("b", FEB, act("rejects", subject="deal"))), "east", "aid").rejected == ()
    )


def rows_of(found: LatestStance, name: str) -> Any:  # noqa: ANN401 # plain data
    data: Any = found.to_dict()
    return data[name]


def test_a_denial_makes_what_others_tell_uncertain() -> None:
    denial = Statement(who="east", verb="denies", subject="north", family=TELLS)
    found = latest_stance(talks(on("a", JAN, said("wants", told_by="west"), denial)), "east", "north")
    assert found.doubts == ("East denies what is told on it, in a",)
    assert rows_of(found, "doubts") == [*found.doubts]
    assert str(found).splitlines()[-1] == (
        "- North: denied by East [a, 2024-01-10], so that what is told of it above is not certain"
    )
    alone = latest_stance(talks(on("a", JAN, denial)), "east", "north")
    assert (alone.reported, len(alone.denied), alone.doubts) == (False, 1, ())


def test_a_text_whose_terms_others_tell_is_second_hand() -> None:
    deal = on("deal", JAN, TERM, act("tables"), told_by="west")
    (one,) = latest_stance(talks(deal), "east", "hostages")
    assert one.second_hand
    assert "(second hand: told by West)" in str(latest_stance(talks(deal), "east", "hostages"))


def test_every_row_carries_who_when_how_firmly_and_where() -> None:
    one = said("refuses", "anna", firmness="precondition", of="talks", because="she says so", told_by="west")
    (held,) = latest_stance(talks(on("a", JAN, one, source="daily")), "east", "north")
    assert (held.version, held.source, held.publisher) == ("a", "daily", "The Daily")
    assert (held.speakers, str(held.told_by), str(held.date)) == (("anna",), "west", JAN)
    assert (str(held.firmness), str(held.because)) == ("precondition", "she says so")
    assert (held.second_hand, held.conditional, held.mistaken) == (True, True, False)


def test_what_is_told_in_words() -> None:
    found = latest_stance(
        talks(on("a", JAN, said("wants", firmness="demand")), on("b", FEB)), "east", "north"
    )
    assert str(found).splitlines() == [
        "East on North (north):",
        "- wanted by East as a demand [a, 2024-01-10]",
        "- later versions tell no stance of it on this, which is not to say that it moved: b",
    ]
    assert repr(found) == "<LatestStance of east on north: 1 positions>"


def test_what_cannot_both_hold_says_so() -> None:
    both = latest_stance(talks(on("a", JAN, said("wants"), said("refuses", "anna"))), "east", "north")
    assert [[one.verb for one in pair] for pair in both.contradicting] == [["refuses", "wants"]]
    assert both.to_dict()["contradicting"] == [[0, 1]]
    assert str(both).splitlines()[-1] == (
        "- the same report tells both, which cannot both hold: refused by Anna; and wanted by East"
    )
    firm = latest_stance(talks(on("a", JAN, said("wants"), said("accepts", "anna"))), "east", "north")
    assert (len(firm), firm.contradicting) == (2, ())
    apart = talks(on("a", "2024-01", said("wants")), on("b", JAN, said("refuses", "anna")))
    assert latest_stance(apart, "east", "north").contradicting == ()


def test_a_number_that_is_refused_leaves_the_others() -> None:
    refused, wanted = Release(id="hostages", count=30), Release(id="hostages", count=40)
    told = [
        said("refuses", "anna", "hostages", body=refused),
        said("wants", "east", "hostages", body=wanted),
    ]
    assert latest_stance(talks(on("a", JAN, *told)), "east", "hostages").contradicting == ()


def test_none_reported_says_so() -> None:
    found = latest_stance(talks(on("a", JAN)), "east", "north", FEB)
    assert not found.reported
    assert (len(found), [*found]) == (0, [])
    assert str(found).splitlines() == [
        "East on North (north), by 2024-02-10:",
        "- no stance is reported by then, which is not to say that there is none",
    ]


def test_data() -> None:
    found = latest_stance(talks(on("a", JAN, said("wants"))), "east", "north", FEB).to_dict()
    assert (found["party"], found["issue"], found["as of"], found["reported"]) == ("east", "north", FEB, True)
    (row,) = found["latest"]
    assert (row["verb"], row["version"], row["dated by the version"]) == ("wants", "a", True)
    assert row["words"] == "wanted by East"


@pytest.mark.parametrize(
    ("asked", "error", "words"),
    [
        (("easst", "north"), UnknownName, "the nearest is 'east'"),
        (("anna", "north"), UnknownName, "speaks for 'east'"),
        (("east", "nroth"), UnknownName, "no term 'nroth' in any version; the nearest is 'north'"),
        (("east", "west"), UnknownName, "'west' is a party"),
        (("east", 5), ModelError, "expected the id of an issue"),
        ((5, "north"), ModelError, "expected the id of a party"),
        (("east", "north", "soonish"), ParseError, "soonish"),
    ],
)
def test_what_cannot_be_asked(asked: tuple[Any, ...], error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        latest_stance(talks(on("a", JAN)), *asked)


def test_only_a_negotiation_can_be_asked() -> None:
    with pytest.raises(ModelError, match="expected a Negotiation"):
        latest_stance(on("a", JAN), "east", "north")  # type: ignore[arg-type] # on purpose


def test_a_merged_text_repeats_nobody_twice() -> None:
    one = on("a", JAN, said("wants"))
    merged = on("m", FEB, said("wants"), said("refuses", "anna"), parents={"a": "merges"})
    assert lists(latest_stance(talks(one, merged), "east", "north")) == {
        "latest": ["refuses in m"], "earlier": ["wants in a"]
    }  # fmt: skip


def test_the_seed() -> None:
    gaza = dealdiff.seed("gaza-2024")
    lasting = latest_stance(gaza, "hamas", "lasting-end")
    assert {one.version for one in lasting} == {"march-doha"}
    assert {"july-positions", "august-positions"} <= set(lasting.silent)
    july, august = (latest_stance(gaza, "israel", "philadelphi", day) for day in ("2024-07-31", "2024-08-31"))
    assert (short(july.latest), short(august.latest)) == (
        ["considers in july-positions"],
        ["wants in august-positions"],
    )
    assert not latest_stance(gaza, "hamas", "philadelphi").reported
    (resumption,) = latest_stance(gaza, "israel", "resumption")
    assert (resumption.second_hand, str(resumption.firmness)) == (True, "red line")
    without_hindsight = dealdiff.known_on(gaza, "2024-06-30").negotiation
    assert not latest_stance(without_hindsight, "israel", "philadelphi").reported


@pytest.mark.parametrize("relation", ["corrects", "restates"])
def test_a_report_that_tells_another_one_again_says_so(relation: str) -> None:
    several = (
        on("a", "2024-01-10", said("wants")),
        on("b", "2024-02-10", said("considers")),
        on("c", "2024-03-10", said("accepts"), parents={"a": relation}),
    )
    found = latest_stance(talks(*several), "east", "north")
    assert f"- accepted by East [c, 2024-03-10, which {relation} a]" in str(found)


TOLD_AGAIN: dict[str, tuple[dict[str, Any], str | None, list[str], list[str]]] = {
    "restated": ({"parents": {"a": "restates"}}, None, ["accepts in c", "refuses in b"], []),
    "corrected": ({"parents": {"a": "corrects"}}, None, ["accepts in c", "refuses in b"], []),
    "by a day": ({"parents": {"a": "restates"}}, "2024-02-20", ["refuses in b"], ["accepts in c"]),
    "by its own day, which is later": (
        {"parents": {"a": "restates"}, "on": "2024-03-09"}, None, ["accepts in c"], []
    ),
    "by its own day, which is that of the report": (
        {"parents": {"a": "corrects"}, "on": "2024-01-10"}, None, ["refuses in b"], []
    ),
    "by way of a report without it": (
        {"parents": {"0": "corrects"}}, None, ["accepts in c", "refuses in b"], []
    ),
    "of a report that tells nothing of it": ({"parents": {"aid": "restates"}}, None, ["accepts in c"], []),
    "in the same words": ({"parents": {"a": "restates"}, "verb": "wants"}, None, ["refuses in b"], []),
    "in the same words, by a day": (
        {"parents": {"a": "restates"}, "verb": "wants"}, "2024-02-20", ["refuses in b"], []
    ),
    "in the same words, with a later day": (
        {"parents": {"a": "restates"}, "verb": "wants", "on": "2024-03-09"}, None, ["wants in c"], []
    ),
}  # fmt: skip


@pytest.mark.parametrize(("told", "day", "latest", "possibly"), TOLD_AGAIN.values(), ids=TOLD_AGAIN)
def test_what_is_told_again_is_of_the_earlier_time(
    told: dict[str, Any], day: str | None, latest: list[str], possibly: list[str]
) -> None:
    own = {"date": told["on"]} if "on" in told else {}
    several = (
        on("a", "2024-01-10", said("wants")),
        on("0", "2024-01-20", parents={"a": "corrects"}),
        on("aid", "2024-01-10", said("wants", subject="aid")),
        on("b", "2024-02-10", said("refuses")),
        on("c", "2024-03-10", said(told.get("verb", "accepts"), **own), parents=told["parents"]),
    )
    found = latest_stance(talks(*several), "east", "north", day)
    assert sorted(f"{one.verb} in {one.version}" for one in found) == latest
    assert [f"{one.verb} in {one.version}" for one in found.possibly] == possibly


BY_ITS_DAY: dict[str, tuple[str, str, list[str]]] = {
    "both of one day": ("2024-01-05", "2024-01-05", ["accepts in c"]),
    "the correction adds the day": ("", "2024-01-05", ["accepts in c"]),
    "the correction leaves it out": ("2024-01-05", "", ["accepts in c"]),
    "the correction tells it more exactly": ("2024-01", "2024-01-05", ["accepts in c"]),
    "of another day": ("2024-01-05", "2024-01-03", ["wants in a"]),
}


@pytest.mark.parametrize("relation", ["corrects", "restates"])
@pytest.mark.parametrize(("first", "again", "latest"), BY_ITS_DAY.values(), ids=BY_ITS_DAY)
def test_what_is_told_again_replaces_also_by_its_own_day(
    first: str, again: str, latest: list[str], relation: str
) -> None:
    of_first, of_again = ({"date": date} if date else {} for date in (first, again))
    several = (
        on("a", "2024-01-10", said("wants", **of_first)),
        on("c", "2024-03-10", said("accepts", **of_again), parents={"a": relation}),
    )
    assert short(latest_stance(talks(*several), "east", "north").latest) == latest


MAR, CORRECTS = "2024-03-10", {"a": "corrects"}
OPEN = {"terms.hostages.count": Unsettled(alternatives={"e": "40", "w": "20"}, base="30")}
MORE = Release(id="hostages", count=40)
WANTED = on("a", JAN, said("wants", subject="hostages"))
AID = HumanitarianAccess(id="aid", by="east")


def of_it(verb: str, who: str = "east") -> TermSheet:
    """A report that corrects the first one."""
    return on("c", MAR, said(verb, who, "hostages"), parents=CORRECTS)


CORRECTED_SINCE: dict[str, tuple[list[TermSheet], tuple[str, ...]]] = {
    "by a day before the correction": (
        [WANTED, of_it("accepts")], ("a was corrected by c",)
    ),
    "told in the same words": ([WANTED, of_it("wants")], ()),
    "given to another party": (
        [WANTED, of_it("wants", "west")], ("a was corrected by c",)
    ),
    "another party says something else": (
        [WANTED, of_it("refuses", "west")], ()
    ),
    "the other party was told with it": (
        [on("a", JAN, said("wants", subject="hostages"), said("wants", "west", "hostages")),
         of_it("wants", "west")],
        (),
    ),
    "the text by which it is held": (
        [on("a", JAN, TERM, act("accepts")), on("c", MAR, MORE, parents=CORRECTS)], ("a was corrected by c",)
    ),
    "the text, told alike": ([on("a", JAN, TERM, act("accepts")), on("c", MAR, TERM, parents=CORRECTS)], ()),
    "the text, accepted elsewhere": (
        [on("a", JAN, TERM), on("b", JAN, act("accepts", subject="a")), on("c", MAR, MORE, parents=CORRECTS)],
        ("what b tells of the text of a was corrected by c",),
    ),
    "given to another party, of which the correction tells more": (
        [WANTED, on("c", MAR, said("wants", "west", "hostages"),
                    said("refuses", "west", "hostages", id="more"), parents=CORRECTS)],
        ("a was corrected by c",),
    ),
    "told of another party as well, where something else was wrong": (
        [on("a", JAN, said("wants", subject="hostages"), said("wants")),
         on("c", MAR, said("wants", "west", "hostages"), said("refuses"), parents=CORRECTS)],
        (),
    ),
    "an act that is given to another party": (
        [on("d", JAN, TERM), on("a", JAN, act("accepts", subject="d")),
         on("c", MAR, act("accepts", "west", "d"), parents=CORRECTS)],
        ("what a tells of the text of d was corrected by c",),
    ),
    "a signature that is given to another party, as an acceptance": (
        [on("a", JAN, TERM, act("signs")), on("c", MAR, act("accepts", "west", "a"), parents=CORRECTS)],
        ("a was corrected by c",),
    ),
    "an acceptance that is given to another party, as a signature": (
        [on("a", JAN, TERM, act("accepts")), on("c", MAR, act("signs", "west", "a"), parents=CORRECTS)],
        ("a was corrected by c",),
    ),
    "told of another party, where only more is told of something else": (
        [on("a", JAN, said("wants", subject="hostages"), said("wants", subject="aid")),
         on("c", MAR, said("wants", "west", "hostages"), said("wants", subject="aid", body=AID),
            parents=CORRECTS)],
        ("a was corrected by c",),
    ),
    "told of another party, where only less is told of something else": (
        [on("a", JAN, said("wants", subject="hostages"), said("wants", subject="aid", body=AID)),
         on("c", MAR, said("wants", "west", "hostages"), said("wants", subject="aid"), parents=CORRECTS)],
        ("a was corrected by c",),
    ),
    "told of another party, where something else was told otherwise": (
        [on("a", JAN, said("wants", subject="hostages"), said("wants", subject="aid", body=AID)),
         on("c", MAR, said("wants", "west", "hostages"),
            said("wants", subject="aid", body=evolve(AID, by="west")), parents=CORRECTS)],
        (),
    ),
    "the tabling of a text that is told again": (
        [on("a", JAN, TERM, act("tables")), on("c", MAR, TERM, act("tables", "west"), parents=CORRECTS)],
        ("a was corrected by c",),
    ),
    "another party does so as well": (
        [on("a", JAN, TERM, act("tables")), on("c", MAR, TERM, act("accepts", "west"), parents=CORRECTS)], ()
    ),
    "the other party had rejected it: that is corrected": (
        [on("a", JAN, TERM, act("accepts"), act("rejects", "west")),
         on("c", MAR, act("accepts", "west", "a"), parents=CORRECTS)],
        (),
    ),
    "the text, of which the correction tells less": (
        [on("a", JAN, TERM, act("accepts")), on("c", MAR, free(), parents=CORRECTS)], ()
    ),
    "the text, as somebody tells it": (
        [on("a", JAN, TERM, act("accepts")), on("c", MAR, free(count=30, told_by="ida"), parents=CORRECTS)],
        (),
    ),
    "the text, alike unsettled": (
        [on("a", JAN, TERM, act("accepts"), unsettled=OPEN),
         on("c", MAR, TERM, parents=CORRECTS, unsettled=OPEN)],
        (),
    ),
    "the text, unsettled in the correction": (
        [on("a", JAN, TERM, act("accepts")), on("c", MAR, TERM, parents=CORRECTS, unsettled=OPEN)],
        ("a was corrected by c",),
    ),
    "the text, unsettled before": (
        [on("a", JAN, TERM, act("accepts"), unsettled=OPEN), on("c", MAR, TERM, parents=CORRECTS)],
        ("a was corrected by c",),
    ),
    "the text, without the term": (
        [on("a", JAN, TERM, act("accepts")), on("c", MAR, terms={"hostages": ABSENT}, parents=CORRECTS)],
        ("a was corrected by c",),
    ),
    "the day alone": (
        [on("a", JAN, said("wants", subject="hostages", date="2024-01-03")),
         on("c", MAR, said("wants", subject="hostages", date="2024-01-02"), parents=CORRECTS)],
        ("a was corrected by c",),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "doubts"), CORRECTED_SINCE.values(), ids=CORRECTED_SINCE)
def test_the_latest_says_that_it_was_corrected(sheets: list[TermSheet], doubts: tuple[str, ...]) -> None:
    found = latest_stance(talks(*sheets), "east", "hostages", "2024-02-10")
    assert found.latest
    assert found.doubts == doubts
    assert all(f"- not certain: {one}" in str(found) for one in doubts)


DEAL_TABLED, DEAL_TAKEN, DEAL_REJECTED = (
    on("a", JAN, TERM, act(verb)) for verb in ("tables", "accepts", "rejects")
)
REJECTION = on("b", "2024-02-10", act("rejects", subject="a"))
REJECTED_SINCE: dict[str, tuple[list[TermSheet], str, list[str], int]] = {
    "tabled, and rejected in a later report": ([DEAL_TABLED, REJECTION], MAR, [], 0),
    "tabled, and possibly rejected by then": ([DEAL_TABLED, REJECTION], "2024-01-20", ["tables in a"], 1),
    "accepted there, and rejected in a later report": ([DEAL_TAKEN, REJECTION], MAR, [], 0),
    "of no told day, and rejected in a later version": (
        [on("a", "", TERM, act("accepts")), evolve(REJECTION, parents={"a": "discusses"})], MAR, [], 0
    ),
    "accepted in a later report": (
        [on("a", JAN, TERM), REJECTION, on("c", "2024-02-20", act("accepts", subject="a"))],
        MAR, ["accepts in c"], 1,
    ),
    "rejected before it was accepted": (
        [on("a", JAN, TERM), on("b", "2024-02-10", act("rejects", subject="a", date="2024-01-11")),
         on("c", "2024-02-20", act("accepts", subject="a", date="2024-01-12"))],
        MAR, ["accepts in c"], 0,
    ),
    "the report of the acceptance is corrected": (
        [on("a", JAN, TERM), on("b", "2024-02-10", act("accepts", subject="a")),
         on("c", "2024-02-20", act("rejects", subject="a"), parents={"b": "corrects"})],
        MAR, [], 0,
    ),
    "rejected there, and accepted in a later report": (
        [DEAL_REJECTED, on("b", "2024-02-10", act("accepts", subject="a"))], MAR, ["accepts in b"], 0
    ),
    "of no told day, and accepted in a later version": (
        [on("a", "", TERM, act("rejects")),
         on("b", "2024-02-10", act("accepts", subject="a"), parents={"a": "discusses"})],
        MAR, ["accepts in b"], 0,
    ),
    "rejected there on a day of its own": (
        [on("a", JAN, TERM, act("rejects", date="2024-01-20")),
         on("b", "2024-02-10", act("accepts", subject="a"))],
        MAR, ["accepts in b"], 0,
    ),
    "who rejects a text there may have tabled it before": (
        [DEAL_REJECTED, on("b", "2024-02-10", act("tables", subject="a"))], MAR, ["tables in b"], 1
    ),
    "the rejection is corrected": (
        [DEAL_REJECTED, on("b", "2024-02-10", act("accepts", subject="a"), parents={"a": "corrects"})],
        MAR, ["accepts in b"], 0,
    ),
    "the day of the rejection is corrected": (
        [DEAL_TAKEN, on("b", "2024-02-10", act("rejects", subject="a", date="2024-01-12")),
         on("c", "2024-02-20", act("rejects", subject="a", date="2024-01-14"), parents={"b": "corrects"})],
        MAR, [], 0,
    ),
    "the day of the rejection is corrected to one before it was accepted": (
        [on("a", JAN, TERM), on("b", "2024-02-10", act("rejects", subject="a", date="2024-01-14")),
         on("c", "2024-02-20", act("rejects", subject="a", date="2024-01-12"), parents={"b": "corrects"}),
         on("d", "2024-02-01", act("accepts", subject="a", date="2024-01-13"))],
        MAR, ["accepts in d"], 1,
    ),
    "the report of the rejection is corrected": (
        [on("a", JAN, TERM), REJECTION,
         on("c", "2024-02-20", act("accepts", subject="a"), parents={"b": "corrects"})],
        MAR, ["accepts in c"], 0,
    ),
    "the rejection is given to another party": (
        [DEAL_TAKEN, REJECTION,
         on("c", "2024-02-20", act("rejects", "west", "a"), parents={"b": "corrects"})],
        MAR, ["accepts in a"], 1,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "day", "latest", "doubts"), REJECTED_SINCE.values(), ids=REJECTED_SINCE)
def test_a_rejection_of_no_told_day(
    sheets: list[TermSheet], day: str, latest: list[str], doubts: int
) -> None:
    found = latest_stance(talks(*sheets), "east", "hostages", day)
    assert short(found.latest) == latest
    assert len(found.doubts) == doubts


@pytest.mark.parametrize("report", ["a", "b"], ids=["the text's own", "another one"])
def test_a_rejection_that_was_corrected_is_told_as_such(report: str) -> None:
    """Wherever it is told; and of the text's own report nothing is known of what comes later."""
    later = on("c", MAR, act("accepts", subject="a"), parents={report: "corrects"})
    negotiation = talks(*([DEAL_REJECTED] if report == "a" else [on("a", JAN, TERM), REJECTION]), later)
    found = latest_stance(negotiation, "east", "hostages")
    assert (short(found.latest), found.doubts) == (["accepts in c"], ())
    words = f"rejected by East [{report}, "
    told = [
        line for line in f"{found}\n{dealdiff.positions(negotiation, 'east')}".splitlines() if words in line
    ]
    assert len(told) == 3
    assert all("], which was corrected by c" in line for line in told)
    row = dealdiff.convergence(negotiation, "east", "west").issue("hostages")
    asides = [one for cell in row.columns for one in cell.left.asides]
    assert [(one.version, one.corrected_by) for one in asides] == [(report, ())]
    assert [one.corrected_by for one in row.columns[-1].left.latest[0].rejections] == [("c",)]


def test_what_was_taken_back_contradicts_nothing() -> None:
    sheet = on("a", JAN, said("wants"), said("refuses", mistaken="east", id="again"))
    assert latest_stance(talks(sheet), "east", "north").contradicting == ()
