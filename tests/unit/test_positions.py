"""Every position of a party by issue and date, and how each moved."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from versions import SCOPE, version

import dealdiff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.keyed import Keyed
from dealdiff.model.scope import Source
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, TELLS, Statement
from dealdiff.model.term import Condition
from dealdiff.negotiation import Negotiation
from dealdiff.parties.moves import Positions, positions
from dealdiff.parties.moving import How
from dealdiff.render.positions import positions_markdown, positions_page
from dealdiff.render.text import to_text
from dealdiff.vocabularies.ceasefire import Cessation, HeldPresence, Release, Withdrawal
from dealdiff.vocabularies.ceasefire_life import CivilianReturn

JAN, FEB, MAR = "2024-01-10", "2024-02-10", "2024-03-10"


def said(verb: str, who: str = "east", subject: str = "north", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, **more)


def act(verb: str, who: str = "east", subject: str = "this", **more: Any) -> Statement:  # noqa: ANN401 # fields
    return Statement(who=who, verb=verb, subject=subject, family=ACTS, **more)


def on(id_: str, date: str, *told: Any, **more: Any) -> TermSheet:  # noqa: ANN401 # terms and statements
    dated: dict[str, Any] = {"date": date} if date else {}
    return version(*told, id=id_, **dated, **more)


SOURCES = [Source(id="daily", publisher="The Daily"), Source(id="wire", publisher="The Wire")]


def talks(*sheets: TermSheet) -> Negotiation:
    scope = evolve(SCOPE, sources=SOURCES)
    return Negotiation(scope=scope, versions=[evolve(one, scope=scope) for one in sheets])


def moves(found: Positions, issue: str) -> list[str]:
    """What is told of the positions after the first one: "hardened, against a"."""
    return [str(move) for row in found.about(issue) for move in (*row.moves, *row.reversals)]


def forces(verb: str, body: Any = None, **more: Any) -> Statement:  # noqa: ANN401 # a term, fields
    return said(verb, subject="forces", body=body, **more)


def part(verb: str) -> Statement:
    """A stance on a part of what is otherwise spoken of."""
    return said(verb, body=CivilianReturn(id="north", people="women"))


LEAVE, STAY = Withdrawal(id="forces", by="east"), HeldPresence(id="forces", by="east")
MOVES: dict[str, tuple[Statement, Statement, str]] = {
    "a demand becomes a red line": (
        said("wants", firmness="demand"), said("wants", firmness="red line"), "hardened"
    ),
    "a red line becomes a demand": (
        said("wants", firmness="red line"), said("wants", firmness="demand"), "softened"
    ),
    "refused, then considered": (said("refuses"), said("considers"), "softened"),
    "considered, then refused": (said("considers"), said("refuses"), "hardened"),
    "wanted, then refused": (said("wants"), said("refuses"), "reversed"),
    "withheld, then refused": (said("withholds"), said("refuses"), "repeated"),
    "wanted, then dropped": (said("wants"), said("drops"), "dropped"),
    "dropped, then wanted": (said("drops"), said("wants"), "taken up"),
    "refused, then dropped": (
        said("refuses"), said("drops"), "told otherwise, which cannot be compared"
    ),
    "the same": (said("wants", firmness="demand"), said("wants", firmness="demand"), "repeated"),
    "the same, and one tells how firmly": (
        said("wants"), said("wants", firmness="demand"), "repeated as far as both are told"
    ),
    "a reason is no move": (said("wants"), said("wants", because="it is theirs"), "repeated"),
    "a precondition of two things": (
        said("wants", firmness="precondition", of="talks"),
        said("wants", firmness="precondition", of="any deal"),
        "told otherwise, which cannot be compared",
    ),
    "another number": (
        said("wants", subject="hostages", body=Release(id="hostages", count=30)),
        said("wants", subject="hostages", body=Release(id="hostages", count=40)),
        "told otherwise: count 30, then 40",
    ),
    "the number of another group": (
        said("wants", subject="hostages", body=Release(id="hostages", count=40, people="women")),
        said("wants", subject="hostages", body=Release(id="hostages", count=30, people="children")),
        "told otherwise: count 40 women, then 30 children",
    ),
    "another number of another thing": (
        said("wants", subject="hostages", body=Release(id="hostages", count=30, by="east")),
        said("wants", subject="hostages", body=Release(id="hostages", count=40, by="west")),
        "told otherwise: count 30, then 40; in by",
    ),
    "a number is told more exactly, of another thing": (
        said("wants", subject="hostages", body=Release(id="hostages", count="about 30", by="east")),
        said("wants", subject="hostages", body=Release(id="hostages", count="30", by="west")),
        "told otherwise: in by",
    ),
    "another number is accepted": (
        said("wants", subject="hostages", body=Release(id="hostages", count=30)),
        said("accepts", subject="hostages", body=Release(id="hostages", count=36)),
        "told otherwise: count 30, then 36",
    ),
    "another number is only considered": (
        said("wants", subject="hostages", body=Release(id="hostages", count=30)),
        said("considers", subject="hostages", body=Release(id="hostages", count=36)),
        "told otherwise, which cannot be compared",
    ),
    "a part is dropped": (
        said("wants", subject="hostages", body=Release(id="hostages", count=30, people="hostages")),
        said("drops", subject="hostages", body=Release(id="hostages", people="women")),
        "told otherwise, which cannot be compared",
    ),
    "another number is dropped": (
        said("wants", subject="hostages", body=Release(id="hostages", count=30)),
        said("drops", subject="hostages", body=Release(id="hostages", count=40)),
        "told otherwise, which cannot be compared",
    ),
    "another number is refused": (
        said("wants", subject="hostages", body=Release(id="hostages", count=30)),
        said("refuses", subject="hostages", body=Release(id="hostages", count=40)),
        "told otherwise, which cannot be compared",
    ),
    "to leave is not to stay": (
        forces("wants", LEAVE), forces("refuses", STAY), "repeated as far as both are told"
    ),
    "refused under a condition alone": (
        said("wants", subject="hostages", body=Release(id="hostages", count=5)),
        said("refuses", subject="hostages",
             body=Release(id="hostages", count=5, if_=[Condition(id="reform", state="pending")])),
        "told otherwise, which cannot be compared",
    ),
    "to consider leaving, to want to stay": (forces("considers", LEAVE), forces("wants", STAY), "hardened"),
}  # fmt: skip


def test_a_rejection_is_told_once_and_not_for_each_term() -> None:
    terms = (Release(id="hostages", count=30), Cessation(id="fighting"))
    text = on("a", JAN, *terms, act("tables", "west"), act("rejects"))
    found = positions(talks(text), "east")
    assert (len(found), [one.text for one in found.rejected], found.denied) == (0, ["a"], ())
    told = "the text of a as a whole: rejected by East [a, 2024-01-10]"
    assert str(found).splitlines() == ["East:", "Texts rejected as a whole", f"- {told}"]
    for words in (to_text(positions_page(found)), positions_markdown(found)):
        assert words.count(told.partition(" [")[0]) == 1
        assert "No position" not in words
    data: Any = found.to_dict()
    assert [one["words"] for one in data["rejected"]] == [told]


def test_who_signs_another_price_than_it_tabled_moved_that_far() -> None:
    *_, last = positions(dealdiff.seed("takeover-made-up"), "buyer").about("price")
    (move,) = last.moves
    assert move.otherwise[0] == "per share £2.30, then £2.45"
    assert not move.doubts


def test_to_leave_one_place_and_stay_in_another_is_no_reversal() -> None:
    found = dealdiff.loads("""
format: dealdiff/1
vocabulary: ceasefire
parties: {south: South}
places: {the harbour: {}, the river: {}}
issues: {pullout: {is: withdrawal, title: pull-out}}
versions:
  a:
    date: 2024-01-10
    statements: [{who: south, wants: {pullout: {by: south, from: the harbour}}}]
  b:
    date: 2024-02-10
    statements: [{who: south, wants: {pullout: {is: presence, by: south, where: the river}}}]
""")
    assert moves(positions(found, "south"), "pullout") == [
        "told otherwise, which cannot be compared, against a"
    ]


def test_a_denial_is_told_beside() -> None:
    denial = Statement(who="east", verb="denies", subject="north", family=TELLS)
    found = positions(talks(on("a", JAN, said("wants", told_by="west"), denial)), "east")
    assert (len(found), len(found.denied), found.rejected) == (1, 1, ())
    assert str(found).splitlines()[-2:] == ["Denied", "- North: denied by East [a, 2024-01-10]"]


@pytest.mark.parametrize(("before", "after", "expected"), MOVES.values(), ids=MOVES)
def test_how_a_position_moves(before: Statement, after: Statement, expected: str) -> None:
    found = positions(talks(on("a", JAN, before), on("b", FEB, after)), "east")
    assert moves(found, before.subject) == [f"{expected}, against a"]


DOUBTS: dict[str, tuple[list[TermSheet], list[str]]] = {
    "which came first": (
        [on("a", "2024-01", said("wants")), on("b", JAN, said("refuses"))],
        ["possibly reversed, against a (which came first is not certain)"],
    ),
    "second hand": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses", told_by="west"))],
        ["possibly reversed, against a (told at second hand)"],
    ),
    "other voices": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses", "anna"))],
        ["possibly reversed, against a (said by other voices)"],
    ),
    "judged mistaken": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses", mistaken="west"))],
        ["possibly reversed, against a (judged mistaken by West)"],
    ),
    "announced": (
        [on("a", JAN, said("wants")), on("b", FEB, said("accepts", expected=True))],
        ["possibly softened, against a (announced, not told as done)"],
    ),
    "told together with others: no doubt": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses", "east + west"))],
        ["reversed, against a"],
    ),
    "what one report tells does not move": ([on("a", JAN, said("wants"), said("refuses", "anna"))], []),
    "against the last one alone": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses")), on("c", MAR, said("considers"))],
        ["reversed, against a", "softened, against b"],
    ),
    "against each that may be the last": (
        [on("a", JAN, said("wants")), on("b", "2024-01", said("refuses")), on("c", MAR, said("considers"))],
        [
            "possibly reversed, against b (which came first is not certain)",
            "softened, against b",
            "softened, against a",
        ],
    ),
    "two sources": (
        [on("a", JAN, said("wants"), source="daily"), on("b", FEB, said("refuses"), source="wire")],
        ["possibly reversed, against a (told by two sources)"],
    ),
    "a correction is no move": (
        [on("a", JAN, said("wants")), on("b", FEB, said("considers"), parents={"a": "corrects"})],
        ["corrected, which is no move, against a"],
    ),
    "a corrected drop is no move": (
        [on("a", JAN, said("wants")), on("b", FEB, said("drops"), parents={"a": "corrects"})],
        ["corrected, which is no move, against a"],
    ),
    "to tell it again is no move": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses"), parents={"a": "restates"})],
        ["restated, which is no move, against a"],
    ),
    "a correction that leaves it as it was": (
        [on("a", JAN, said("wants")), on("b", FEB, said("wants"), parents={"a": "corrects"})],
        ["repeated, against a"],
    ),
    "a correction by way of another one is no move": (
        [on("a", JAN, said("wants")),
         on("b", FEB, said("wants", subject="aid"), parents={"a": "corrects"}),
         on("c", MAR, said("refuses"), parents={"b": "corrects"})],
        ["corrected, which is no move, against a"],
    ),
    "a correction of what was told before that": (
        [on("a", JAN, said("wants")), on("b", FEB, said("considers")),
         on("c", MAR, said("refuses"), parents={"a": "corrects"})],
        [
            "possibly softened, against a (a was corrected by c)",
            "corrected, which is no move, against a",
            "possibly hardened, against b (c corrects a)",
        ],
    ),
    "a correction of another report is a move from what was held before": (
        [on("a", JAN, said("wants")), on("b", FEB, said("wants", subject="aid")),
         on("c", MAR, said("considers"), parents={"b": "corrects"})],
        ["softened, against a"],
    ),
    "a report told again is of its first time": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses")),
         on("c", MAR, said("wants"), parents={"a": "restates"}), on("d", "2024-04-10", said("refuses"))],
        [
            "reversed, against a",
            "repeated, against a",
            "repeated, against b",
        ],
    ),
    "a day of its own after the report is no correction of that": (
        [on("a", JAN, said("wants")),
         on("b", FEB, said("considers", date="2024-02-09"), parents={"a": "corrects"})],
        ["softened, against a"],
    ),
    "the day alone is corrected": (
        [on("a", JAN, said("wants", date="2024-01-02")),
         on("b", FEB, said("wants", date="2024-01-03"), parents={"a": "corrects"})],
        ["corrected, which is no move, against a"],
    ),
    "another day in a correction, beside the same day": (
        [on("a", JAN, said("wants", date="2024-01-02")),
         on("b", FEB, said("wants", date="2024-01-02"), said("wants", date="2024-01-03", id="more"),
            parents={"a": "corrects"})],
        ["repeated, against a", "possibly repeated, against b (b corrects a)"],
    ),
    "a move from what is told again of its own day": (
        [on("a", JAN, said("wants", date="2024-01-02"), said("refuses", date="2024-01-04", id="more")),
         on("b", FEB, said("considers", date="2024-01-02"), parents={"a": "corrects"})],
        ["corrected, which is no move, against a", "possibly hardened, against b (b corrects a)"],
    ),
    "a move to what is told again of its own day": (
        [on("a", JAN, said("wants", date="2024-01-04"), said("refuses", date="2024-01-02", id="more")),
         on("b", FEB, said("considers", date="2024-01-04"), parents={"a": "corrects"})],
        ["possibly reversed, against a (a was corrected by b)", "corrected, which is no move, against a"],
    ),
    "a move from what is told again, to another report": (
        [on("a", JAN, said("wants", date="2024-01-02")), on("m", "2024-01-20", said("refuses")),
         on("b", FEB, said("considers", date="2024-01-02"), parents={"a": "corrects"})],
        ["corrected, which is no move, against a", "possibly hardened, against b (b corrects a)"],
    ),
    "a day of its own before it is": (
        [on("a", JAN, said("wants")),
         on("b", FEB, said("considers", date="2024-01-09"), parents={"a": "corrects"})],
        ["corrected, which is no move, against a"],
    ),
    "reversed over the refusal of a part of it": (
        [on("a", JAN, said("wants")), on("b", FEB, part("refuses")), on("c", MAR, said("refuses"))],
        [
            "told otherwise, which cannot be compared, against a",
            "repeated as far as both are told, against b",
            "reversed, against a",
        ],
    ),
    "reversed over what was only considered": (
        [on("a", JAN, said("wants")), on("b", FEB, said("considers")), on("c", MAR, said("refuses"))],
        ["softened, against a", "hardened, against b", "reversed, against a"],
    ),
    "a reversal is told once": (
        [on("a", JAN, said("wants")), on("b", FEB, said("refuses")), on("c", MAR, part("refuses")),
         on("d", "2024-04-10", said("refuses"))],
        [
            "reversed, against a",
            "repeated as far as both are told, against b",
            "repeated as far as both are told, against c",
        ],
    ),
    "the same voice first": (
        [on("a", JAN, said("wants"), said("refuses", "anna")), on("b", FEB, said("refuses", "anna"))],
        ["repeated, against a"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), DOUBTS.values(), ids=DOUBTS)
def test_what_is_not_certain(sheets: list[TermSheet], expected: list[str]) -> None:
    found = positions(talks(*sheets), "east")
    assert sorted(moves(found, "north")) == sorted(expected)
    assert [move.possibly for row in found for move in row.moves].count(True) == sum(
        "possibly" in one for one in expected
    )


HELD, PAUSE = Release(id="hostages", count=30), Cessation(id="fighting", form="pause")


def test_a_text_is_for_its_terms_and_no_more_or_less_firm() -> None:
    first = on("a", JAN, HELD, act("tables"))
    second = on("b", FEB, said("wants", subject="hostages", firmness="red line"))
    third = on("c", MAR, act("signs", subject="a"))
    found = positions(talks(first, second, third), "east")
    assert [(row.verb, row.version) for row in found.about("hostages")] == [
        ("tables", "a"), ("wants", "b"), ("signs", "c")
    ]  # fmt: skip
    told = {(move.against, row.version, move.how) for row in found for move in row.moves}
    assert ("a", "b", How.REPEATED) in told
    assert not {How.HARDENED, How.SOFTENED} & {how for _, _, how in told}


@pytest.mark.parametrize(("how", "told"), [("corrects", "corrected"), ("restates", "restated")])
@pytest.mark.parametrize(
    ("before", "after"), [("tables", "accepts"), ("signs", "accepts"), ("accepts", "tables"), ("tables", "")]
)
def test_another_act_on_the_text_that_is_told_again_is_no_move(
    before: str, after: str, how: str, told: str
) -> None:
    """Nor a stance in its words: one of the two is how it was."""
    again = act(after, subject="a") if after else said("wants", subject="hostages", body=HELD)
    found = positions(talks(on("a", JAN, HELD, act(before)), on("b", FEB, again, parents={"a": how})), "east")
    assert moves(found, "hostages") == [f"{told}, which is no move, against a"]


def test_a_text_against_what_was_refused() -> None:
    first = on("a", JAN, said("refuses", subject="hostages"))
    second = on("b", FEB, HELD, act("signs"))
    assert moves(positions(talks(first, second), "east"), "hostages") == ["reversed, against a"]


def test_no_longer_voiced_is_not_dropped() -> None:
    sheets = [
        on("a", JAN, said("wants")),
        on("b", FEB, said("wants", subject="aid")),
        on("c", MAR, said("wants", "west")),
    ]
    (row,) = positions(talks(*sheets), "east").about("north")
    assert (row.unvoiced, row.moves) == (("b",), ())
    assert not positions(talks(*sheets), "east").dropped
    assert [*row.lines()][-1] == "no longer voiced in b, which is not to say that it moved"


def test_what_others_tell_of_a_party_is_nothing_that_it_voices() -> None:
    sheets = [
        on("a", JAN, said("wants")),
        on("b", FEB, said("wants", subject="aid", told_by="west")),
        on("c", MAR, said("wants", subject="aid", told_by="anna")),
    ]
    (row,) = positions(talks(*sheets), "east").about("north")
    assert row.unvoiced == ("c",)


def test_an_issue_without_a_title_is_called_by_its_id() -> None:
    found = dealdiff.loads("""
format: dealdiff/1
vocabulary: ceasefire
parties: {south: South}
issues: {pull-out: {is: withdrawal}}
versions:
  a: {date: 2024-01-10, statements: [{who: south, wants: pull-out}]}
""")
    rows = positions(found, "south")
    assert str(rows).splitlines()[1] == "pull out (pull-out)"
    assert rows.title("pull-out") == "pull out"


def test_voiced_again() -> None:
    sheets = [
        on("a", JAN, said("wants")),
        on("b", FEB, said("wants", subject="aid")),
        on("c", MAR, said("wants")),
        on("d", "2024-04-10", said("wants", subject="aid")),
    ]
    first, second = positions(talks(*sheets), "east").about("north")
    assert (first.unvoiced, second.unvoiced) == (("b",), ("d",))
    assert [move.how for move in second.moves] == [How.REPEATED]


def test_what_was_given_up_is_not_awaited() -> None:
    sheets = [on("a", JAN, said("drops")), on("b", FEB, said("wants", subject="aid"))]
    (row,) = positions(talks(*sheets), "east").about("north")
    assert row.unvoiced == ()


def test_a_report_that_may_be_older_leaves_nothing_unvoiced() -> None:
    sheets = [on("a", JAN, said("wants")), on("b", "2024-01", said("wants", subject="aid"))]
    (row,) = positions(talks(*sheets), "east").about("north")
    assert row.unvoiced == ()


def test_factions_only_where_they_are_asked_for() -> None:
    whole = talks(on("a", JAN, said("wants"), said("refuses", "hawks"), said("refuses", "ida")))
    assert [row.verb for row in positions(whole, "east")] == ["wants"]
    assert [row.verb for row in positions(whole, "east", factions=True)] == ["wants", "refuses"]
    assert [row.verb for row in positions(whole, "ida")] == ["refuses"]


def test_second_hand_can_be_left_out() -> None:
    text = on("a", JAN, HELD, act("tables"), told_by="west")
    whole = talks(text, on("b", FEB, said("wants", told_by="west"), said("refuses", "anna")))
    assert [row.verb for row in positions(whole, "east")] == ["tables", "refuses", "wants"]
    assert [row.verb for row in positions(whole, "east", second_hand=False)] == ["refuses"]


def test_by_what_it_comes_to() -> None:
    verbs = ("refuses", "wants", "accepts", "considers", "drops", "withholds")
    subjects = ("hostages", "prisoners", "north", "forces", "aid", "rafah")
    stances = [said(verb, subject=subject) for verb, subject in zip(verbs, subjects, strict=True)]
    found = positions(talks(on("a", FEB, *stances), on("b", JAN, PAUSE, act("tables"))), "east")
    lists = ("wanted", "proposed", "accepted", "considered", "refused", "dropped")
    assert {name: [row.issue for row in getattr(found, name)] for name in lists} == {
        "wanted": ["prisoners"],
        "proposed": ["fighting"],
        "accepted": ["north"],
        "considered": ["forces"],
        "refused": ["hostages", "rafah"],
        "dropped": ["aid"],
    }
    assert sum(len(getattr(found, name)) for name in lists) == len(found) == 7


def test_by_date() -> None:
    sheets = [on("a", FEB, said("wants")), on("b", JAN, said("wants", subject="rafah"))]
    found = positions(talks(*sheets), "east")
    assert [row.issue for row in found] == ["north", "rafah"]
    assert [row.issue for row in found.wanted] == ["rafah", "north"]


def test_in_words_and_as_data() -> None:
    found = positions(talks(on("a", JAN, said("wants")), on("b", FEB, said("drops"))), "east")
    assert str(found).splitlines() == [
        "East:",
        "North (north)",
        "- wanted by East [a, 2024-01-10]",
        "- dropped by East [b, 2024-02-10]; dropped, against a",
    ]
    data = found.to_dict()
    assert (data["party"], data["name"], len(data["positions"])) == ("east", "East", 2)
    assert data["positions"][1]["moves"] == [
        {"how": "dropped", "against": "a", "exactly": False, "otherwise": [], "possibly": False, "doubts": []}
    ]
    assert data["positions"][1]["reversals"] == []
    assert repr(found) == "<Positions of east: 2 on 1 issues>"
    assert str(found.rows[1]) == "North (north): dropped by East [b, 2024-02-10]; dropped, against a"


def test_nothing_reported_says_so() -> None:
    found = positions(talks(on("a", JAN, said("wants", "west"))), "east")
    assert str(found) == "East: no position is reported, which is not to say that there is none."
    assert (len(found), found.issues, found.about("north")) == (0, (), ())


@pytest.mark.parametrize(
    ("party", "issue", "words"),
    [("easst", "north", "the nearest is 'east'"), ("east", "nroth", "the nearest is 'north'")],
)
def test_unknown_names(party: str, issue: str, words: str) -> None:
    with pytest.raises(UnknownName, match=words):
        positions(talks(on("a", JAN)), party).about(issue)
    with pytest.raises(ModelError):
        positions(talks(on("a", JAN)), "east").about(5)  # type: ignore[arg-type] # on purpose


def test_contradicting_lineage_and_dates_are_told_all_the_same() -> None:
    first = on("a", MAR, said("wants"))
    second = on("b", JAN, said("refuses"), parents={"a": "amends"})
    third = on("c", "2024-01/2024-03", said("considers"), parents={"b": "amends"})
    whole = talks(first, second, evolve(third))
    assert len(positions(whole, "east")) == 3


def test_what_hamas_wanted_and_never_dropped() -> None:
    found = positions(dealdiff.seed("gaza-2024"), "hamas")
    assert [(row.issue, row.version) for row in found.dropped] == [("advance-commitment", "july-positions")]
    lasting = found.about("lasting-end")
    assert {row.version for row in lasting} == {"paris-framework", "hamas-january", "march-doha"}
    assert How.DROPPED not in {move.how for row in lasting for move in row.moves}
    assert {row.unvoiced for row in lasting if row.version == "march-doha"} == {
        ("july-positions", "august-positions")
    }


def test_how_israel_moved_on_the_corridor() -> None:
    found = positions(dealdiff.seed("gaza-2024"), "israel")
    assert moves(found, "philadelphi") == [
        "possibly hardened, against july-positions (told at second hand; told by two sources)"
    ]
    assert moves(found, "rafah-crossing") == [
        "possibly told otherwise, which cannot be compared, against july-positions "
        "(told at second hand; told by two sources)"
    ]


WANTED = {
    "hamas": [
        ("lasting-end", "paris-framework"), ("lasting-end", "march-doha"), ("lasting-end", "march-doha"),
        ("lasting-end", "march-doha"), ("north", "march-doha"), ("withdrawal", "august-positions"),
    ],
    "israel": [
        ("hostages", "paris-framework"), ("continuation", "march-doha"),
        ("first-batch-soldiers", "march-doha"), ("rafah-operation", "march-doha"),
        ("rafah-operation", "march-doha"), ("rafah-operation", "march-doha"),
        ("resumption", "july-positions"), ("rafah-crossing", "july-positions"),
        ("surveillance", "july-positions"), ("movement", "august-positions"),
        ("philadelphi", "august-positions"), ("prisoner-veto", "august-positions"),
        ("rafah-crossing", "august-positions"),
    ],
    "us": [("further-talks", "august-positions")],
}  # fmt: skip
REFUSED = {
    "hamas": ["living-list", "further-talks", "further-talks"],
    "israel": ["north", "hamas-at-crossing"],
    "us": ["rafah-operation"],
}
ACCEPTED = {"hamas": ["implementation-talks", "implementation"], "israel": [], "us": []}


@pytest.mark.parametrize("party", WANTED)
def test_what_each_party_wanted_refused_and_accepted(party: str) -> None:
    found = positions(dealdiff.seed("gaza-2024"), party)
    assert sorted((row.issue, row.version) for row in found.wanted) == sorted(WANTED[party])
    assert [row.version for row in found.wanted] == [version for _, version in WANTED[party]]
    assert [row.issue for row in found.refused] == REFUSED[party]
    assert sorted(row.issue for row in found.accepted) == sorted(ACCEPTED[party])


def test_what_the_buyer_put_forward() -> None:
    found = positions(dealdiff.seed("takeover-made-up"), "buyer")
    assert [row.version for row in found.proposed if row.issue == "price"] == ["first-offer", "raised-offer"]
    assert {row.version for row in found.accepted} == {"recommended-offer"}
    assert moves(found, "reverse-fee") == ["reversed, against raised-offer"]
    assert moves(found, "holders-vote") == ["repeated, against raised-offer"]


@pytest.mark.parametrize("party", ["hamas", "israel"])
def test_positions_can_be_hashed_and_their_titles_cannot_be_changed(party: str) -> None:
    one, other = (positions(dealdiff.seed("gaza-2024"), party) for _ in range(2))
    assert one == other
    assert len({one, other}) == 1
    assert isinstance(one.titles, Keyed)
    assert one.title("lasting-end") == "lasting end of the war"


def test_a_row_calls_its_issue_by_its_title() -> None:
    row = positions(dealdiff.seed("gaza-2024"), "hamas").about("lasting-end")[0]
    assert str(row).startswith("lasting end of the war (lasting-end): ")
    assert row.words.startswith("wanted by Hamas")


@pytest.mark.parametrize("name", ["second_hand", "factions"])
def test_whose_word_counts_is_yes_or_no(name: str) -> None:
    with pytest.raises(ModelError, match=name):
        positions(talks(on("a", JAN)), "east", **{name: "no"})  # type: ignore[arg-type] # on purpose
