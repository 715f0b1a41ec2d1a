"""The laws of convergence and of concessions (:mod:`dealdiff.parties`)."""

from __future__ import annotations

import json
from itertools import pairwise, product
from typing import Any

import attrs
import retellings
import sheets as a_sheet
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st
from worlds import CEASEFIRE, World, worlds

from dealdiff.lineage.relations import ancestors
from dealdiff.model.part import Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.statement import STANCE, Statement
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.concession import Rests
from dealdiff.parties.concessions import concessions
from dealdiff.parties.convergence import Convergence, convergence
from dealdiff.parties.held import Held
from dealdiff.parties.ladder import Moved
from dealdiff.parties.latest import latest_stance
from dealdiff.parties.moves import positions
from dealdiff.parties.moving import How
from dealdiff.parties.reversals import of_sides
from dealdiff.parties.stated import withheld_in
from dealdiff.parties.times import Times, times_of
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Info
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
_OWN_DAYS: st.SearchStrategy[Any] = st.sampled_from([*[UNREPORTED] * 4, "2023-12-20", "2024-01-10"])
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
        date=draw(_OWN_DAYS),
        id=draw(st.sampled_from(["", "again"])),
    )


@st.composite
def talks_in(draw: st.DrawFn, world: World) -> Talks:
    """Versions in which several voices hold something, and now and then a text that one made its own."""
    made: list[TermSheet] = []
    for at in range(draw(st.integers(1, 4))):
        several = draw(st.lists(stances(world), max_size=4))
        acts = draw(st.lists(st.sampled_from(["tables", "accepts", "rejects"]), max_size=1))
        on = st.sampled_from(["this", "this", *(one.id for one in made)])
        who = st.sampled_from(["anna", "wim"])
        said = [Statement(who=draw(who), verb=one, family="acts", subject=draw(on)) for one in acts]
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


wanted_in_turn = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2, max_size=4)


def counted(at: int, pair: tuple[int, int]) -> TermSheet:
    """A version, a month after the one before it, in which both sides want a number."""
    return TermSheet(
        id=f"v{at}",
        date=f"2024-0{at + 1}-10",
        scope=CEASEFIRE.scope,
        statements=[
            Statement(who=who, verb="wants", subject="hostages", body=Release(id="hostages", count=count))
            for who, count in zip(("east", "west"), pair, strict=True)
        ],
    )


@given(wanted_in_turn)
def test_plain_numbers_come_nearer_where_their_difference_falls(wanted: list[tuple[int, int]]) -> None:
    """And a side that moved towards what the other wanted before is read so."""
    sheets = [counted(at, pair) for at, pair in enumerate(wanted)]
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
        for subject in {
            each.subject for sheet in one.negotiation for each in sheet.statements if each.family == STANCE
        }
        for verb in ("wants", "refuses")
    ]
    for found in concessions(one.negotiation, interests):
        assert "corrects" not in found.after.again.values()
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


def told_again(one: Talks, relation: str, data: st.DataObject) -> Negotiation:
    """The talks with a later version that tells one of them again, with other words.

    Its stances, of their own day or of none; now and then its text, and acts on that.
    """
    sheet = data.draw(st.sampled_from([*one.negotiation]))
    several = [told_otherwise(each, data) for each in sheet.statements if each.family == STANCE]
    acts = data.draw(st.lists(acts_on(sheet.id), max_size=2))
    bare: bool = data.draw(st.booleans())
    terms = [] if bare else [data.draw(numbered(CEASEFIRE))]
    again = evolve(sheet, id="again", date="2025-01-10", silence=Silence())
    again = evolve(
        again, terms=terms, statements=a_sheet.once([*several, *acts]), parents={sheet.id: relation}
    )
    return remade(one.negotiation.scope, [*one.negotiation, again])


def tellings(found: Negotiation, version: str) -> set[str]:
    """A version, and all that it tells again, also by way of others."""
    above = (one for one, how in found[version].parents.items() if how in ("corrects", "restates"))
    return {version}.union(*(tellings(found, one) for one in above))


def assert_one_text(negotiation: Negotiation, found: Convergence) -> None:
    """No distance is between two tellings, where one tells the other again or both tell one again."""
    for cell in (each for row in found for each in row.columns):
        texts = ([each for each in side.told if each.text] for side in (cell.left, cell.right))
        for this, that in product(*texts):
            if this.text and that.text and this.text != that.text and this.body != that.body:
                both = tellings(negotiation, this.text.id) & tellings(negotiation, that.text.id)
                assert not (both and cell.filled)


def acts_on(version: str) -> st.SearchStrategy[Statement]:
    """What somebody does with a version, or with the one that tells it."""
    return st.builds(
        Statement,
        who=st.sampled_from(["anna", "wim"]),
        verb=st.sampled_from(["tables", "accepts", "rejects"]),
        family=st.just("acts"),
        subject=st.sampled_from([version, "this"]),
    )


def told_otherwise(each: Statement, data: st.DataObject) -> Statement:
    """A stance in other words; on its own day, on none, or on one that was not told."""
    body = data.draw(st.none() | numbered(CEASEFIRE)) if each.subject == CEASEFIRE.focus else None
    day: Any = data.draw(st.sampled_from([UNREPORTED, each.date, each.date, "2023-12-20"]))
    return evolve(each, verb=data.draw(st.sampled_from(_VERBS)), body=body, date=day)


again = st.sampled_from(["corrects", "restates"])


@a_sheet.often
@given(st.just(CEASEFIRE).flatmap(talks_in), again, st.data())
def test_what_is_told_again_is_no_move(one: Talks, relation: str, data: st.DataObject) -> None:
    """Of a party from what the report says that it tells again; and no reversal."""
    negotiation = told_again(one, relation, data)
    (sheet,) = negotiation["again"].parents
    for party in (one.left, one.right):
        rows = positions(negotiation, party)
        told = [row for row in rows if row.version == "again"]
        moves = [move for row in told for move in (*row.moves, *row.reversals) if move.against == sheet]
        assert {move.how for move in moves} <= {How.REPEATED, How.CORRECTED, How.RESTATED}
        assert (sheet, "again") not in {(each.before, each.after) for each in of_sides(rows, party)}


@a_sheet.often
@given(st.just(CEASEFIRE).flatmap(talks_in), again, st.data())
def test_what_is_told_again_is_no_step(one: Talks, relation: str, data: st.DataObject) -> None:
    """Nor any concession."""
    negotiation = told_again(one, relation, data)
    (sheet,) = negotiation["again"].parents
    found = convergence(negotiation, one.left, one.right)
    steps = [step for row in found for step in (*row.steps, row.overall) if step is not None]
    between = [step.moved for step in steps if (step.before, step.after) == (sheet, "again")]
    assert set(between) <= {Moved.SAME, Moved.CANNOT}
    read = {(each.before.version, each.after.version) for each in concessions(negotiation) if each.before}
    assert (sheet, "again") not in read


@a_sheet.often
@given(st.just(CEASEFIRE).flatmap(talks_in), again, st.data())
def test_what_is_told_again_gives_its_place(one: Talks, relation: str, data: st.DataObject) -> None:
    """Of whatever day: where both tell of one day, or one of them of none."""
    negotiation = told_again(one, relation, data)
    (sheet,) = negotiation["again"].parents
    for party in (one.left, one.right):
        found = positions(negotiation, party)
        for issue in found.issues:
            later = [
                row.held for row in found.about(issue) if row.version == "again" and row.held.text is None
            ]
            for each in latest_stance(negotiation, party, issue).latest:
                days = {other.statement.date for other in later if sheet in other.again}
                if each.version == sheet and each.text is None:
                    told = each.statement.date is UNREPORTED or {UNREPORTED, each.statement.date} & days
                    assert not days or not told


def contrary(one: Any, other: Any) -> bool:  # noqa: ANN401 # terms
    """Whether both tell a number, and surely another one: what one of them leaves untold is not corrected."""
    before, after = one.count, other.count
    both = isinstance(before, Quantity) and isinstance(after, Quantity)
    return both and before.verdict_to(after).info is Info.CONTRARY


@a_sheet.often
@given(st.just(CEASEFIRE).flatmap(talks_in), again, st.data())
def test_a_text_that_is_told_again_is_one_text(one: Talks, relation: str, data: st.DataObject) -> None:
    """No distance is between its two tellings, no reversal between acts on them; and a correction is told."""
    negotiation = told_again(one, relation, data)
    (sheet,) = negotiation["again"].parents
    found = convergence(negotiation, one.left, one.right)
    assert not any({each.before, each.after} == {sheet, "again"} for each in found.text_reversals)
    assert_one_text(negotiation, found)
    told = negotiation["again"].terms
    for party in (one.left, one.right):
        for issue in told if relation == "corrects" else ():
            latest = latest_stance(negotiation, party, issue)
            held = [
                each
                for each in latest
                if each.text and each.text.id == sheet and contrary(each.body, told[issue])
            ]
            assert not held or any("corrected by again" in words for words in latest.doubts)


@a_sheet.often
@given(st.just(CEASEFIRE).flatmap(talks_in), st.data())
def test_what_a_correction_gives_to_another_party_is_in_doubt(one: Talks, data: st.DataObject) -> None:
    """Each stance and act of a party of which nothing is left, whatever else is told of the other one."""
    sheet = data.draw(st.sampled_from([*one.negotiation]))
    voices = voices_of(CEASEFIRE.scope, one.left)
    given_away = [
        evolve(each, who="broker", id=f"{each.id}{at}") if {*each.who.names} & voices else each
        for at, each in enumerate(sheet.statements)
    ]
    more = Statement(
        who="broker", verb="refuses", subject=CEASEFIRE.focus, body=Release(id=CEASEFIRE.focus, count=7)
    )
    told = data.draw(st.sampled_from([given_away, [*given_away, more]]))
    again = evolve(
        sheet, id="again", date="2025-01-10", statements=a_sheet.once(told), parents={sheet.id: "corrects"}
    )
    negotiation = remade(CEASEFIRE.scope, [*one.negotiation, again])
    for issue in positions(negotiation, one.left).issues:
        for each in latest_stance(negotiation, one.left, issue):
            assert each.version != sheet.id or "again" in each.corrected_by
    for row in positions(negotiation, one.left).rejected:
        assert row.version != sheet.id or "again" in row.corrected_by


def surely_first(one: Held | Aside, other: Held | Aside, times: Times) -> bool:
    """By their days; or in the text's own report, and the other of no told day only in a later one."""
    if one.days.last < other.days.first or other.days.last < one.days.first:
        return one.days.last < other.days.first
    text = one.text if isinstance(one, Aside) else one.text and one.text.id
    if text != one.version or text == other.version or other.statement.date is not UNREPORTED:
        return False
    if "tables" in (one.statement.verb, other.statement.verb):
        return one.statement.verb == "tables"
    known = one.days.last < times.days[other.version].first or times.descends(other.version, one.version)
    return known and times.version_earlier(one.version, other.version)


told_texts = st.lists(
    st.tuples(
        st.sampled_from(["corrects", "restates", "restates", "amends"]),
        st.integers(0, 2),
        st.sampled_from([30, 40]),
        st.sampled_from(["east", "west", "broker"]),
    ),
    min_size=2,
    max_size=4,
)


@a_sheet.often
@given(told_texts)
def test_tellings_of_one_text_are_at_no_distance(texts: list[tuple[str, int, int, str]]) -> None:
    """However the reports that tell it again hang together: in a chain, or side by side."""
    sheets = [
        TermSheet(
            id=f"v{at}",
            date=f"2024-0{at + 1}-10",
            scope=CEASEFIRE.scope,
            parents={f"v{above % at}": relation} if at else {},
            terms=[Release(id="hostages", count=count)],
            statements=[Statement(who=who, verb="accepts", family="acts", subject="this")],
        )
        for at, (relation, above, count, who) in enumerate(texts)
    ]
    negotiation = remade(CEASEFIRE.scope, sheets)
    assert_one_text(negotiation, convergence(negotiation, "east", "west"))


@a_sheet.often
@given(talks)
def test_a_text_that_was_rejected_stands_in_doubt_where_the_order_is_not_known(one: Talks) -> None:
    """And with certainty where it was accepted since; not at all where it was rejected since."""
    times = times_of(one.negotiation)
    for party in (one.left, one.right):
        for issue in positions(one.negotiation, party).issues:
            found = latest_stance(one.negotiation, party, issue)
            pairs = [(held, each) for held in found for each in held.rejections]
            retold = [
                each for held, each in pairs if {held.version, each.version} & {*each.again, *held.again}
            ]
            since = [each for held, each in pairs if surely_first(each, held, times)]
            for held, each in pairs:
                doubt = f"the text of {each.text} was {each.told()}"
                doubted = any(words.startswith(doubt) for words in found.doubts)
                assert each in retold or doubted is (each not in since)
                assert each in retold or each.corrected_by or not surely_first(held, each, times)
    for row in convergence(one.negotiation, one.left, one.right):
        for cell in row.columns:
            shown = [
                each for side in (cell.left, cell.right) for held in side.told for each in held.rejections
            ]
            assert not any(times.version_earlier(cell.version, each.version) for each in shown)
            known = [version for each in shown for version in each.corrected_by]
            assert not any(times.version_earlier(cell.version, version) for version in known)


_REPORTS = ["deal", "first", "second"]
act_told = st.tuples(
    st.sampled_from(_REPORTS),
    st.sampled_from([UNREPORTED, UNREPORTED, "2024-01-10", "2024-01-20", "2024-02"]),
)
a_link = st.sampled_from([{}, {}, {"deal": "discusses"}, {"first": "amends"}, {"first": "corrects"}])


@given(act_told, act_told, st.sampled_from(["2024-01-10", "2024-01", UNREPORTED]), a_link)
def test_which_of_two_acts_came_first_is_the_same_whichever_is_for_the_text(
    one: tuple[str, Any],
    other: tuple[str, Any],
    date: Any,  # noqa: ANN401 # words of a day
    link: dict[str, str],
) -> None:
    """Who accepts and then rejects a text is told as who rejects and then accepts it; the last stands."""
    found = []
    for verbs in (("accepts", "rejects"), ("rejects", "accepts")):
        acts = [
            Statement(who="east", verb=verb, family="acts", subject="deal", date=day, id=verb)
            for verb, (_, day) in zip(verbs, (one, other), strict=True)
        ]
        told = {
            id_: [act for act, (where, _) in zip(acts, (one, other), strict=True) if where == id_]
            for id_ in _REPORTS
        }
        dates: dict[str, Any] = {"deal": date, "first": "2024-02-10", "second": "2024-03-10"}
        sheets = [
            TermSheet(id=id_, date=dates[id_], scope=CEASEFIRE.scope, statements=told[id_],
                      terms=[Release(id="hostages", count=30)] if id_ == "deal" else [],
                      parents=link if id_ == "second" else {})
            for id_ in _REPORTS
        ]  # fmt: skip
        negotiation = remade(CEASEFIRE.scope, sheets)
        several = convergence(negotiation, "east", "west").text_reversals
        found.append([(each.before, each.after, each.doubts) for each in several])
        latest = latest_stance(negotiation, "east", "hostages")
        for each in several:
            last_for = (each.after == one[0]) is (verbs[0] == "accepts")
            assert bool(latest.latest) is bool(each.doubts or last_for)
            assert bool(latest.doubts) is bool(each.doubts)
    assert found[0] == found[1]


first_told = st.sampled_from(["accepts", "rejects", "refuses", "wants"])
periods = st.sampled_from(["2024-01-10", "2024-01", "mid-January 2024", "2024-01-20~", "2023", UNREPORTED])
_ORDER = "which came first is not certain"


@given(first_told, st.sampled_from(["accepts", "rejects"]), periods, act_told, st.booleans())
def test_what_a_text_s_own_report_tells_is_before_what_a_later_one_tells_of_no_day(
    first: str,
    then: str,
    date: Any,  # noqa: ANN401 # words of a day
    told: tuple[str, Any],
    linked: bool,
) -> None:
    """Whatever period the text is of, and whether or not a day is told that is before the later report."""
    _, day = told
    stance = first in ("refuses", "wants")
    one = Statement(who="east", verb=first, family=STANCE if stance else "acts", date=day,
                    subject="hostages" if stance else "this", id="one")  # fmt: skip
    other = Statement(who="east", verb=then, family="acts", subject="deal")
    link = {"deal": "discusses"} if linked or date is UNREPORTED else {}
    scope = CEASEFIRE.scope
    sheets = [
        TermSheet(
            id="deal", date=date, scope=scope, terms=[Release(id="hostages", count=30)], statements=[one]
        ),
        TermSheet(id="later", date="2024-02-10", scope=scope, parents=link, statements=[other]),
    ]
    found = remade(scope, sheets)
    several = (latest_stance(found, "east", "hostages"), positions(found, "east"),
               convergence(found, "east", "west"))  # fmt: skip
    in_doubt = not link and day == "2024-02"
    assert in_doubt or not any(_ORDER in str(each) for each in several)


@a_sheet.often
@given(talks)
def test_what_is_in_doubt_is_told_in_the_order_of_its_reports(one: Talks) -> None:
    """Of two words without a day of their own the surely later report is never told first."""
    times = times_of(one.negotiation)
    for party in (one.left, one.right):
        for row in positions(one.negotiation, party):
            for move in (*row.moves, *row.reversals):
                dated = {row.held.statement.date, move.before.statement.date} != {UNREPORTED}
                in_doubt = _ORDER in move.doubts and not dated
                assert not (in_doubt and times.version_earlier(row.version, move.before.version))


def asked(field: str, value: str) -> dict[str, Any]:
    return {field: value}


@given(
    st.lists(st.integers(0, 9), min_size=3, max_size=3),
    st.sampled_from([("by", "east", "west"), ("part", "first", "second")]),
)
def test_the_number_of_another_thing_is_no_step(counts: list[int], otherwise: tuple[str, str, str]) -> None:
    """However near it is: whose hostages they are, and in which phase, is part of what is wanted."""
    field, before, after = otherwise
    wanted = zip(["east", "west", "east"], counts, [before, before, after], strict=True)
    said = [
        Statement(who=who, verb="wants", subject="hostages",
                  body=evolve(Release(id="hostages", count=count), **asked(field, value)))
        for who, count, value in wanted
    ]  # fmt: skip
    parts = [Part(id="first"), Part(id="second")]
    sheets = [
        TermSheet(id=id_, date=date, scope=CEASEFIRE.scope, parts=parts, statements=statements)
        for id_, date, statements in (("v0", "2024-01-10", said[:2]), ("v1", "2024-02-10", said[2:]))
    ]
    negotiation = remade(CEASEFIRE.scope, sheets)
    (step,) = convergence(negotiation, "east", "west").issue("hostages").steps
    assert step.moved is Moved.CANNOT
    assert concessions(negotiation) == ()


@given(wanted_in_turn, st.data(), again)
def test_numbers_that_are_told_again_are_no_step(
    wanted: list[tuple[int, int]], data: st.DataObject, relation: str
) -> None:
    """Whichever report is told again, and whatever was told since."""
    sheets = [counted(at, pair) for at, pair in enumerate(wanted)]
    last = evolve(sheets[-1], parents={data.draw(st.sampled_from(sheets[:-1])).id: relation})
    found = convergence(remade(CEASEFIRE.scope, [*sheets[:-1], last]), "east", "west").issue("hostages")
    to_it = [one.moved for one in found.steps if one.after == last.id]
    assert set(to_it) <= {Moved.SAME, Moved.CANNOT}


@given(wanted_in_turn, st.data(), again, st.tuples(st.integers(0, 9), st.integers(0, 9)))
def test_nothing_is_certain_from_numbers_that_are_told_again(
    wanted: list[tuple[int, int]], data: st.DataObject, relation: str, last: tuple[int, int]
) -> None:
    """Whatever was told between the two reports: no step, no move and no concession."""
    *sheets, retelling, after = [counted(at, pair) for at, pair in enumerate([*wanted, last])]
    first = data.draw(st.sampled_from(sheets))
    retelling = evolve(retelling, parents={first.id: relation})
    negotiation = remade(CEASEFIRE.scope, [*sheets, retelling, after])
    steps = convergence(negotiation, "east", "west").issue("hostages").steps
    told = [one for one in steps if retelling.id in (one.before, one.after)]
    assert all(one.possibly or one.moved in (Moved.SAME, Moved.CANNOT) for one in told)
    read = [one for one in concessions(negotiation) if one.before and one.before.version == retelling.id]
    assert all(f"{retelling.id} {relation} {first.id}" in one.doubts for one in read)
    for party in ("east", "west"):
        rows = [*positions(negotiation, party)]
        moves = [move for row in rows for move in row.moves if retelling.id in (row.version, move.against)]
        told_so = {How.REPEATED, How.CORRECTED, How.RESTATED}
        assert all(move.possibly or move.how in told_so for move in moves)


@a_sheet.often
@given(st.just(CEASEFIRE).flatmap(talks_in), again, st.data())
def test_what_is_told_again_takes_no_later_place(one: Talks, relation: str, data: st.DataObject) -> None:
    """What was the latest still is, unless it is what is told again, or what that descends from.

    As long as what is told again names no day: that would be of that day. Of two that tell one report again
    either may stand.
    """
    found = told_again(one, relation, data)
    undated = [evolve(each, date=UNREPORTED) for each in found["again"].statements if each.family == STANCE]
    several = [*one.negotiation, evolve(found["again"], statements=a_sheet.once(undated))]
    negotiation = remade(found.scope, several)
    (sheet,) = negotiation["again"].parents
    replaced = {sheet, *ancestors(negotiation, sheet)}
    for party in (one.left, one.right):
        for issue in {row.issue for row in positions(one.negotiation, party)}:
            before = latest_stance(one.negotiation, party, issue).latest
            after = latest_stance(negotiation, party, issue).latest
            if all(each.text is None for each in before):
                later = {each for each in before if each.version not in replaced and not each.again}
                assert later <= {*after}


@a_sheet.often
@given(st.just(CEASEFIRE).flatmap(talks_in), again, st.data())
def test_a_later_day_of_its_own_is_told_for_the_first_time(
    one: Talks, relation: str, data: st.DataObject
) -> None:
    """Whatever the report corrects or restates, where that is surely of an earlier day."""
    negotiation = told_again(one, relation, data)
    (sheet,) = negotiation["again"].parents
    dated = [evolve(each, date="2025-01-09") for each in negotiation["again"].statements]
    anew = evolve(negotiation["again"], statements=dated)
    found = remade(negotiation.scope, [*one.negotiation, anew])
    for party in (one.left, one.right):
        for row in positions(found, party):
            if row.version == "again" and found[sheet].date is not UNREPORTED:
                assert sheet not in row.held.again
                moves = (each for each in (*row.moves, *row.reversals) if each.against == sheet)
                assert not {each.how for each in moves} & {How.CORRECTED, How.RESTATED}


one_after_another = st.lists(
    st.tuples(
        st.sampled_from(["wants", "wants", "refuses", "refuses", "considers", "drops"]),
        st.sampled_from(
            [None, None, Release(id="hostages", people="women"), Release(id="hostages", count=5)]
        ),
    ),
    min_size=3,
    max_size=5,
)


@given(one_after_another, st.data())
def test_no_stance_between_takes_a_reversal_away(
    several: list[tuple[str, Term | None]], data: st.DataObject
) -> None:
    sheets = [
        TermSheet(
            id=f"v{at}",
            date=f"2024-0{at + 1}-10",
            scope=CEASEFIRE.scope,
            statements=[Statement(who="east", verb=verb, subject="hostages", body=body)],
        )
        for at, (verb, body) in enumerate(several)
    ]
    added = data.draw(st.sampled_from(sheets[1:-1])).id
    fewer = remade(CEASEFIRE.scope, [one for one in sheets if one.id != added])
    found = every_reversal(remade(CEASEFIRE.scope, sheets), "east")
    for issue, before, after in every_reversal(fewer, "east"):
        within = {key for key in found if before <= key[1] and key[2] <= after}
        assert (issue, before, after) in found or any(added in key for key in within)


def reversed_by(negotiation: Negotiation, party: str) -> set[tuple[str, str, str]]:
    rows = positions(negotiation, party)
    several = (one for one in of_sides(rows, party) if not one.doubts)
    return {(one.issue, one.before, one.after) for one in several}


@a_sheet.often
@given(talks, st.data())
def test_one_more_version_takes_no_reversal_away(one: Talks, data: st.DataObject) -> None:
    """Unless it is itself what was reversed, or what reverses: a report that comes between."""
    added = data.draw(st.sampled_from([*one.negotiation]))
    kept = [each for each in one.negotiation if each.id != added.id]
    fewer = [evolve(each, parents={id_: how for id_, how in each.parents.items() if id_ != added.id})
             for each in kept]  # fmt: skip
    more = [*fewer, evolve(added, parents={})]
    before, after = (remade(one.negotiation.scope, several) for several in (fewer, more))
    for party in (one.left, one.right):
        found = {key[:3] for key in every_reversal(after, party)}
        new = {key[0] for key in found if added.id in key[1:]}
        assert all(key in found or key[0] in new for key in reversed_by(before, party))


def every_reversal(negotiation: Negotiation, party: str) -> set[tuple[str, str, str]]:
    return {(one.issue, one.before, one.after) for one in of_sides(positions(negotiation, party), party)}
