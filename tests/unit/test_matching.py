"""Matching beyond ids: what must be found under another id, and near-duplicates that must not be confused."""

from __future__ import annotations

import builtins
from collections.abc import Iterable
from fractions import Fraction
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve, frozen
from matched_rows import HELD, MATCHED, PHASES, USUAL, WHOLE, Found, free, told
from versions import SCOPE, check_owned

from dealdiff.diffing.change import Change
from dealdiff.diffing.engine import diff
from dealdiff.diffing.matching.assigning import AT_MOST, assigned
from dealdiff.diffing.matching.finding import match
from dealdiff.diffing.matching.likeness import other_marks
from dealdiff.diffing.matching.naming import Naming
from dealdiff.diffing.result import Diff
from dealdiff.diffing.significance import Significance
from dealdiff.errors import DealdiffError, ModelError
from dealdiff.model.figure import Figure
from dealdiff.model.part import Exchange, Part
from dealdiff.model.scope import Issue
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.render.results import Result, result_page
from dealdiff.render.text import to_text
from dealdiff.seeds import seed
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.scheme import ConceptScheme
from dealdiff.vocabularies.ceasefire import (
    Cessation,
    HeldPresence,
    HumanitarianAccess,
    Provision,
    Withdrawal,
    ZoneControl,
)


def matched(before: TermSheet, after: TermSheet, policy: Policy = USUAL) -> list[str]:
    return [f"{'+'.join(one.before)} {'+'.join(one.after)}" for one in match(before, after, policy=policy)]


def renamed(sheet: TermSheet, ids: dict[str, str]) -> TermSheet:
    terms = [evolve(term, id=ids[term.id]) for term in sheet.terms.values() if isinstance(term, Term)]
    return evolve(sheet, terms=terms)


@frozen
class Twins:
    """Two terms that look alike and are two."""

    idea: str
    one: Term
    other: Term


def leave(id_: str = "a", **more: Any) -> Withdrawal:  # noqa: ANN401 # fields of a withdrawal
    return Withdrawal(id=id_, **more)


ALL_ELSE: dict[str, Any] = {
    "by": "west",
    "force": "must",
    "when": "2024-05-31",
    "rank": "third",
    "title": "as mediated",
    "text": "what both sides accepted in Cairo",
}
CROSSING = "the parties open the {} crossing to trucks carrying aid and fuel every day"
TWINS = [
    Twins("female soldiers and civilian women",
          free("a", by="east", part="first", people="female soldiers", count=5),
          free("b", by="east", part="first", people="civilian women", count=5)),
    Twins("hostages and prisoners",
          free("a", people="hostages", count=35), free("b", people="prisoners", count=35)),
    Twins("let go by one side and by the other",
          free("a", by="east", people="prisoners", count=35),
          free("b", by="west", people="prisoners", count=35)),
    Twins("a withdrawal by day 7 and one by day 22",
          leave("a", by="west", forces="ground forces", from_="the city", when="by day 7"),
          leave("b", by="west", forces="ground forces", from_="the city", when="by day 22")),
    Twins("a withdrawal on day 7 and one on day 22",
          leave("a", by="west", from_="the city", when="day 7"),
          leave("b", by="west", from_="the city", when="day 22")),
    Twins("the first stage and the second stage",
          leave("a", by="west", from_="the city", rank="first stage"),
          leave("b", by="west", from_="the city", rank="second stage")),
    Twins("hostages of phase one and of phase two",
          free("a", by="east", part="first", people="hostages", count=33),
          free("b", by="east", part="second", people="hostages", count=60)),
    Twins("two crossings",
          ZoneControl(id="a", where="north crossing", surveillance="cameras"),
          ZoneControl(id="b", where="south crossing", surveillance="cameras")),
    Twins("two corridors held by one side",
          HeldPresence(id="a", by="west", where="the north corridor", form="posts"),
          HeldPresence(id="b", by="west", where="the south corridor", form="posts")),
    Twins("all of them, and some of them fewer",
          free("a", by="east", people="hostages", count=33),
          free("b", by="east", people="female soldiers", count=5)),
    Twins("a pause and a permanent ceasefire",
          Cessation(id="a", form="pause", lasts="six weeks"),
          Cessation(id="b", form="permanent ceasefire", lasts="permanent")),
    Twins("clauses of two meetings",
          Provision(id="a", by="east", text="as both sides agreed in meeting 3"),
          Provision(id="b", by="east", text="as both sides agreed in meeting 4")),
    Twins("a clause and its denial",
          Provision(id="a", text="the lists are published at once"),
          Provision(id="b", text="the lists are not published at once")),
    Twins("female soldiers and civilian women, all else the same",
          free("a", **ALL_ELSE, part="first", people="female soldiers", count=5),
          free("b", **ALL_ELSE, part="first", people="civilian women", count=5)),
    Twins("two groups that overlap, all else the same",
          free("a", **ALL_ELSE, people="women + elderly hostages", count=5),
          free("b", **ALL_ELSE, people="women + ill hostages", count=5)),
    Twins("two crossings, all else the same",
          ZoneControl(id="a", where="north crossing", surveillance="cameras", **ALL_ELSE),
          ZoneControl(id="b", where="south crossing", surveillance="cameras", **ALL_ELSE)),
    Twins("two corridors, all else the same",
          HeldPresence(id="a", where="the north corridor", form="posts", **ALL_ELSE),
          HeldPresence(id="b", where="the south corridor", form="posts", **ALL_ELSE)),
    Twins("withdrawals by day 7 and by day 22, all else the same",
          leave("a", **{**ALL_ELSE, "when": "by day 7"}, forces="ground forces", from_="the city"),
          leave("b", **{**ALL_ELSE, "when": "by day 22"}, forces="ground forces", from_="the city")),
    Twins("withdrawals whose titles tell other days, all else the same",
          leave("a", **{**ALL_ELSE, "title": "out by day 7"}, forces="ground forces", from_="the city"),
          leave("b", **{**ALL_ELSE, "title": "out by day 22"}, forces="ground forces", from_="the city")),
    Twins("withdrawals whose texts tell other days, all else the same",
          leave("a", **{**ALL_ELSE, "text": "pull back by the 7th day"}, from_="the city"),
          leave("b", **{**ALL_ELSE, "text": "leave on day twenty-two"}, from_="the city")),
    Twins("two annexes in Roman numerals, all else the same",
          leave("a", **{**ALL_ELSE, "title": "as annex II has it"}, from_="the city"),
          leave("b", **{**ALL_ELSE, "title": "as annex III has it"}, from_="the city")),
    Twins("two annexes by letter, all else the same",
          leave("a", **{**ALL_ELSE, "text": "the lines of annex A hold"}, from_="the city"),
          leave("b", **{**ALL_ELSE, "text": "the lines of annex B hold"}, from_="the city")),
    Twins("a clause and its denial, all else the same",
          leave("a", **{**ALL_ELSE, "text": "the lists are published at once"}, from_="the city"),
          leave("b", **{**ALL_ELSE, "text": "the lists are not published at once"}, from_="the city")),
    Twins("a day of phase one and of phase two",
          free("a", by="east", people="hostages", count=30, when="day 7 of first"),
          free("b", by="east", people="hostages", count=30, when="day 7 of second")),
    Twins("after phase one and after phase two",
          free("a", by="east", people="hostages", count=30, when="after first"),
          free("b", by="east", people="hostages", count=30, when="after second")),
    Twins("until the end of phase one and of phase two",
          HeldPresence(id="a", by="west", where="the corridor", form="posts", ends="until first"),
          HeldPresence(id="b", by="west", where="the corridor", form="posts", ends="until second")),
    Twins("on condition of phase one and of phase two",
          leave("a", by="west", from_="the city", if_=[Condition(id="first", state="pending")]),
          leave("b", by="west", from_="the city", if_=[Condition(id="second", state="pending")])),
    Twins("two crossings that texts name",
          HumanitarianAccess(id="a", by="west", when="day 1", text=CROSSING.format("Rafah")),
          HumanitarianAccess(id="b", by="west", when="day 1", text=CROSSING.format("Zikim"))),
    Twins("two crossings that texts name first",
          HumanitarianAccess(id="a", by="west", when="day 1", text="Rafah crossing opens to aid every day"),
          HumanitarianAccess(id="b", by="west", when="day 1", text="Zikim crossing opens to aid every day")),
    Twins("two crossings that titles name",
          HumanitarianAccess(id="a", **{**ALL_ELSE, "title": "Rafah Crossing"}, goods="fuel"),
          HumanitarianAccess(id="b", **{**ALL_ELSE, "title": "Zikim Crossing"}, goods="fuel")),
    Twins("texts that tell two months",
          leave("a", **{**ALL_ELSE, "text": "the pull-back begins in May"}, from_="the city"),
          leave("b", **{**ALL_ELSE, "text": "the pull-back begins in June"}, from_="the city")),
    Twins("texts that tell two weekdays",
          Provision(id="a", by="west", text="the crossing is open on Monday"),
          Provision(id="b", by="west", text="the crossing is open on Friday")),
    Twins("texts that tell two sides",
          Provision(id="a", by="west", text="people return to the northern part of the strip"),
          Provision(id="b", by="west", text="people return to the southern part of the strip")),
    Twins("texts of female soldiers and of civilian women",
          Provision(id="a", by="east", text="female soldiers go free on day one of the truce"),
          Provision(id="b", by="east", text="civilian women go free on day one of the truce")),
    Twins("five of them women and five of them men",
          free("a", by="east", people="hostages", count=33, of_whom=[Slice(people="women", count=5)]),
          free("b", by="east", people="hostages", count=33, of_whom=[Slice(people="men", count=5)])),
]  # fmt: skip # a table: a row reads better on few lines
twins = pytest.mark.parametrize("row", TWINS, ids=[row.idea for row in TWINS])


@twins
def test_one_is_never_taken_for_the_other(row: Twins) -> None:
    """Not by the lowest threshold either."""
    here, there = told(row.one, parts=PHASES), told(row.other, parts=PHASES)
    assert matched(here, there, DEFAULT) == matched(there, here, DEFAULT) == []


@twins
def test_they_are_told_apart_where_all_ids_differ(row: Twins) -> None:
    here = told(row.one, row.other, parts=PHASES)
    for one, other in permutations(("x", "y")):
        assert matched(here, renamed(here, {"a": one, "b": other})) == [f"a {one}", f"b {other}"]


@twins
def test_they_are_told_apart_where_each_is_told_a_little_otherwise(row: Twins) -> None:
    """With who tells it, so that nothing is exact."""
    here = told(row.one, row.other, parts=PHASES)
    there = told(
        evolve(row.one, id="y", told_by="ida", force="must"),
        evolve(row.other, id="x", told_by="ida", force="must"),
        parts=PHASES,
    )
    assert set(matched(here, there, DEFAULT)) <= {"a y", "b x"}
    assert "a x" not in matched(here, there)


OTHER_WORDINGS = [
    ("other numbers", "by day 7", "by day 22", True),
    ("the same number otherwise", "by day seven", "on the 7th day", False),
    ("more numbers", "by day 7", "by day 7, in 3 steps", False),
    ("a number on one side", "the aid", "600 trucks of aid", False),
    ("Roman numerals", "annex XIV", "annex XIX", True),
    ("a Roman and an Arabic numeral", "phase II", "phase 2", False),
    ("letters after what has letters", "zone A", "Zone B", True),
    ("an article after it", "under the plan a pause follows", "under the plan B a pause follows", False),
    ("letters after anything else", "I go", "A man goes", False),
    ("a denial in the same words", "lists are published", "lists are not published", True),
    ("a denial in other words", "lists are published", "nobody is ever named, not even once", False),
    ("another place in an order", "the last bodies", "the remaining bodies", True),
]


@pytest.mark.parametrize(
    ("one", "other", "two"), [row[1:] for row in OTHER_WORDINGS], ids=[row[0] for row in OTHER_WORDINGS]
)
def test_wordings_that_tell_of_two_things(one: str, other: str, two: bool) -> None:
    assert other_marks(one, other) is other_marks(other, one) is two


OTHER_NAMES = [
    ("names", "by way of Rafah", "by way of Zikim", True),
    ("more names on one side", "by way of Rafah", "by way of Rafah or Zikim", False),
    ("a name on one side", "by way of Rafah", "by way of the crossing", False),
    ("the same name in small letters", "the Aid goes to Rafah", "the aid goes to rafah", False),
    ("first words that are no names", "The lists are kept", "All lists are kept", False),
    ("first words alone", "Rafah opens daily", "Zikim opens daily", True),
    ("first words, and another one", "Releases go on", "Exchanges continue: go on", False),
    ("headings in capitals", "Rafah Crossing", "Zikim Crossing", True),
    ("headings that share nothing", "Withdrawal", "Pull-Back of Forces", False),
    ("who is of a country", "a force of Israel and Egypt", "one Egyptian and Israeli force", False),
    ("months", "talks in May", "talks in June", True),
    ("a month told short", "talks in September", "talks in Sept", False),
    ("what the month is called", "they may go", "they go in June", False),
    ("weekdays in small letters", "open on monday", "open on friday", True),
    ("people under two names", "the hostages go free", "the captives go free", False),
    ("one and many", "a hostage goes free", "captives go free", False),
    ("some of them", "hostages go free", "female soldiers go free", False),
    ("two of them", "hostages, the female soldiers", "hostages, the civilian women", True),
]


@pytest.mark.parametrize(
    ("one", "other", "two"), [row[1:] for row in OTHER_NAMES], ids=[row[0] for row in OTHER_NAMES]
)
def test_wordings_that_name_two_things(one: str, other: str, two: bool) -> None:
    naming = Naming((SCOPE.scheme("people"), SCOPE.scheme("places")))
    assert naming.two_wordings(one, other) is naming.two_wordings(other, one) is two


POSTS: dict[str, Any] = {"by": "west", "from_": "the city", "forces": "ground forces"}
OTHER_MARKS = [
    ("days", "withdrawal-day-7", "withdrawal-day-22"),
    ("days, under another name", "withdrawal-day-7", "pull-back-day22"),
    ("places in an order", "first-withdrawal", "withdrawal_2"),
    ("words for numbers", "withdrawal-seven", "withdrawal-twenty"),
    ("Roman numerals", "annex-ii", "annex-III"),
    ("letters", "annex-a", "annex-b"),
    ("a letter and a numeral", "zone-c", "zone-1"),
    ("sides", "north-withdrawal", "south-withdrawal"),
    ("sides otherwise", "withdrawal-northern-posts", "pull-back-east"),
    ("early and late", "early-hostages", "late-hostages"),
    ("people", "female-soldiers", "civilian-women"),
    ("months", "may-pull-back", "pull-back-june"),
]
NO_OTHER_MARKS = [
    ("running numbers", "item-3", "item-5"),
    ("running numbers with letters", "t1", "w22"),
    ("a running number and a day", "item-3", "withdrawal-day-7"),
    ("numbers alone", "3", "5"),
    ("the same number otherwise", "phase-two", "stage-ii"),
    ("a number on one side", "withdrawal", "withdrawal-2"),
    ("more numbers on one side", "withdrawal-2", "withdrawal-2-of-3"),
    ("letters that number nothing", "x-way-out", "y-way-out"),
    ("one thing under two names", "hostages", "captive-release"),
    ("some of them", "hostages", "female-soldiers"),
    ("people on one side", "hostages", "release"),
    ("a side on one side", "withdrawal", "north-withdrawal"),
    ("words that nobody declared", "rafah-crossing", "zikim-crossing"),
]


@pytest.mark.parametrize("more", [{}, {"rank": "second"}], ids=["exact", "alike"])
@pytest.mark.parametrize(("one", "other"), [row[1:] for row in OTHER_MARKS], ids=[r[0] for r in OTHER_MARKS])
def test_ids_that_tell_other_numbers_are_of_two(one: str, other: str, more: dict[str, str]) -> None:
    here, there = told(leave(one, **POSTS)), told(leave(other, **POSTS, **more))
    assert matched(here, there, Policy(match="1/2")) == []
    assert matched(there, here, Policy(match="1/2")) == []


@pytest.mark.parametrize(
    ("one", "other"), [row[1:] for row in NO_OTHER_MARKS], ids=[row[0] for row in NO_OTHER_MARKS]
)
def test_ids_whose_numbers_only_count_the_items_tell_nothing(one: str, other: str) -> None:
    assert [match.tier for match in match(told(leave(one, **POSTS)), told(leave(other, **POSTS)))] == [
        "exact"
    ]


def test_ids_that_name_declared_places_are_of_two() -> None:
    crossings = {"places": ConceptScheme.of({"Rafah": None, "Kerem Shalom": None})}
    scope = evolve(SCOPE, schemes={**SCOPE.schemes, **crossings})
    here = evolve(told(leave("rafah-crossing", **POSTS)), scope=scope)
    there = evolve(told(leave("kerem-shalom-crossing", **POSTS)), scope=scope)
    assert matched(here, there, DEFAULT) == matched(there, here, DEFAULT) == []


TWO_ISSUES = [
    ("parts of one issue", {"broader": "all"}, {"broader": "all"}, True),
    ("one inside the other", {}, {"broader": "one"}, True),
    ("titles that tell two numbers", {"title": "step 1"}, {"title": "step 2"}, True),
    ("titles that name two places", {"title": "way to Rafah"}, {"title": "way to Zikim"}, True),
    ("nothing that tells them apart", {"title": "those who go"}, {"title": "captives"}, False),
    ("parts of two issues", {"broader": "all"}, {"broader": "rest"}, False),
]


@pytest.mark.parametrize("more", [{}, {"force": "must"}, {"part": "second"}], ids=["exact", "alike", "moved"])
@pytest.mark.parametrize(
    ("issue", "another", "two"), [row[1:] for row in TWO_ISSUES], ids=[row[0] for row in TWO_ISSUES]
)
def test_terms_that_one_negotiation_declares_as_two_issues_are_two(
    issue: dict[str, str], another: dict[str, str], two: bool, more: dict[str, str]
) -> None:
    issues = [Issue(id="one", is_="release", **issue), Issue(id="another", is_="release", **another)]
    here = told(free("one", **HELD, count=33), parts=PHASES)
    there = told(free("another", **{**HELD, **more}, count=33), parts=PHASES)
    declared = evolve(SCOPE, issues=issues)
    assert matched(here, there) == ["one another"]
    found = [matched(evolve(here, scope=declared), there), matched(here, evolve(there, scope=declared))]
    assert found == ([[], []] if two else [["one another"]] * 2)


def test_a_split_into_declared_issues_is_found() -> None:
    """That each is an issue of its own speaks against no sum."""
    issues = [Issue(id="them", is_="release")]
    issues += [Issue(id=id_, is_="release", broader="them") for id_ in ("early-ones", "late-ones")]
    scope = evolve(SCOPE, issues=issues)
    whole = evolve(told(free("them", **WHOLE, count=30)), scope=scope)
    parts = evolve(
        told(free("early-ones", **WHOLE, count=3), free("late-ones", **WHOLE, count=27)), scope=scope
    )
    assert [one.tier for one in match(whole, parts)] == ["sum"]


def test_what_tells_the_same_is_told_apart_by_the_numbers_of_ids() -> None:
    here = told(leave("out-day-7", **POSTS), leave("out-day-22", **POSTS))
    there = told(leave("away-day-22", **POSTS), leave("away-day-7", **POSTS))
    assert matched(here, there) == ["out-day-22 away-day-22", "out-day-7 away-day-7"]
    open_ = told(leave("away", **POSTS), leave("gone-day-7", **POSTS))
    (one,) = match(here, open_).ambiguous
    assert (one.before, one.after) == (("out-day-22", "out-day-7"), ("away", "gone-day-7"))


rows = pytest.mark.parametrize("row", MATCHED, ids=[row.idea for row in MATCHED])


def inside(changes: Iterable[Change]) -> list[str]:
    """The changes that rest on suggestions, and what is inside them."""
    several = [one for change in changes if change.match is not None for one in (change, *change.children)]
    return [f"{one.kind} {one.significance.value}" for one in several]


@rows
def test_what_is_under_another_id_is_found(row: Found) -> None:
    assert [str(one) for one in match(row.before, row.after, policy=USUAL)] == list(row.matches)


@rows
def test_it_comes_out_as_one_change_with_what_else_differs(row: Found) -> None:
    there = diff(row.before, row.after, policy=USUAL)
    assert inside(there) == list(row.kinds)
    check_owned(there)
    check_owned(diff(row.after, row.before, policy=USUAL))
    assert Diff.from_dict(there.to_dict()) == there


@rows
def test_by_default_ids_alone_count(row: Found) -> None:
    there = diff(row.before, row.after)
    assert inside(there) == []
    assert there.matching == match(row.before, row.after)


def test_two_outlets_files_of_one_proposal_are_compared_item_by_item() -> None:
    """Everything has another id: phases, terms, what they name, what people say, what stands against what."""
    one = told(
        free("hostages", part="first", by="east", people="hostages", count="about 35"),
        Cessation(id="fighting", part="first", form="pause", lasts="six weeks", when="after hostages"),
        Provision(id="talks", text="talks go on meanwhile", if_=[Condition(id="hostages")]),
        Statement(who="anna", verb="refuses", subject="fighting"),
        parts=[Part(id="first", lasts="six weeks")],
        exchanges=[Exchange(id="deal", gives="hostages", for_="fighting")],
        open_="talks",
    )
    other = told(
        free("captives", part="stage-1", by="east", people="hostages", count=35),
        Cessation(id="truce", part="stage-1", form="pause", lasts="six weeks", when="after captives"),
        Provision(
            id="negotiation", text="talks go on meanwhile", if_=[Condition(id="captives", state="met")]
        ),
        Statement(who="anna", verb="accepts", subject="truce"),
        parts=[Part(id="stage-1", lasts="six weeks")],
        exchanges=[Exchange(id="swap", gives="captives", for_="truce")],
        agreed="negotiation",
    )
    there = diff(one, other, policy=USUAL)
    check_owned(there)
    assert sorted(f"{change.kind} {change.path[-1]}" for change in there) == [
        "exchange-renamed swap",
        "issue-agreed negotiation",
        "phase-renamed stage-1",
        "stance-reversed anna | stance | truce",
        "term-renamed captives",
        "term-renamed negotiation",
        "term-renamed truce",
    ]
    by_id = {change.path[-1]: change for change in there if change.match is not None}
    assert [one.kind for one in by_id["captives"].children] == ["told-more-exactly"]
    assert [one.kind for one in by_id["negotiation"].children] == ["condition-met"]
    assert by_id["truce"].children == ()


def test_what_is_said_is_compared_with_its_pendant_and_told_as_it_was() -> None:
    before = told(free("a", people="hostages"), Statement(who="anna", verb="refuses", subject="a"))
    after = told(free("x", people="hostages"), Statement(who="anna", verb="accepts", subject="x"))
    there = diff(before, after, policy=USUAL)
    stance = next(one for one in there if one.path[0] == "statements")
    assert stance.kind == "stance-reversed"
    assert (stance.before, stance.after) == (before.statements[0], after.statements[0])
    assert set(stance.owns) == {("statements", "anna | stance | a"), ("statements", "anna | stance | x")}


def test_a_link_that_only_follows_is_owned_by_what_it_follows() -> None:
    before = told(free("a", people="hostages", count=3), Provision(id="rafah", if_=[Condition(id="a")]))
    after = told(free("x", people="hostages", count=3), Provision(id="rafah", if_=[Condition(id="x")]))
    (change,) = diff(before, after, policy=USUAL)
    assert set(change.owns) == {
        ("terms", "a"), ("terms", "x"), ("terms", "rafah", "if", "a"), ("terms", "rafah", "if", "x")
    }  # fmt: skip # the term, then the link
    assert change.significance is Significance.EDITORIAL


def test_who_told_it_before_is_told_of_the_term_as_it_was_called() -> None:
    before = told(free("a", people="hostages", count=3, told_by="ida"))
    after = told(free("x", people="hostages", count=4, told_by="ida"))
    assert "before, according to" not in str(diff(before, after, policy=USUAL))
    assert str(diff(before, after, policy=USUAL)).count("according to Ida") == 2


AMBIGUOUS = [
    ("two that tell the same", told(free("a", count=3)), told(free("x", count=3), free("y", count=3)),
     "terms a could be one of x, y: not decided (exact, 100 %)"),
    ("two that are as like", told(free("a", people="hostages")),
     told(free("x", people="hostages", count=3), free("y", people="hostages", count=4)),
     "terms a could be one of x, y: not decided (alike, 80 %)"),
    ("two and two that are as like",
     told(free("a", people="hostages", count=1), free("b", people="hostages", count=2)),
     told(free("x", people="hostages", count=3), free("y", people="hostages", count=4)),
     "terms a, b could be one of x, y: not decided (alike, 80 %)"),
    ("a sum in two ways", told(free("a", **WHOLE, count=30)),
     told(free("x", by="east", people="civilian hostages", count=10),
          free("y", by="east", people="soldiers", count=20),
          free("z", by="east", people="female soldiers", count=20)),
     "terms a could be one of x, y, z: not decided (sum, 88 %)"),
    ("a sum by days", told(free("a", **WHOLE, count=30, when="day 1")),
     told(free("x", **WHOLE, count=3, when="day 1"), free("y", **WHOLE, count=27, when="day 7")),
     "terms a could be one of x, y: not decided (sum, 90 %)"),
]  # fmt: skip # a table, as above


def test_parts_of_narrower_groups_add_up_where_these_are_declared_inside_the_whole() -> None:
    whole = told(free("a", people="hostages", count=30))
    parts = told(free("x", people="women", count=3), free("y", people="men", count=27))
    assert not match(whole, parts)
    inside_it = {"people": ConceptScheme.of({"hostages": {"women": None, "men": None}})}
    declared = [evolve(one, scope=evolve(one.scope, schemes=inside_it)) for one in (whole, parts)]
    assert [str(one) for one in match(*declared)] == ["terms a -> x + y (sum, 85 %)"]


PARTS_IN = {"by": "east", "people": "hostages", "part": "second"}
NO_SUMS = [
    ("the parts only come near", free("a", **WHOLE, count=30),
     [free("x", **WHOLE, count=3), free("y", **WHOLE, count=26)]),
    ("some of the people, and some of these", free("a", **WHOLE, count=30),
     [free("x", by="east", people="soldiers", count=20),
      free("y", by="east", people="female soldiers", count=10)]),
    ("others beside some of the people", free("a", **WHOLE, count=30),
     [free("x", by="east", people="soldiers", count=20),
      free("y", by="east", people="prisoners", count=10)]),
    ("hedged parts", free("a", **WHOLE, count=30),
     [free("x", **WHOLE, count="about 3"), free("y", **WHOLE, count=27)]),
    ("a number that is only a bound", free("a", **WHOLE, count="up to 30"),
     [free("x", **WHOLE, count=3), free("y", **WHOLE, count=27)]),
    ("all parts in another phase", free("a", **HELD, count=30),
     [free("x", **PARTS_IN, count=3), free("y", **PARTS_IN, count=27)]),
    ("all parts on another day", free("a", **WHOLE, count=30, when="day 1"),
     [free("x", **WHOLE, count=3, when="day 7"), free("y", **WHOLE, count=27, when="day 14")]),
    ("one side and the other", free("a", **WHOLE, count=30),
     [free("x", **WHOLE, count=3), free("y", by="west", people="hostages", count=27)]),
]  # fmt: skip # a table, as above


@pytest.mark.parametrize(("whole", "parts"), [row[1:] for row in NO_SUMS], ids=[row[0] for row in NO_SUMS])
def test_what_does_not_surely_add_up_is_no_sum(whole: Term, parts: list[Term]) -> None:
    one, several = told(whole, parts=PHASES), told(*parts, parts=PHASES)
    for found_ in (match(one, several), match(several, one)):
        assert "sum" not in {each.tier for each in (*found_, *found_.ambiguous)}


@pytest.mark.parametrize(
    ("before", "after", "said"), [row[1:] for row in AMBIGUOUS], ids=[row[0] for row in AMBIGUOUS]
)
def test_what_could_be_one_of_several_is_told_and_not_decided(
    before: TermSheet, after: TermSheet, said: str
) -> None:
    there = diff(before, after, policy=USUAL)
    assert not there.matching.matches
    assert [str(one) for one in there.notes.ambiguous] == [said]
    assert Diff.from_dict(there.to_dict()).notes == there.notes
    page = to_text(result_page(Result(whole=there, diff=there)), width=200)
    assert f"T{said[1:]}." in page


def test_on_the_seeds_nothing_is_suggested_that_is_not_so() -> None:
    """Every version of a negotiation against every other: the ids are the issues', and none is another."""
    for name in ("gaza-2024", "takeover-made-up"):
        talks = seed(name)
        for one, other in permutations(talks, 2):
            assert match(one, other, policy=USUAL).matches == ()
            assert diff(one, other, policy=USUAL).changes == diff(one, other).changes


def test_a_version_of_the_seed_under_other_ids_is_found_again() -> None:
    may = seed("gaza-2024")["may-three-phases"]
    ids = {id_: f"point-{number}" for number, id_ in enumerate(sorted(may.terms, reverse=True))}
    other = evolve(
        may, terms=[evolve(one, id=ids[one.id]) for one in may.terms.values() if isinstance(one, Term)]
    )
    there = {one.before[0]: one.after[0] for one in match(may, other, policy=USUAL)}
    assert there == {id_: ids[id_] for id_ in there}
    spoken_of = {one.subject for one in may.statements}
    assert set(there) == set(may.terms) - spoken_of


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("1/3", "match=1/3: expected 1/2 to 1, or None"),
        ("2", "match=2: expected 1/2 to 1"),
        (0.8, "found 0.8, expected an exact number"),
        ("much", "found 'much', expected an exact number"),
        (True, "found True, expected an exact number"),
    ],
)
def test_a_threshold_that_can_be_none_is_refused(given: Any, message: str) -> None:  # noqa: ANN401 # mistakes
    with pytest.raises(ModelError, match=message):
        Policy(match=given)


def test_a_threshold_is_exact() -> None:
    assert Policy(match="0.75").match == Policy(match="3/4").match == Fraction(3, 4)
    assert DEFAULT.match is None


@pytest.mark.parametrize("given", [{"before": 5}, {"after": "v"}, {"policy": "3/4"}])
def test_what_is_no_sheet_is_told(given: dict[str, Any]) -> None:
    name, wrong = next(iter(given.items()))
    with pytest.raises(ModelError, match=f"{name}: found {wrong!r}, expected a"):
        match(**{"before": told(), "after": told(id="w"), **given})


def test_without_the_solver_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *args: Any, **more: Any) -> Any:  # noqa: ANN401 # as the built-in
        if name == "munkres":
            raise ImportError(name)
        return real(name, *args, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    alone = told(free("a", people="hostages", count=1)), told(free("x", people="hostages", count=2))
    assert len(match(*alone)) == 1
    compete = {("a", "x"): Fraction(1), ("a", "y"): Fraction(3, 4), ("b", "x"): Fraction(3, 4)}
    with pytest.raises(DealdiffError, match=r'pip install "dealdiff\[match\]"'):
        assigned({**compete, ("b", "y"): Fraction(1, 2)})


def test_the_best_pairs_in_all_are_found_not_the_first_good_ones() -> None:
    scores = {("a", "x"): Fraction(9, 10), ("a", "y"): Fraction(8, 10), ("b", "x"): Fraction(8, 10)}
    assert assigned(scores).pairs == (("a", "y"), ("b", "x"))


def test_nothing_is_decided_among_too_many() -> None:
    most = range(AT_MOST // 2 + 1)
    scores = {(f"a{one}", f"x{other}"): Fraction(3, 4) for one in most for other in (one, one + 1)}
    found_ = assigned(scores)
    assert found_.pairs == ()
    assert len(found_.open) == 1


def test_an_id_that_the_other_side_names_is_not_free() -> None:
    before = told(free("a", people="hostages", count=3))
    after = told(free("x", people="hostages", count=3), Statement(who="anna", verb="wants", subject="a"))
    assert matched(before, after) == []


def test_figures_that_one_negotiation_declares_are_two() -> None:
    one, other = (Figure(id=id_, people="hostages", count=130) for id_ in ("taken", "held"))
    assert matched(told(figures=[one]), told(figures=[other])) == []


def test_a_retyped_term_tells_what_differs_in_the_fields_of_both_types() -> None:
    before = told(HeldPresence(id="north", by="west", where="the corridor", lasts="six weeks", force="may"))
    after = told(ZoneControl(id="north", by="west", where="the corridor", lasts="eight weeks", force="must"))
    (change,) = diff(before, after)
    assert change.kind == "term-retyped"
    assert [(one.kind, one.field, one.owns) for one in change.children] == [
        ("possibly-changed", "force", ()),
        ("increased", "lasts", ()),
    ]
