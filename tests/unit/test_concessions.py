"""Who moved towards whom, as far as that can be read."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from versions import SCOPE, version

import dealdiff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.scope import Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, Statement
from dealdiff.model.term import Condition, Slice
from dealdiff.negotiation import Negotiation
from dealdiff.parties.concession import Concession
from dealdiff.parties.concessions import concessions
from dealdiff.values.policy import Policy
from dealdiff.vocabularies.ceasefire import HeldPresence, Release, Withdrawal

JAN, FEB, MAR = "2024-01-10", "2024-02-10", "2024-03-10"
SOURCES = [Source(id="daily", publisher="The Daily"), Source(id="wire", publisher="The Wire")]


def said(verb: str, who: str = "east", subject: str = "hostages", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, **more)


def wants(count: str, who: str = "east", verb: str = "wants", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return said(verb, who, body=Release(id="hostages", count=count), **more)


def on(id_: str, date: str, *told: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # terms and statements
    return version(*told, id=id_, date=date, **more)


def read(*sheets: TermSheet, interests: Any = (), **more: Any) -> tuple[Concession, ...]:  # noqa: ANN401 # statements
    scope = evolve(SCOPE, sources=SOURCES)
    several = [evolve(one, scope=scope) for one in sheets]
    return concessions(Negotiation(scope=scope, versions=several), interests, **more)


def told(found: tuple[Concession, ...]) -> list[str]:
    return [f"{one.party} {one.move.value} towards {one.towards} in {one.after.version}" for one in found]


WEST = wants("30", "west")
REFUSED = said("refuses", "west")
FIRST = on("a", JAN, wants("40"), WEST)
MOVES: dict[str, tuple[list[TermSheet], list[str]]] = {
    "a number came nearer": ([FIRST, on("b", FEB, wants("35"))], ["east came nearer towards west in b"]),
    "from a number that was corrected since, to another side of the right one": (
        [FIRST, on("b", FEB, wants("38")), on("c", MAR, wants("36"), parents={"a": "corrects"})], []
    ),
    "from a number that was corrected since, and the right one is told": (
        [FIRST, on("b", FEB, wants("38")), on("c", MAR, wants("39"), parents={"a": "corrects"})],
        ["east came nearer towards west in b"],
    ),
    "from a report that another one restates in the same words": (
        [FIRST, on("b", FEB, wants("35")), version(wants("40"), id="c", parents={"a": "restates"})],
        ["east came nearer towards west in b"],
    ),
    "it went away": ([FIRST, on("b", FEB, wants("45"))], []),
    "it went as far to the other side": ([FIRST, on("b", FEB, wants("20"))], []),
    "each towards what the other wanted before": (
        [FIRST, on("b", FEB, wants("36"), wants("34", "west"))],
        ["east came nearer towards west in b", "west came nearer towards east in b"],
    ),
    "a demand for at least so many": (
        [on("a", JAN, wants("at least 40"), WEST), on("b", FEB, wants("at least 35"))],
        ["east came nearer towards west in b"],
    ),
    "told more exactly": ([on("a", JAN, wants("about 40"), WEST), on("b", FEB, wants("38"))], []),
    "told less exactly": ([on("a", JAN, wants("40"), WEST), on("b", FEB, wants("about 38"))], []),
    "over a stance without a number": (
        [FIRST, on("b", FEB, said("considers")), on("c", MAR, wants("35"))],
        ["east came nearer towards west in c"],
    ),
    "refused, then accepted": (
        [on("a", JAN, said("refuses"), said("wants", "west")), on("b", FEB, said("accepts"))],
        ["east accepted towards west in b"],
    ),
    "refused, then considered": (
        [on("a", JAN, said("refuses"), said("wants", "west")), on("b", FEB, said("considers"))],
        ["east softened towards west in b"],
    ),
    "considered, then accepted": (
        [on("a", JAN, said("considers"), said("wants", "west")), on("b", FEB, said("accepts"))],
        ["east accepted towards west in b"],
    ),
    "wanted, then refused as the other does": (
        [on("a", JAN, said("wants"), REFUSED), on("b", FEB, said("refuses"))],
        ["east reversed towards west in b"],
    ),
    "wanted, then refused, where the other wants it": (
        [on("a", JAN, said("wants"), said("wants", "west")), on("b", FEB, said("refuses"))], []
    ),
    "no longer a red line, where the other refuses it": (
        [on("a", JAN, said("wants", firmness="red line"), REFUSED),
         on("b", FEB, said("wants", firmness="demand"))],
        ["east softened towards west in b"],
    ),
    "no longer a red line, where the other wants it too": (
        [on("a", JAN, said("wants", firmness="red line"), said("wants", "west")),
         on("b", FEB, said("wants", firmness="demand"))],
        [],
    ),
    "no longer a red line, where the other wants another number": (
        [on("a", JAN, wants("40", firmness="red line"), WEST), on("b", FEB, wants("40", firmness="demand"))],
        ["east softened towards west in b"],
    ),
    "hardened": ([on("a", JAN, said("considers"), REFUSED), on("b", FEB, said("refuses"))], []),
    "dropped": (
        [on("a", JAN, said("wants"), REFUSED), on("b", FEB, said("drops"))],
        ["east dropped towards west in b"],
    ),
    "dropped, where the other wants it too": (
        [on("a", JAN, said("wants"), said("wants", "west")), on("b", FEB, said("drops"))], []
    ),
    "dropped what no version told": (
        [on("a", JAN, REFUSED), on("b", FEB, said("drops"))], ["east dropped towards west in b"]
    ),
    "no longer voiced": ([FIRST, on("b", FEB, said("wants", subject="aid"))], []),
    "the view of the other is not reported": (
        [on("a", JAN, wants("40")), on("b", FEB, wants("35"))], []
    ),
    "the other says it only afterwards": (
        [on("a", JAN, wants("40")), on("b", FEB, wants("35")), on("c", MAR, WEST)], []
    ),
    "the other says it in the same report": (
        [on("a", JAN, wants("40")), on("b", FEB, wants("35"), WEST)], ["east came nearer towards west in b"]
    ),
    "the other accepts it in the same report": (
        [on("a", JAN, wants("40")), on("b", FEB, wants("35"), wants("35", "west", "accepts"))], []
    ),
    "a text that both sign": (
        [on("a", JAN, said("refuses"), WEST),
         on("b", FEB, Release(id="hostages", count=30),
            Statement(who="east + west", verb="signs", subject="this", family=ACTS))],
        ["east accepted towards west in b"],
    ),
    "a correction": ([FIRST, on("b", FEB, wants("35"), parents={"a": "corrects"})], []),
    "a report that corrects another one": (
        [FIRST, on("b", FEB, wants("37")), on("c", MAR, wants("35"), parents={"b": "corrects"})],
        ["east came nearer towards west in b"],
    ),
    "a day of its own after what the report corrects": (
        [FIRST, on("b", FEB, wants("35", date="2024-02-09"), parents={"a": "corrects"})],
        ["east came nearer towards west in b"],
    ),
    "a correction of a report that tells nothing of it": (
        [on("0", "2024-01-01", said("wants", subject="aid")), FIRST,
         on("b", FEB, wants("35"), parents={"0": "corrects"})],
        ["east came nearer towards west in b"],
    ),
    "told again": ([FIRST, on("b", FEB, wants("35"), parents={"a": "restates"})], []),
    "what others tell is no move from its own word": (
        [FIRST, on("b", FEB, wants("35", told_by="west"))], []
    ),
    "over what others tell between": (
        [FIRST, on("b", FEB, wants("31", told_by="west")), on("c", MAR, wants("35"))],
        ["east came nearer towards west in c"],
    ),
    "from what its own voice judged mistaken": (
        [on("a", JAN, wants("40", mistaken="anna"), WEST), on("b", FEB, wants("35"))], []
    ),
    "to what its own voice judged mistaken": (
        [FIRST, on("b", FEB, wants("35", mistaken="anna"))], []
    ),
    "only announced": ([FIRST, on("b", FEB, wants("35", expected=True))], []),
    "a merged text": ([FIRST, on("b", FEB, wants("35"), parents={"a": "merges"})], []),
    "two sources of one day": (
        [on("a", JAN, wants("40"), WEST, source="daily"), on("b", JAN, wants("35"), source="wire")], []
    ),
    "the same in another source": (
        [on("a", JAN, wants("40"), WEST, source="daily"), on("b", FEB, wants("40"), source="wire")], []
    ),
    "two things under one issue": (
        [on("a", JAN, said("wants", subject="forces", body=Withdrawal(id="forces", when="2024-05-01")),
            said("wants", "west", "forces", body=Withdrawal(id="forces", when="2024-08-01"))),
         on("b", FEB, said("wants", subject="forces", body=HeldPresence(id="forces", when="2024-07-01")))],
        [],
    ),
    "within one party": (
        [on("a", JAN, wants("40", "doves"), wants("30", "hawks")), on("b", FEB, wants("35", "doves"))], []
    ),
    "a voice that speaks for nobody": (
        [on("a", JAN, wants("40"), wants("30", "ida")), on("b", FEB, wants("35"))], []
    ),
    "the number of another thing": (
        [FIRST, on("b", FEB, said("wants", body=Release(id="hostages", count="35", by="west")))],
        ["east came nearer towards west in b"],
    ),
    "surely the number of another thing": (
        [on("a", JAN, said("wants", body=Release(id="hostages", count="40", by="east")), WEST),
         on("b", FEB, said("wants", body=Release(id="hostages", count="35", by="west")))],
        [],
    ),
    "to want to stay, then to want to leave, where the other wants that": (
        [on("a", JAN, said("wants", subject="forces", body=HeldPresence(id="forces")),
            said("wants", "west", "forces", body=Withdrawal(id="forces"))),
         on("b", FEB, said("wants", subject="forces", body=Withdrawal(id="forces")))],
        ["east accepted towards west in b"],
    ),
    "two groups": (
        [on("a", JAN, wants("40"), said("wants", "west", body=Release(id="hostages", people="women",
                                                                      count="30"))),
         on("b", FEB, said("wants", body=Release(id="hostages", people="children", count="35")))],
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), MOVES.values(), ids=MOVES)
def test_what_is_read_as_a_step(sheets: list[TermSheet], expected: list[str]) -> None:
    assert told(read(*sheets)) == expected


BEARS: dict[str, tuple[list[TermSheet], str, list[str]]] = {
    "nothing": ([FIRST, on("b", FEB, wants("35"))], "stated", []),
    "by a policy": (
        [FIRST, on("b", FEB, wants("about 31"))], "policy", []
    ),
    "second hand": (
        [on("a", JAN, wants("40", told_by="west"), WEST), on("b", FEB, wants("35", told_by="west"))],
        "second hand",
        ["told at second hand"],
    ),
    "measured against what is told at second hand": (
        [on("a", JAN, wants("40"), wants("30", "west", told_by="east")), on("b", FEB, wants("35"))],
        "second hand",
        ["what it is measured against is told at second hand", "what West holds is told at second hand"],
    ),
    "measured against what was judged mistaken": (
        [on("a", JAN, wants("40"), wants("30", "west", mistaken="east")), on("b", FEB, wants("35"))],
        "stated",
        [
            "what it is measured against was judged mistaken by East",
            "what West is told to hold was judged mistaken by East",
        ],
    ),
    "which came first": (
        [on("a", "2024-01", wants("40")), on("b", JAN, wants("35")), on("c", "2023-12-01", WEST)],
        "stated",
        ["which came first is not certain"],
    ),
    "two preconditions": (
        [on("a", JAN, wants("40"), wants("30", "west", firmness="precondition")),
         on("b", FEB, wants("35", firmness="precondition", of="talks"))],
        "stated",
        ["it is made as a precondition of talks", "what it is measured against is a precondition"],
    ),
    "two sources": (
        [on("a", JAN, wants("40"), WEST, source="daily"), on("b", FEB, wants("35"), source="wire")],
        "stated",
        ["told by two sources"],
    ),
    "corrected since": (
        [FIRST, on("b", FEB, wants("35")), on("c", MAR, wants("40"), parents={"b": "corrects"})],
        "stated",
        ["b was corrected by c"],
    ),
    "from a correction": (
        [FIRST, on("b", FEB, wants("39"), parents={"a": "corrects"}), on("c", MAR, wants("35"))],
        "stated",
        ["b corrects a"],
    ),
    "it leads away elsewhere": (
        [on("a", JAN, said("wants", body=Release(id="hostages", count=40,
                                                 of_whom=[Slice(people="women", count=9)])),
            said("wants", "west", body=Release(id="hostages", count=30,
                                               of_whom=[Slice(people="women", count=12)]))),
         on("b", FEB, said("wants", body=Release(id="hostages", count=35,
                                                 of_whom=[Slice(people="women", count=7)])))],
        "stated",
        ["it leads away in of whom.women.count"],
    ),
    "under a condition": (
        [FIRST, on("b", FEB, said("wants", body=Release(id="hostages", count=35,
                                                        if_=[Condition(id="reform", state="pending")])))],
        "stated",
        ["a and b do not tell it with the same condition"],
    ),
    "the same report repeats what was wanted before": (
        [FIRST, on("b", FEB, wants("35"), wants("40", id="again"))],
        "stated",
        ["b also tells: wanted by East (40)"],
    ),
    "another of its voices holds something else in the same report": (
        [on("a", JAN, said("refuses"), said("wants", "west")),
         on("b", FEB, said("considers", "anna"), said("refuses"))],
        "stated",
        ["said by other voices", "b also tells: refused by East"],
    ),
    "what others tell beside its own word bears nothing": (
        [FIRST, on("b", FEB, wants("35"), wants("40", told_by="west", id="again"))], "stated", []
    ),
    "the other may have held something else": (
        [FIRST, on("b", FEB, wants("35")), on("c", "2024-02", said("refuses", "west"))],
        "stated",
        ["West may by then have held what c tells"],
    ),
    "a drop that nothing came before": (
        [on("a", JAN, REFUSED), on("b", FEB, said("drops", told_by="west", mistaken="west"))],
        "second hand",
        [
            "told at second hand",
            "judged mistaken by West",
            "that it was wanted is told by the drop alone",
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "basis", "doubts"), BEARS.values(), ids=BEARS)
def test_what_it_rests_on(sheets: list[TermSheet], basis: str, doubts: list[str]) -> None:
    found = read(*sheets)[0]
    assert found.basis.value == basis
    assert [*found.doubts] == doubts
    assert all(one in str(found) for one in doubts)
    data: Any = found.to_dict()
    assert (data["basis"], data["doubts"], data["words"]) == (basis, doubts, str(found))
    assert (data["before"] is None) == (found.before is None)


def test_it_is_told_as_a_reading() -> None:
    (found,) = read(FIRST, on("b", FEB, wants("about 31")))
    assert str(found) == (
        "Hostages: East came nearer, from wanted by East (40) [a, 2024-01-10] to wanted by East (about 31) "
        "[b, 2024-02-10]: read as a step towards West, measured against wanted by West (30) [a, 2024-01-10] "
        "(count: 10, then at most 4.1 [by policy about=10%] (nearer)); by policy about=10%."
    )


INTERESTS: dict[str, tuple[Statement, list[str]]] = {
    "wanted": (wants("30", "west"), ["west by the user"]),
    "accepted": (wants("30", "west", "accepts"), ["west by the user"]),
    "somebody says so": (wants("30", "west", told_by="ida"), ["west by Ida"]),
    "the party's speaker would be its own": (wants("30", "east"), []),
    "it leads away from it": (wants("50", "west"), []),
    "on something else": (said("wants", "west", "aid"), []),
    "only later": (wants("30", "west", date=MAR), []),
    "before": (wants("30", "west", date=JAN), ["west by the user"]),
}  # fmt: skip


@pytest.mark.parametrize(("interest", "expected"), INTERESTS.values(), ids=INTERESTS)
def test_interests_that_are_handed_over(interest: Statement, expected: list[str]) -> None:
    sheets = [on("a", JAN, wants("40"), said("wants", subject="aid")), on("b", FEB, wants("35"))]
    found = read(*sheets, interests=[interest])
    assert [f"{one.towards} by {one.interest_by}" for one in found] == expected
    assert all(one.basis.value == "interest" for one in found)
    assert all(f"on an interest of West, by {one.interest_by}." in str(one) for one in found)
    assert read(*sheets) == ()


def test_one_interest_may_be_handed_over_alone() -> None:
    assert told(read(on("a", JAN, said("drops")), interests=said("refuses", "west"))) == [
        "east dropped towards west in a"
    ]


def test_what_is_no_interest() -> None:
    with pytest.raises(ModelError, match="found the verb 'drops', expected one of wants, accepts, refuses"):
        read(FIRST, interests=[said("drops", "west")])
    with pytest.raises(ModelError, match="found the verb 'accepts'"):
        read(FIRST, interests=[Statement(who="west", verb="accepts", subject="a", family=ACTS)])
    with pytest.raises(ModelError, match="interests"):
        read(FIRST, interests=["west wants 30"])
    with pytest.raises(ModelError, match="interests"):
        read(FIRST, interests=30)
    with pytest.raises(UnknownName, match="no party 'wset'"):
        read(FIRST, interests=[said("wants", "wset")])
    with pytest.raises(UnknownName, match="'hostage'"):
        read(FIRST, interests=[said("wants", "west", "hostage")])
    with pytest.raises(ModelError, match="policy"):
        read(FIRST, policy="wide")


def test_a_number_within_what_is_wanted_is_no_distance_away() -> None:
    (found,) = read(
        on("a", JAN, wants("35"), wants("at least 40", "west")), on("b", FEB, wants("45"))
    )  # fmt: skip
    assert [*map(str, found.parts)] == ["count: at least 5, then 0 (nearer)"]


def test_a_policy_says_how_wide_words_are() -> None:
    sheets = [on("a", JAN, wants("40"), WEST), on("b", FEB, wants("about 38"))]
    assert told(read(*sheets)) == []
    assert told(read(*sheets, policy=Policy(about="1/100"))) == ["east came nearer towards west in b"]


def test_the_take_over() -> None:
    found = concessions(dealdiff.seed("takeover-made-up"))
    assert told(found) == [
        "buyer came nearer towards target-board in raised-offer",
        "buyer came nearer towards target-board in recommended-offer",
        "buyer accepted towards target-board in recommended-offer",
    ]
    assert [one.issue for one in found] == ["price", "price", "reverse-fee"]
    precondition = "what it is measured against is a precondition of any talks"
    assert found[0].doubts == (precondition,)
    assert found[1].doubts == (
        precondition,
        "the number of the board of the Target was last told in board-reply",
    )


def test_gaza() -> None:
    """Nothing by what both sides are reported to hold; the drop of July against an interest alone."""
    gaza = dealdiff.seed("gaza-2024")
    assert concessions(gaza) == ()
    interest = Statement(who="israel", verb="refuses", subject="advance-commitment")
    assert told(concessions(gaza, [interest])) == ["hamas dropped towards israel in july-positions"]


def test_several_are_shown_in_short() -> None:
    first = dealdiff.concessions(dealdiff.seed("takeover-made-up"))[0]
    assert repr(first) == "<Concession buyer -> target-board on price: came nearer>"
