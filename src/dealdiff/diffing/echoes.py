"""What merely follows from a change: it owns nothing, and vanishes once the change alone is undone.

A term that tells no length of its own lasts as long as its phase; a moment that is counted from the
start, or from a phase, falls on another day once that day is told otherwise. Neither is a change of
its own: the cause is told once, and what follows from it stands under it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.fields import compared
from dealdiff.diffing.lengths import LASTS, PHASES
from dealdiff.diffing.semantics import dates
from dealdiff.diffing.weighing import TERMS
from dealdiff.model.spelling import Path
from dealdiff.model.term import Term
from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Info, Verdict
from dealdiff.values.when import When

START, WHEN = "start", "when"


def with_echoes(changes: Iterable[Change], setting: Setting) -> Iterator[Change]:
    """The changes, each with what follows from it."""
    for change in changes:
        echoes = tuple(echo for path in change.owns for echo in _of(path, setting))
        yield evolve(change, echoes=echoes) if echoes else change


def _of(path: Path, setting: Setting) -> Iterator[Change]:
    """What follows from the atom at a path: a phase's length, or the day on which something begins."""
    if len(path) == 3 and path[0] == PHASES and path[2] == LASTS:
        yield from _lengths(path, setting)
    elif path == (WHEN,):
        yield from _days(path, START, setting)
    elif len(path) == 3 and path[0] == PHASES and path[2] == WHEN:
        yield from _days(path, path[1], setting)


def _lengths(cause: Path, setting: Setting) -> Iterator[Change]:
    phase = cause[1]
    before, after = setting.before.parts[phase].lasts, setting.after.parts[phase].lasts
    if not isinstance(before, Duration) or not isinstance(after, Duration):
        return
    verdict = before.verdict_to(after, setting.policy)
    if verdict.info is Info.SAME:
        return
    for one, other in _kept(setting):
        if one.part == other.part == phase and _silent(one) and _silent(other):
            yield _echo("length-follows", (TERMS, one.id, LASTS), (before, after), verdict, cause)


def _silent(term: Term) -> bool:
    """Whether a term can last and does not tell how long."""
    return getattr(term, LASTS, None) is UNREPORTED


def _days(cause: Path, anchor: str, setting: Setting) -> Iterator[Change]:
    """The moments told alike on both sides, counted from a day that both sides tell, and differently."""
    old, new = dates(setting.before).get(anchor), dates(setting.after).get(anchor)
    if old is None or new is None or old.verdict_to(new, setting.policy).info is Info.SAME:
        return
    for one, other in _kept(setting):
        for attribute, words in compared(type(one)):
            told, again = getattr(one, attribute.name), getattr(other, attribute.name)
            if isinstance(told, Moment) and told == again and told.anchor == anchor:
                yield from _day(told, (old, new), (TERMS, one.id, words), cause, setting)


def _day(
    told: Moment, days: tuple[When, When], path: Path, cause: Path, setting: Setting
) -> Iterator[Change]:
    before, after = (told.dated({told.anchor: day}) for day in days)
    if before != after:
        verdict = before.verdict_to(after, setting.policy)
        yield _echo("date-follows", path, (before, after), verdict, cause)


def _echo(
    kind: str,
    path: Path,
    sides: tuple[Duration, Duration] | tuple[Moment, Moment],
    verdict: Verdict,
    cause: Path,
) -> Change:
    return Change(kind=kind, path=path, before=sides[0], after=sides[1], verdict=verdict, cites=(cause,))


def _kept(setting: Setting) -> Iterator[tuple[Term, Term]]:
    """The terms of one type that both sheets have."""
    for id_, one in setting.before.terms.items():
        other = setting.after.terms.at(id_)
        if isinstance(one, Term) and type(one) is type(other):
            yield one, other
