"""The laws of convergence and of concessions (:mod:`dealdiff.parties`)."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import attrs
import retellings
import sheets as a_sheet
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st
from worlds import CEASEFIRE, World, worlds

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.concession import Rests
from dealdiff.parties.concessions import concessions
from dealdiff.parties.convergence import Convergence, convergence
from dealdiff.parties.ladder import Moved
from dealdiff.parties.stated import withheld_in
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.speaking import voices_of
from dealdiff.vocabularies.ceasefire import Release


@frozen
class Talks:
    """A negotiation with stances of two parties, and the ids of these."""

    negotiation: Negotiation
    left: str
    right: str


_VERBS = ["wants", "wants", "wants", "accepts", "refuses", "considers", "drops", "withholds"]
_DATES: list[Any] = ["2024-01-10", "2024-02-10", "2024-02-10", "2024-03", "2024-03-10~", UNREPORTED]
_TELLERS: st.SearchStrategy[Any] = st.sampled_from([*[UNREPORTED] * 3, "anna", "wim"])
_RELATIONS = ["discusses", "amends", "corrects", "corrects", "restates"]


def numbered(world: World) -> st.SearchStrategy[Term]:
    """Terms on the issue on which accounts meet that tell a number alone."""
    cls = world.types[world.issues[world.focus]]
    field, unit = ("count", "") if "count" in {one.name for one in attrs.fields(cls)} else ("total", " GBP")
    words = ["30", "33", "40", "at least 33", "at least 40", "about 35", "at most 40", "35"]
    made: Any = cls  # its field is named above
    return st.sampled_from(words).map(lambda told: made(id=world.focus, **{field: told + unit}))


@st.composite
def stances(draw: st.DrawFn, world: World) -> Statement:
    """What one of the voices holds, mostly on one issue."""
    focus = world.focus
    subject = draw(st.sampled_from([focus, focus, focus, *sorted(set(world.issues) - {"is"})[:2]]))
    bodies = a_sheet.terms_of(world, subject, retyped=False, replaces=False)
    if subject == focus:
        bodies = retellings.focal(world) | numbered(world)
    firm: st.SearchStrategy[Any] = st.sampled_from([UNREPORTED, *world.pools["firmness"]])
    return Statement(
        who=draw(st.sampled_from(["anna", "anna", "wim", "wim", "voice", world.party, world.rival])),
        verb=draw(st.sampled_from(_VERBS)),
        family=STANCE,
        subject=subject,
        body=draw(st.none() | bodies | bodies),
        firmness=draw(firm),
        told_by=draw(_TELLERS),
        id=draw(st.sampled_from(["", "again"])),
    )


@st.composite
def talks_in(draw: st.DrawFn, world: World) -> Talks:
    """Versions in which several voices hold something, and now and then a text that one made its own."""
    made: list[TermSheet] = []
    for at in range(draw(st.integers(1, 4))):
        several = draw(st.lists(stances(world), max_size=4))
        acts = draw(st.lists(st.sampled_from(["tables", "accepts", "rejects"]), max_size=1))
        said = [Statement(who=draw(st.sampled_from(["anna", "wim"])), verb=one, family="acts", subject="this")
                for one in acts]  # fmt: skip
        named = draw(st.lists(st.sampled_from([one.id for one in made]), max_size=1)) if made else []
        terms = [draw(a_sheet.terms_of(world, world.focus, retyped=False, replaces=False))] if acts else []
        made.append(
            TermSheet(
                id=f"v{at}",
                date=draw(st.sampled_from(_DATES)),
                scope=world.scope,
                parents={one: draw(st.sampled_from(_RELATIONS)) for one in named},
                terms=terms,
                statements=a_sheet.once([*several, *said]),
            )
        )
    return Talks(remade(world.scope, made), world.party, world.rival)


def remade(scope: Any, several: list[TermSheet]) -> Negotiation:  # noqa: ANN401 # a scope
    return Negotiation.checked(scope, several)


@st.composite
def counted_in(draw: st.DrawFn, world: World) -> Talks:
    """Versions in which both sides say what number they want, most of them one after the other."""
    made: list[TermSheet] = []
    for at in range(draw(st.integers(2, 4))):
        said = [
            Statement(
                who=who,
                verb=draw(st.sampled_from(["wants", "wants", "wants", "accepts", "considers"])),
                subject=world.focus,
                body=draw(st.none() | numbered(world) | numbered(world) | numbered(world)),
            )
            for who in draw(st.sets(st.sampled_from(["anna", "wim"]), min_size=1))
        ]
        how, linked = draw(st.sampled_from(["amends", "amends", "amends", "corrects"])), draw(st.booleans())
        made.append(
            TermSheet(
                id=f"v{at}",
                date=draw(st.sampled_from([f"2024-0{at + 1}-10", f"2024-0{at + 1}-10", "2024-02"])),
                scope=world.scope,
                parents={one.id: how for one in made[-1:] if linked},
                statements=said,
            )
        )
    return Talks(remade(world.scope, made), world.party, world.rival)


talks = worlds.flatmap(talks_in) | worlds.flatmap(counted_in)


def as_told(found: Convergence, *, swapped: bool = False) -> list[tuple[object, ...]]:
    """What a convergence says; with its sides swapped, where that is asked for."""
    sides = [("left", "right"), ("right", "left")][swapped]
    return [
        (
            row.issue,
            [
                (
                    cell.version,
                    *(getattr(cell, side) for side in sides),
                    *(getattr(cell, f"{side}_rung") for side in sides),
                    cell.distances,
                    cell.told_alike,
                    set(cell.differing),
                    set(cell.why.split("; ")),
                    set(cell.doubts),
                )
                for cell in row.columns
            ],
            [(one.before, one.after, one.moved, one.parts, set(one.doubts)) for one in row.steps],
            row.outcome,
            row.reversals,
        )
        for row in found
    ]


@a_sheet.often
@given(talks)
def test_convergence_mirrors_when_its_sides_are_swapped(one: Talks) -> None:
    there = convergence(one.negotiation, one.left, one.right)
    back = convergence(one.negotiation, one.right, one.left)
    assert as_told(there) == as_told(back, swapped=True)
    assert there.counts == back.counts
    assert there.summary == back.summary


@a_sheet.often
@given(talks)
def test_a_party_is_at_no_distance_from_itself(one: Talks) -> None:
    """Wherever it holds one position that stands on the ladder, and withholds nothing of it."""
    for row in convergence(one.negotiation, one.left, one.left):
        for cell in row.columns:
            held = cell.left.latest
            if len(held) != 1 or withheld_in(held[0], held[0]):
                continue
            if held[0].attitude is not Attitude.GIVEN_UP:
                assert cell.filled
                assert cell.rungs == 0
            if cell.left.measured in ((), held):
                assert all(each.least == 0 for each in cell.distances.values())
        assert all(each.moved in (Moved.SAME, Moved.CANNOT) for each in row.steps)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=4))
def test_plain_numbers_come_nearer_where_their_difference_falls(wanted: list[tuple[int, int]]) -> None:
    """And a side that moved towards what the other wanted before is read so."""
    sheets = [
        TermSheet(
            id=f"v{at}",
            date=f"2024-0{at + 1}-10",
            scope=CEASEFIRE.scope,
            statements=[
                Statement(who=who, verb="wants", subject="hostages", body=Release(id="hostages", count=count))
                for who, count in zip(("east", "west"), pair, strict=True)
            ],
        )
        for at, pair in enumerate(wanted)
    ]
    negotiation = remade(CEASEFIRE.scope, sheets)
    row = convergence(negotiation, "east", "west").issue("hostages")
    assert [cell and cell.distances["count"].least for cell in row.cells] == [abs(a - b) for a, b in wanted]
    ways = [abs(c - d) - abs(a - b) for (a, b), (c, d) in pairwise(wanted)]
    expected = [Moved.SAME if way == 0 else Moved.NEARER if way < 0 else Moved.FARTHER for way in ways]
    assert [step.moved for step in row.steps] == expected
    read = {(one.party, one.after.version) for one in concessions(negotiation)}
    assert read == {
        (party, f"v{at}")
        for at, (before, after) in enumerate(pairwise(wanted), start=1)
        for party, mine, other in (("east", 0, 1), ("west", 1, 0))
        if abs(after[mine] - before[other]) < abs(before[mine] - before[other])
    }


@a_sheet.often
@given(talks)
def test_no_cell_is_filled_from_silence(one: Talks) -> None:
    voices = voices_of(one.negotiation.scope, one.right, factions=True)
    silenced = [
        evolve(sheet, statements=[each for each in sheet.statements if voices.isdisjoint(each.who.names)])
        for sheet in one.negotiation
    ]
    found = convergence(remade(one.negotiation.scope, silenced), one.left, one.right)
    assert all(cell is None for row in found for cell in row.cells)
    assert not any(row.steps for row in found)
    assert all("no stance of " in cell.why for row in found for cell in row.columns)


@a_sheet.often
@given(talks)
def test_what_a_cell_tells_was_said_and_is_marked_where_it_is_carried(one: Talks) -> None:
    found = convergence(one.negotiation, one.left, one.right)
    for row in found:
        for cell in row.columns:
            assert cell.filled == (bool(cell.distances) or cell.rungs is not None)
            for side in (cell.left, cell.right):
                again = [each for each in side.told if each.version == cell.version]
                assert (side.party in cell.carried) == (bool(side.told) and not again)
                assert all(each.statement in one.negotiation[each.version].statements for each in side.told)
    assert json.loads(json.dumps(found.to_dict())) == found.to_dict()
    assert str(found)


@a_sheet.often
@given(talks, st.data())
def test_the_order_of_versions_never_matters_to_convergence(one: Talks, data: st.DataObject) -> None:
    several = data.draw(st.permutations([*one.negotiation.versions.values()]))
    other = remade(one.negotiation.scope, list(several))
    left, right = one.left, one.right
    assert as_told(convergence(one.negotiation, left, right)) == as_told(convergence(other, left, right))
    assert concessions(one.negotiation) == concessions(other)


@a_sheet.often
@given(talks)
def test_without_stances_and_interests_there_is_no_concession(one: Talks) -> None:
    """Whatever the texts say, and whoever tabled them."""
    bare = [
        evolve(sheet, statements=[each for each in sheet.statements if each.who.names == ("anna",)])
        for sheet in one.negotiation
    ]
    assert concessions(remade(one.negotiation.scope, bare)) == ()


@a_sheet.often
@given(talks, st.data())
def test_a_correction_yields_no_concession(one: Talks, data: st.DataObject) -> None:
    interests = [
        Statement(who=data.draw(st.sampled_from([one.left, one.right])), verb=verb, subject=subject)
        for subject in {each.subject for sheet in one.negotiation for each in sheet.statements} - {"this"}
        for verb in ("wants", "refuses")
    ]
    for found in concessions(one.negotiation, interests):
        assert "corrects" not in found.after.position.sheet.parents.values()
        assert found.before is None or found.before != found.after
        assert found.party != found.towards
        assert (found.basis is Rests.INTEREST) == bool(found.interest_by)
        assert "read as a step towards" in str(found)
        assert json.loads(json.dumps(found.to_dict())) == found.to_dict()


@a_sheet.often
@given(talks)
def test_a_concession_is_measured_against_what_was_said(one: Talks) -> None:
    for found in concessions(one.negotiation):
        against = found.measured_against
        assert against.statement in one.negotiation[against.version].statements
        assert against.position.party == found.towards
        assert against.issue == found.issue
        assert not against.days.first > found.after.days.last
