"""The laws of what a party held over time (:mod:`dealdiff.parties`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import product

import sheets as a_sheet
from attrs import evolve
from histories import negotiations
from hypothesis import assume, given
from hypothesis import strategies as st
from times import whens

from dealdiff.diffing.typed import Json
from dealdiff.lineage.clocks import made_by_merging
from dealdiff.lineage.days import bounds
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import ACTS, STANCE, THIS, Statement
from dealdiff.negotiation import Negotiation
from dealdiff.parties.held import Held
from dealdiff.parties.holding import held_by
from dealdiff.parties.latest import LatestStance, latest_stance
from dealdiff.parties.moves import positions
from dealdiff.parties.open_points import open_points
from dealdiff.parties.places import places
from dealdiff.parties.position import Position, positions_in
from dealdiff.parties.record import Records
from dealdiff.parties.times import times_of
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.when import Order, When
from dealdiff.views.incorporating import resolved
from dealdiff.views.speaking import voices_of


def with_acts(negotiation: Negotiation) -> Negotiation:
    """The same, where acts on a version that is none are acts on the first one."""
    first = min(negotiation.versions)
    return remade(negotiation, [_on(sheet, first) for sheet in negotiation.versions.values()])


def _on(sheet: TermSheet, version: str) -> TermSheet:
    said = (
        evolve(one, subject=version) if _of_none(one.family, one.subject) else one for one in sheet.statements
    )
    return evolve(sheet, statements=tuple({one.key: one for one in said}.values()))


def _of_none(family: str, subject: str) -> bool:
    return family == ACTS and subject != THIS


def remade(negotiation: Negotiation, several: list[TermSheet]) -> Negotiation:
    return Negotiation.checked(negotiation.scope, several)


talks = negotiations.map(with_acts)


def asked(negotiation: Negotiation) -> Iterator[tuple[str, str]]:
    """Each party with each issue."""
    return ((party, issue) for party in negotiation.parties for issue in negotiation.issues)


def same(one: Position, other: Position) -> bool:
    return (one.issue, one.verb, one.body, one.statement) == (
        other.issue,
        other.verb,
        other.body,
        other.statement,
    )


@a_sheet.often
@given(talks)
def test_every_position_stands_once(negotiation: Negotiation) -> None:
    """What a merged text repeats of a report stands in that report alone."""
    for party in negotiation.parties:
        found = [row.held.position for row in positions(negotiation, party)]
        assert max(Counter(map(told_as, found)).values(), default=1) == 1
        for sheet in negotiation:
            for one in positions_in(sheet, party):
                times = sum(each == one for each in found)
                repeated = made_by_merging(sheet) and any(same(one, each) for each in found)
                assert times == 1 or (repeated and times == 0)


def told_as(one: Position) -> tuple[object, ...]:
    return one.version, one.issue, one.statement.key, one.body


@a_sheet.often
@given(talks, st.booleans())
def test_no_stance_comes_from_silence(negotiation: Negotiation, factions: bool) -> None:
    """Whatever is held was said by a voice of the party, or stands in a text that one made its own."""
    for party in negotiation.parties:
        voices = voices_of(negotiation.scope, party, factions=factions)
        for row in positions(negotiation, party, factions=factions):
            held = row.held
            assert held.statement in negotiation[held.version].statements
            assert not voices.isdisjoint(held.statement.who.names)
            if held.text is None:
                assert held.statement.subject == held.issue
            else:
                assert not held.expected
                assert resolved(held.text, negotiation).terms[held.issue] == held.body
                assert held.statement.subject in (THIS, held.text.id)


@a_sheet.often
@given(talks)
def test_without_words_nobody_holds_anything(negotiation: Negotiation) -> None:
    bare = remade(negotiation, [evolve(sheet, statements=()) for sheet in negotiation])
    for party, issue in asked(bare):
        found = latest_stance(bare, party, issue)
        assert not found.reported
        assert not any((found.earlier, found.later, found.announced, found.silent))


def silent_on(sheet: TermSheet, issue: str) -> TermSheet:
    """A version that says nothing on an issue, and does nothing with any version."""
    said = tuple(one for one in sheet.statements if one.family != ACTS and one.subject != issue)
    said = tuple(one for one in said if one.verb != "accepts" and one.subject not in (THIS, "silent"))
    return evolve(sheet, id="silent", statements=said, parents={})


def lists(found: LatestStance) -> list[tuple[Held, ...]]:
    return [found.latest, found.beside, found.possibly, found.earlier, found.later, found.announced]


@a_sheet.often
@given(talks, whens | st.none(), whens, st.data())
def test_a_silent_version_changes_no_latest_stance(
    negotiation: Negotiation, day: When | None, date: When, data: st.DataObject
) -> None:
    issue = data.draw(st.sampled_from(sorted(negotiation.issues)))
    sheet = data.draw(st.sampled_from([*negotiation]))
    more = remade(negotiation, [*negotiation, evolve(silent_on(sheet, issue), date=date)])
    for party in negotiation.parties:
        before, after = (latest_stance(each, party, issue, day) for each in (negotiation, more))
        assert lists(before) == lists(after)
        assert set(after.silent) - set(before.silent) <= {"silent"}


@a_sheet.often
@given(talks, st.data())
def test_the_order_of_versions_never_matters(negotiation: Negotiation, data: st.DataObject) -> None:
    several = data.draw(st.permutations([*negotiation.versions.values()]))
    other = remade(negotiation, list(several))
    for party, issue in asked(negotiation):
        assert latest_stance(negotiation, party, issue) == latest_stance(other, party, issue)
    for party in negotiation.parties:
        assert positions(negotiation, party).rows == positions(other, party).rows
    for version in negotiation.versions:
        assert open_points(negotiation, version).points == open_points(other, version).points


@a_sheet.often
@given(talks, whens)
def test_a_day_parts_what_was_held(negotiation: Negotiation, day: When) -> None:
    """Every position is in one list alone, and each of them by that day, possibly, or later."""
    for party, issue in asked(negotiation):
        found = latest_stance(negotiation, party, issue, day)
        every = [row.held for row in positions(negotiation, party).about(issue)]
        told = [found.latest, found.possibly, found.earlier, found.later, found.announced]
        listed = [one for several in told for one in several]
        aside = [one for one in found.beside if one not in listed]
        assert Counter(map(key, [*listed, *aside])) == Counter(map(key, every))
        assert all(one.by(bounds(day)) is Order.BEFORE for one in (*found.latest, *found.beside))
        assert all(one.by(bounds(day)) is Order.AFTER for one in found.later)
        assert all(one.by(bounds(day)) is Order.POSSIBLY for one in found.possibly)


def key(one: Held) -> tuple[object, ...]:
    return told_as(one.position)


@a_sheet.often
@given(talks)
def test_something_is_always_the_latest(negotiation: Negotiation) -> None:
    """Where anything was held, unless the party rejected the text by which it held it."""
    for party, issue in asked(negotiation):
        found = latest_stance(negotiation, party, issue)
        held = [one for one in (*found.latest, *found.earlier) if not one.rejections]
        assert found.latest or not held or any(one.rejections for one in found.earlier)


def restated(sheet: TermSheet) -> TermSheet:
    """A later report that tells the stances of a version again, in the same words."""
    said = tuple(one for one in sheet.statements if one.family == STANCE)
    parents: dict[str, str] = {sheet.id: "restates"}
    return evolve(sheet, id="again", date="2031-01-10", statements=said, parents=parents)


@a_sheet.often
@given(talks, st.data())
def test_to_tell_it_again_in_the_same_words_revives_nothing(
    negotiation: Negotiation, data: st.DataObject
) -> None:
    """And takes the place of nothing but of what is told again, and of what that descends from."""
    sheet = data.draw(st.sampled_from([*negotiation]))
    more = remade(negotiation, [*negotiation, restated(sheet)])
    times = times_of(negotiation)
    older = {one.id for one in negotiation if times.descends(sheet.id, one.id)} | {sheet.id}
    for party, issue in asked(negotiation):
        before = latest_stance(negotiation, party, issue).latest
        after = latest_stance(more, party, issue).latest
        stood = [(one.verb, one.body) for one in before]
        assert all((one.verb, one.body) in stood for one in after if one.version == "again")
        kept = {key(one) for one in after}
        assert all(key(one) in kept for one in before if one.version not in older)


@a_sheet.often
@given(talks)
def test_a_move_leads_from_an_earlier_position(negotiation: Negotiation) -> None:
    """Never from a later one, and never from one that the same report tells with it."""
    for party in negotiation.parties:
        rows = [*positions(negotiation, party)]
        every = {key(row.held) for row in rows}
        for row in rows:
            for move in row.moves:
                assert key(move.before) in every
                assert move.before.issue == row.issue
                assert not move.before.days.first > row.held.days.last
            assert not set(row.unvoiced) & {one.version for one in rows if one.issue == row.issue}


@a_sheet.often
@given(talks)
def test_every_open_point_is_told_or_named(negotiation: Negotiation) -> None:
    for sheet in negotiation:
        found = open_points(negotiation, sheet.id)
        named = sheet.open_.names if isinstance(sheet.open_, Names) else ()
        told = {one.subject for one in sheet.statements if one.family == "stance"}
        assert [one.issue for one in found.named_open] == [*dict.fromkeys(named)]
        assert {one.issue for one in found} == {*named, *told}
        for point in found:
            held = [one for stance in point.sides.values() for one in (*stance.latest, *stance.possibly)]
            assert all(one.position.party in found.sides for one in held)
            assert str(point)


def reports(negotiation: Negotiation, parties: Iterable[str], version: str) -> st.SearchStrategy[TermSheet]:
    """A report after a version: acts on any version, and stances that tell no more than the issue."""
    who = st.sampled_from([*parties])
    told = st.sampled_from(sorted(negotiation.versions))
    by_act = st.sampled_from(["tables", "accepts", "signs", "rejects", "suspends", "resumes"])
    acts = st.builds(
        Statement, who=who, verb=by_act, subject=told, family=st.just(ACTS), expected=st.booleans()
    )
    verbs, issues = (
        st.sampled_from(["wants", "refuses", "drops"]),
        st.sampled_from(sorted(negotiation.issues)),
    )
    stances = st.builds(Statement, who=who, verb=verbs, subject=issues, expected=st.booleans())
    return st.builds(
        TermSheet,
        id=st.just("report"),
        scope=st.just(negotiation.scope),
        parents=st.sampled_from(["discusses", "amends", "corrects", "restates"]).map(
            lambda how: {version: how}
        ),
        date=st.sampled_from([UNREPORTED, When("9998-12-31")]),
        statements=st.lists(acts | stances, min_size=1, max_size=4, unique_by=lambda one: one.key),
    )


@a_sheet.often
@given(talks, st.data())
def test_what_is_before_is_what_is_surely_earlier(negotiation: Negotiation, data: st.DataObject) -> None:
    """The sets that are gathered for many positions tell what two of them do, of either side."""
    version = data.draw(st.sampled_from(sorted(negotiation.versions)))
    parties = sorted(negotiation.parties)
    tabled = Statement(who=data.draw(st.sampled_from(parties)), verb="tables", subject=THIS, family=ACTS)
    several = {one.id: one for one in negotiation}
    own = several[version]
    said = tuple({one.key: one for one in (*own.statements, tabled)}.values())
    several[version] = evolve(own, statements=said)
    report = data.draw(reports(negotiation, parties, version))
    negotiation = remade(negotiation, [*several.values(), report])
    times = times_of(negotiation)
    held = {
        party: Records(negotiation, party, held_by(negotiation, party), ()) for party in negotiation.parties
    }
    for one, other in product(held.values(), repeat=2):
        for issue in one.by_issue:
            ranks = other.on(issue).ranks
            for each in one.by_issue[issue]:
                earlier = {at for at, mine in enumerate(ranks.mine) if times.earlier(mine, each)}
                later = {at for at, mine in enumerate(ranks.mine) if times.earlier(each, mine)}
                assert ({*places(ranks.before(each))}, {*places(ranks.after(each))}) == (earlier, later)


def told_then(data: Json) -> Json:
    """Without what is told as later, and the sides: these are those of the whole negotiation."""
    if isinstance(data, dict):
        return {name: told_then(one) for name, one in data.items() if name not in ("later", "sides")}
    return [told_then(one) for one in data] if isinstance(data, list) else data


@a_sheet.often
@given(talks, st.data())
def test_a_later_report_that_names_no_earlier_day_changes_no_page_of_open_points(
    negotiation: Negotiation, data: st.DataObject
) -> None:
    version = data.draw(st.sampled_from(sorted(negotiation.versions)))
    before = open_points(negotiation, version)
    assume(before.sides)
    report = data.draw(reports(negotiation, before.sides, version))
    after = open_points(remade(negotiation, [*negotiation, report]), version)
    assert told_then(before.to_dict()) == told_then(after.to_dict())
    if before.sides == after.sides:
        assert str(before) == str(after)


@a_sheet.often
@given(talks, st.data())
def test_a_suspension_takes_nothing_and_makes_it_uncertain(
    negotiation: Negotiation, data: st.DataObject
) -> None:
    """Who suspends a text later holds what it held; what it holds by that text is in doubt, and says so."""
    version = data.draw(st.sampled_from(sorted(negotiation.versions)))
    party = data.draw(st.sampled_from(sorted(negotiation.parties)))
    bare = TermSheet(id="report", scope=negotiation.scope, date=When("9998-12-31"))
    bare = evolve(bare, parents={version: "discusses"})
    act = Statement(who=party, verb="suspends", subject=version, family=ACTS)
    without, suspended = (
        remade(negotiation, [*negotiation, report]) for report in (bare, evolve(bare, statements=[act]))
    )
    assert act in [one.statement for one in positions(suspended, party).rejected]
    for issue in negotiation.issues:
        before, after = (latest_stance(each, party, issue) for each in (without, suspended))
        assert [*map(key, before.latest)] == [*map(key, after.latest)]
        assert {*before.doubts} <= {*after.doubts}
        held = any(one.text is not None and one.text.id == version for one in after.latest)
        assert held is any("[report, " in doubt for doubt in after.doubts)
