"""What follows from a change (:mod:`dealdiff.diffing.echoes`) vanishes with its cause, and only with it."""

from __future__ import annotations

import sheets as a_sheet
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from worlds import CEASEFIRE

from dealdiff.diffing.change import Change
from dealdiff.diffing.delta import apply, only
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.model.part import Part
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term

LENGTHS = st.sampled_from(["unreported", "six weeks", "42 days", "eight weeks", "permanent"])
DAYS = st.sampled_from(["unreported", "2024-05-31", "2024-06-07", "2024-06", "after hostages"])
MOMENTS = st.sampled_from(
    ["unreported", "by day 7 of first", "within 50 days", "day 3 of second", "until first"]
)


@st.composite
def causes(draw: st.DrawFn) -> tuple[TermSheet, TermSheet]:
    """Two sheets with phases and terms, whose lengths and days differ oftener than the terms do."""
    sheets = []
    terms = draw(
        st.lists(
            a_sheet.terms_of(CEASEFIRE, "fighting", retyped=False, replaces=False)
            | a_sheet.terms_of(CEASEFIRE, "hostages"),
            max_size=2,
        )
    )
    held = {one.id: one for one in terms}
    for id_ in ("a", "b"):
        parts = [Part(id=name, lasts=draw(LENGTHS), when=draw(DAYS)) for name in ("first", "second")]
        moved = [
            evolve(one, when=draw(MOMENTS) if draw(st.booleans()) else one.when, part="first")
            for one in held.values()
        ]
        held = {one.id: one for one in moved}
        sheets.append(TermSheet(id=id_, parts=parts, terms=moved, when=draw(DAYS), scope=CEASEFIRE.scope))
    return sheets[0], sheets[1]


def patched(found: Diff, cause: Change) -> TermSheet:
    """The earlier sheet with one change alone patched in."""
    plain = apply(to_plain(found.before), only(found.delta, frozenset(cause.owns)))
    assert isinstance(plain, dict)
    return from_plain(plain, found.before.scope)


def echoes(found: Diff) -> set[tuple[str, Path]]:
    return {(echo.kind, echo.path) for change in found for echo in change.echoes}


@a_sheet.often
@given(causes())
def test_an_echo_vanishes_when_its_cause_alone_is_patched_in(pair: tuple[TermSheet, TermSheet]) -> None:
    found = diff(*pair)
    for change in found:
        left = echoes(diff(patched(found, change), found.after)) if change.echoes else set()
        assert not left & {(echo.kind, echo.path) for echo in change.echoes}


@a_sheet.often
@given(causes())
def test_an_echo_stays_when_another_change_is_patched_in(pair: tuple[TermSheet, TermSheet]) -> None:
    found = diff(*pair)
    for change in found:
        others = {(one.kind, one.path) for other in found if other is not change for one in other.echoes}
        own = {(one.kind, one.path) for one in change.echoes}
        if change.path[0] != "terms":
            assert others - own <= echoes(diff(patched(found, change), found.after))


@a_sheet.often
@given(causes() | a_sheet.pairs)
def test_an_echo_owns_nothing_and_names_its_cause(pair: tuple[TermSheet, TermSheet]) -> None:
    for change in diff(*pair):
        for echo in change.echoes:
            assert echo.owns == ()
            assert set(echo.cites) <= set(change.owns)
            assert echo.family == "echo"
            assert isinstance(pair[1].terms[echo.path[1]], Term)


@a_sheet.often
@given(causes())
def test_echoes_read_backwards_are_their_mirrors(pair: tuple[TermSheet, TermSheet]) -> None:
    there, back = diff(*pair), diff(pair[1], pair[0])
    assert echoes(there) == echoes(back)
    forth = {(echo.kind, echo.path): echo for change in there for echo in change.echoes}
    for change in back:
        for echo in change.echoes:
            one = forth[echo.kind, echo.path]
            assert (one.before, one.after) == (echo.after, echo.before)
            assert one.verdict is not None
            assert one.verdict.mirror == echo.verdict
