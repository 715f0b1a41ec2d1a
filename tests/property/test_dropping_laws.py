"""The laws of what a party gives up: a part of a thing, or all of it."""

from __future__ import annotations

from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.files.loading import loads
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.concession import Step
from dealdiff.parties.concessions import concessions
from dealdiff.parties.convergence import convergence
from dealdiff.parties.gap import gap
from dealdiff.parties.latest import latest_stance
from dealdiff.parties.moves import positions
from dealdiff.parties.moving import How
from dealdiff.parties.open_points import open_points
from dealdiff.values.group import Group
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.wanted import as_wanted_by
from dealdiff.vocabularies.ceasefire import HeldPresence, Release

SCOPE = loads("""
format: dealdiff/1
vocabulary: ceasefire
parties: {east: East, west: West}
people: {ash: {birch: {cedar: {}}}, elm: {}}
places: {ash: {birch: {cedar: {}}}, elm: {}}
issues: {thing: {is: release, title: thing}, camp: {is: presence, title: camp}}
""").scope
DAYS = ("2024-01-10", "2024-02-10", "2024-03-10")
groups = st.sampled_from([UNREPORTED, *map(Group, ("ash", "birch", "cedar", "elm"))])
counts: st.SearchStrategy[Any] = st.sampled_from([UNREPORTED, "3", "30", "33", "at least 33"])
releases = st.builds(Release, id=st.just("thing"), people=groups, count=counts)
camps = st.builds(HeldPresence, id=st.just("camp"), where=groups)
pairs = st.tuples(releases, releases, releases) | st.tuples(camps, camps, camps)


def said(who: str, verb: str, body: Term, id_: str = "") -> Statement:
    told = body if body.reported() else None
    return Statement(who=who, verb=verb, family=STANCE, subject=body.id, body=told, id=id_)


def talks(*several: TermSheet) -> Negotiation:
    dated = [
        evolve(
            one, id=f"v{at}", date=DAYS[at], scope=SCOPE, parents={f"v{at - 1}": "discusses"} if at else {}
        )
        for at, one in enumerate(several)
    ]
    return Negotiation(scope=SCOPE, versions=dated)


def sheet(*several: Statement, text: Term | None = None) -> TermSheet:
    return TermSheet(id="sheet", statements=several, terms=[text] if text is not None else [])


@given(pairs, st.booleans())
def test_to_drop_reaches_as_far_as_to_refuse(bodies: tuple[Term, Term, Term], of_text: bool) -> None:
    """What is given up in part changes nothing of what is left; all answers agree on which it is."""
    wanted, taken, theirs = bodies
    text = of_text and bool(wanted.reported())
    own = Statement(who="east", verb="tables", family="acts", subject="this")
    first = (
        sheet(own, said("west", "wants", theirs), text=wanted)
        if text
        else sheet(said("east", "wants", wanted), said("west", "wants", theirs))
    )
    answers = {}
    for verb in ("refuses", "drops"):
        takes = said("east", verb, taken, "taken")
        apart, together = talks(first, sheet(takes)), evolve(first, statements=[*first.statements, takes])
        answers[verb] = _answers(apart, talks(together)["v0"])
    assert answers["drops"] == answers["refuses"]


def _answers(apart: Negotiation, together: TermSheet) -> tuple[object, ...]:
    """Whether the wish was reversed, or dropped; and what stands of it."""
    issue = next(iter(positions(apart, "east"))).issue
    *_, last = positions(apart, "east").about(issue)
    gone = {one.how for one in last.moves} & {How.REVERSED, How.DROPPED}
    stands = convergence(apart, "east", "west").issue(issue).columns[-1]
    left = [one for one in stands.left.measured if one.attitude is Attitude.FOR]
    (point,) = gap(together, "east", "west").points
    steps = {one.move for one in concessions(apart) if one.party == "east"}
    assert not steps or gone
    assert steps <= {Step.DROPPED, Step.REVERSED}
    against = [one.how for one in open_points(apart, "v1")[issue].against_own_text]
    return (
        bool(gone),
        left,
        {} if gone else stands.distances,
        as_wanted_by(together, "east").terms.at(issue),
        bool(against),
        {} if point.contradicting else point.distances,
    )


BELOW = {"ash": {"birch", "cedar"}, "birch": {"cedar"}}


def of_a_part(wanted: Term, taken: Term, verb: str) -> bool:
    """Whether of a group or place a narrower one is taken, or of an issue that is named alone.

    To refuse it is to refuse a part where a number of people is wanted: who wants all of them wants these.
    """
    name = "people" if isinstance(wanted, Release) else "where"
    one, other = (str(getattr(body, name)) for body in (wanted, taken))
    if not wanted.reported():
        return other in BELOW["ash"]
    some = not isinstance(wanted, Release) or wanted.count is not UNREPORTED
    return (some or verb == "drops") and other in BELOW.get(one, ())


@given(pairs, st.booleans(), st.sampled_from(["refuses", "drops"]), st.booleans())
def test_a_wish_stands_of_which_only_a_part_was_taken_since(
    bodies: tuple[Term, Term, Term], of_text: bool, verb: str, swapped: bool
) -> None:
    """With its own report, beside what was taken; no other one does. All answers agree on it."""
    wanted, taken, theirs = bodies
    east, west = ("west", "east") if swapped else ("east", "west")
    text = wanted if of_text and wanted.reported() else None
    own = Statement(who=east, verb="tables", family="acts", subject="this")
    wish = own if text is not None else said(east, "wants", wanted)
    found = talks(
        sheet(wish, said(west, "wants", theirs, "theirs"), text=text),
        sheet(said(east, verb, taken)),
        sheet(said(west, "wants", taken, "again")),
    )
    part = of_a_part(wanted, taken, verb)
    by_then = ["v0", "v1"] if part else ["v1"]
    issue = wanted.id
    assert [one.version for one in latest_stance(found, east, issue)] == by_then
    assert [one.version for one in latest_stance(found, east, issue, DAYS[0])] == ["v0"]
    for version in ("v1", "v2"):
        point = open_points(found, version)[issue]
        assert [one.version for one in point.sides[east].latest] == by_then
    cell = convergence(found, east, west).issue(issue).columns[1]
    assert [one.version for one in cell.left.latest] == by_then
    assert [one.version for one in cell.left.kept] == by_then[:-1]
    *_, last = positions(found, east).about(issue)
    surely = {one.how for one in last.moves if not one.possibly}
    assert not part or not {How.REVERSED, How.DROPPED} & surely


@given(pairs, st.sampled_from(["refuses", "drops"]))
def test_a_wish_of_which_all_was_taken_stands_no_more(bodies: tuple[Term, Term, Term], verb: str) -> None:
    """Whatever was taken of it before."""
    wanted, part, _ = bodies
    several = [said("east", "wants", wanted), said("east", verb, part), said("east", verb, wanted)]
    found = talks(*map(sheet, several))
    assert "v0" not in [one.version for one in latest_stance(found, "east", wanted.id)]
