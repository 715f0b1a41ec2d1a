"""The laws of asking the history (:mod:`dealdiff.lineage`)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import sheets as a_sheet
from histories import chains, negotiations, told_by_sources
from hypothesis import given
from hypothesis import strategies as st
from times import whens

from dealdiff.diffing.change import place_in_sheet
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.files.dumping import dumps
from dealdiff.files.loading import loads
from dealdiff.lineage.attesting import tellers_of
from dealdiff.lineage.blame import blame, first_attested
from dealdiff.lineage.carrying import stood_with
from dealdiff.lineage.clocks import days_of, made_by_merging
from dealdiff.lineage.dates import OnDay, as_of, known_on
from dealdiff.lineage.days import bounds, order
from dealdiff.lineage.log import LogEntry, log
from dealdiff.lineage.ordering import surely_before
from dealdiff.lineage.relations import ancestors, descendants
from dealdiff.lineage.status import status
from dealdiff.lineage.steps import steps_of
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, told
from dealdiff.model.unsettled import path_of, said_of
from dealdiff.negotiation import Negotiation
from dealdiff.render.story import baseline
from dealdiff.values.names import Names
from dealdiff.values.when import Order, When
from dealdiff.views.effective import effective
from dealdiff.views.incorporating import resolved
from dealdiff.views.leaves import leaves


def terms_in(negotiation: Negotiation) -> list[str]:
    return sorted({id_ for sheet in negotiation for id_ in (*sheet.terms, *sheet.parts, *sheet.figures)})


def held_against(negotiation: Negotiation) -> list[tuple[TermSheet | None, TermSheet]]:
    """Each version with each of its parents, or with the earlier version that the story compares it with."""
    found: list[tuple[TermSheet | None, TermSheet]] = []
    earlier: list[TermSheet] = []
    for id_ in steps_of(negotiation).of:
        sheet = negotiation[id_]
        parents = [negotiation[one] for one in sheet.parents]
        before: list[TermSheet | None] = [*parents] or [baseline(earlier, sheet)]
        found += [(one, sheet) for one in before]
        earlier.append(sheet)
    return found


def about(found: Diff, term: str) -> set[str]:
    """The changes that account for something of a term, or of what people say on it, or of what names it."""
    sheets = (found.before, found.after)
    keys = {one.key for sheet in sheets for one in sheet.said_about(term)}
    exchanges = {
        id_
        for sheet in sheets
        for id_, one in sheet.exchanges.items()
        for side in (one.gives, one.for_)
        if isinstance(side, Names) and term in side.names
    }
    named = {
        name
        for name, attribute in (("open", "open_"), ("agreed", "agreed"))
        for sheet in sheets
        if isinstance(side := getattr(sheet, attribute), Names) and term in side.names
    }
    return {
        change.fingerprint
        for change in found
        for path in change.owns
        if (path[0] in ("terms", "phases", "figures") and path[1:2] == (term,))
        or (path[0] == "statements" and path[1] in keys)
        or (path[0] == "exchange" and path[1] in exchanges)
        or (path[0] in named and path[1:] in ((), (term,)))
        or (path[0] == "unsettled" and waits_on(path_of(path[1]), term, exchanges))
    }


def waits_on(place: Path, term: str, exchanges: set[str]) -> bool:
    """Whether an unsettled place is of a term: in it, in what people say of it, or in what names it."""
    if place[0] == "statements":
        return said_of(place) == (place[1].split(" | ")[0], term)
    if place[0] in ("open", "agreed"):
        return place[1:] == (term,)
    known = {"exchange": exchanges}.get(place[0], {term})
    return place[0] in ("terms", "phases", "figures", "exchange") and place[1] in known


@a_sheet.often
@given(negotiations)
def test_a_log_holds_exactly_the_versions_whose_diff_is_about_the_term(negotiation: Negotiation) -> None:
    for term in terms_in(negotiation):
        entries = {(one.baseline, one.version): one for one in log(negotiation, term)}
        expected = {}
        for before, sheet in held_against(negotiation):
            whole = resolved(sheet, negotiation)
            earlier = (
                TermSheet(id=sheet.id, scope=sheet.scope) if before is None else resolved(before, negotiation)
            )
            changes = about(diff(earlier, whole), term)
            if changes:
                expected[before.id if before is not None else "", sheet.id] = changes
        told = {key: {one.fingerprint for one in entry.changes} for key, entry in entries.items()}
        assert {key: changes for key, changes in told.items() if changes} == expected
        assert all(one.since for one in entries.values() if not one.changes)


@a_sheet.often
@given(negotiations)
def test_what_a_log_holds_the_diff_about_the_term_holds(negotiation: Negotiation) -> None:
    for term in terms_in(negotiation):
        for one in log(negotiation, term):
            before = one.before or TermSheet(id=one.version, scope=one.after.scope)
            about_it = {each.fingerprint for each in diff(before, one.after).about(term)}
            assert {each.fingerprint for each in one.changes} <= about_it


@a_sheet.often
@given(negotiations)
def test_a_log_without_statements_holds_the_changes_of_the_text_alone(negotiation: Negotiation) -> None:
    for term in terms_in(negotiation):
        whole = {(one.baseline, one.version): one for one in log(negotiation, term)}
        for one in log(negotiation, term, statements=False):
            text = [
                change
                for change in whole[one.baseline, one.version].changes
                if place_in_sheet(change.path)[0] != "statements"
            ]
            assert list(one.changes) == text
            assert text or one.since


@a_sheet.often
@given(negotiations)
def test_silence_is_never_a_removal(negotiation: Negotiation) -> None:
    """A version that is said to remove a term holds it to be absent, or says that there is none."""
    for term in terms_in(negotiation):
        for one in log(negotiation, term):
            assert_told(one)


def assert_told(one: LogEntry) -> None:
    assert str(one).startswith(f"{one.version} (")
    kinds = {change.kind for change in (*one.changes, *one.since)}
    if str(one.event).startswith("removed"):
        assert kinds & {"term-removed", "term-ruled-out"}
    if str(one.event) in ("not repeated", "what was said of it is not repeated"):
        assert {change.family for change in one.changes} == {"silence"}


def around(paths: Iterable[str]) -> set[str]:
    """Paths, and the places around and inside which they are."""
    steps = [path.split(".") for path in paths]
    return {".".join(each[:end]) for each in steps for end in range(1, len(each) + 1)}


def assert_blamed(negotiation: Negotiation) -> None:
    for version in negotiation.versions:
        stood = effective(negotiation, version)
        rows = blame(negotiation, version)
        worded = [row for row in rows if row.words]
        assert {row.path: row.version for row in worded} == dict(stood.attested)
        assert {row.path: row.words for row in worded} == {
            told(path): words for path, words in leaves(to_plain(stood)).items()
        }
        assert tuple(row.path for row in rows if row.contested) == stood.contested
        assert all(row.contested or row.unsettled for row in rows if not row.words)
        there = {row.path for row in rows}
        for place in map(path_of, stood.unsettled):  # a row in it, of it, or of what takes its place
            above = {told(place[:end]) for end in range(1, len(place) + 1)}
            assert told(place) in around(there) or not above.isdisjoint(there)
        assert stood_with(negotiation, version) == stood


@a_sheet.often
@given(negotiations)
def test_blame_agrees_with_what_stood(negotiation: Negotiation) -> None:
    assert_blamed(negotiation)


@a_sheet.often
@given(chains)
def test_blame_agrees_with_what_stood_along_a_chain(negotiation: Negotiation) -> None:
    assert_blamed(negotiation)


def told_in(negotiation: Negotiation) -> dict[str, dict[str, str]]:
    """What each version tells: the words by path."""
    return {
        sheet.id: {told(path): words for path, words in leaves(to_plain(sheet)).items()}
        for sheet in negotiation
    }


@a_sheet.often
@given(negotiations)
def test_nothing_is_attested_before_its_first_attestation(negotiation: Negotiation) -> None:
    known = told_in(negotiation)
    for version, fields in known.items():
        for path, words in list(fields.items())[:20]:
            found = first_attested(negotiation, path, words)
            assert known[found.version][path] == words
            if made_by_merging(negotiation[version]):
                continue  # reports nothing
            assert not made_by_merging(negotiation[found.version])
            if version not in (found.version, *found.possibly_earlier):
                assert surely_before(negotiation, found.version, version)


@a_sheet.often
@given(negotiations)
def test_a_first_attestation_descends_from_no_other(negotiation: Negotiation) -> None:
    """Nor does what may be earlier descend from it; and a merged text is no report."""
    known = told_in(negotiation)
    for path in {path for fields in known.values() for path in list(fields)[:20]}:
        found = first_attested(negotiation, path)
        tellers = {
            one
            for one, fields in known.items()
            if any(each == path or each.startswith(f"{path}.") for each in fields)
        }
        reports = {one for one in tellers if not made_by_merging(negotiation[one])} or tellers
        assert {found.version, *found.possibly_earlier} <= reports
        assert reports.isdisjoint(ancestors(negotiation, found.version))
        assert set(found.possibly_earlier).isdisjoint(descendants(negotiation, found.version))


@given(whens, whens)
def test_of_that_day_counts_as_before_or_on_it(one: When, other: When) -> None:
    """As :meth:`When.before`, but for the day itself."""
    found = order(bounds(one), bounds(other))
    strict = one.before(other)
    if strict is not Order.POSSIBLY:
        assert found is strict
    if found is not strict:
        assert found is Order.BEFORE
        assert bounds(one).last == bounds(other).first


def parted(found: OnDay, negotiation: Negotiation, undated: tuple[str, ...] = ()) -> None:
    ids = [*found.before, *found.possibly, *found.after, *undated]
    assert sorted(ids) == sorted(negotiation.versions)
    assert all(found.why(id_) for id_ in ids)  # type: ignore[attr-defined] # both kinds have it
    assert set(found.heads) <= set(found.before)
    assert {one.id for one in found.negotiation} == set(found.before)  # type: ignore[attr-defined] # as above


@a_sheet.often
@given(negotiations, whens)
def test_a_day_parts_the_versions(negotiation: Negotiation, day: When) -> None:
    there = as_of(negotiation, day)
    parted(there, negotiation, there.undated)
    parted(known_on(negotiation, day), negotiation)
    for sheet in negotiation:
        own = order(days_of(sheet), bounds(day))  # the date of a merged text is no report of it
        assert there.order(sheet.id) is own or own is Order.POSSIBLY


@a_sheet.often
@given(negotiations, whens)
def test_what_was_there_was_built_on_what_was_there(negotiation: Negotiation, day: When) -> None:
    """Unless the dates themselves say otherwise."""
    there = as_of(negotiation, day)
    for id_ in there.before:
        for parent in negotiation[id_].parents:
            dated = order(bounds(negotiation[parent].date), bounds(day))
            assert parent in there.before or dated is Order.AFTER
    assert set(there.stood()) == set(there.heads)


@a_sheet.often
@given(negotiations, whens)
def test_what_was_known_was_there(negotiation: Negotiation, day: When) -> None:
    assert set(known_on(negotiation, day).before) <= set(as_of(negotiation, day).before)


@a_sheet.often
@given(negotiations, whens)
def test_no_version_is_known_before_its_day(negotiation: Negotiation, day: When) -> None:
    known = known_on(negotiation, day)
    for id_ in known.before:
        assert order(bounds(negotiation[id_].date), bounds(day)) is not Order.AFTER
        source = negotiation.sources[negotiation[id_].source]
        assert order(bounds(source.published), bounds(day)) is Order.BEFORE


@a_sheet.often
@given(told_by_sources, st.dates(date(2024, 2, 20), date(2024, 6, 1)))
def test_what_was_known_and_what_was_there_hold_together(negotiation: Negotiation, day: date) -> None:
    """Valid in, valid out: it loads as it is dumped."""
    for found in (known_on(negotiation, day), as_of(negotiation, day)):
        again = loads(dumps(found.negotiation))
        assert again.versions == found.negotiation.versions


@a_sheet.often
@given(told_by_sources, st.dates(date(2024, 2, 20), date(2024, 6, 1)))
def test_what_was_known_holds_nothing_that_later_sources_alone_tell(
    negotiation: Negotiation, day: date
) -> None:
    known = known_on(negotiation, day).negotiation
    late = {
        one.id
        for one in negotiation.sources.values()
        if order(bounds(one.published), bounds(When.on(day))) is not Order.BEFORE
    }
    for sheet in known:
        for path in leaves(to_plain(sheet)):
            tellers = tellers_of(sheet, path)
            assert path[0] in ("id", "parents", "date") or not tellers or not late.issuperset(tellers)


@a_sheet.often
@given(negotiations, st.dates(date(2024, 1, 1), date(2024, 6, 1)), st.integers(0, 60))
def test_time_only_adds(negotiation: Negotiation, day: date, later: int) -> None:
    """What was there, or known, on a day is so on every later one."""
    for ask in (as_of, known_on):
        one, other = ask(negotiation, day), ask(negotiation, day + timedelta(days=later))
        assert set(one.before) <= set(other.before)
        assert set(other.after) <= set(one.after)


@a_sheet.often
@given(negotiations, st.dates(date(2024, 1, 1), date(2024, 6, 1)), st.integers(0, 60))
def test_acts_are_not_undone_by_time(negotiation: Negotiation, day: date, later: int) -> None:
    rank = {Order.AFTER: 0, Order.POSSIBLY: 1, Order.BEFORE: 2}
    for version in negotiation.versions:
        one = status(negotiation, version, day)
        other = status(negotiation, version, day + timedelta(days=later))
        assert [act.statement for act in one.acts] == [act.statement for act in other.acts]
        for before, after in zip(one.acts, other.acts, strict=True):
            assert rank[before.order] <= rank[after.order]
            assert rank[before.replaced] <= rank[after.replaced]
            for party in before.parties:
                assert rank[before.replaced_for[party]] <= rank[after.replaced_for[party]]
