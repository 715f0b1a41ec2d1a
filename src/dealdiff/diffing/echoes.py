"""What merely follows from a change: it owns nothing, and vanishes once the change alone is undone.

A term that tells no length of its own lasts as long as its phase; a moment that is counted from the
start, or from a phase, falls on another day once that day is told otherwise. Neither is a change of
its own: the cause is told once, and what follows from it stands under it.

What follows is found by patching the cause alone into the earlier sheet: an echo is what that moves to
where the later sheet has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.dating import dates
from dealdiff.diffing.fields import compared
from dealdiff.diffing.lengths import LASTS, PHASES, length
from dealdiff.diffing.weighing import TERMS
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.term import Term
from dealdiff.values.moment import Moment
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Info
from dealdiff.values.when import When

WHEN, PHASE = "when", words_of("part")
_FIELD = 3  # steps of the path of an item's field


def with_echoes(changes: Iterable[Change], setting: Setting) -> Iterator[Change]:
    """The changes, each with what follows from it."""
    for change in changes:
        echoes = tuple(echo for path in change.owns if _may_echo(path) for echo in _of(path, setting))
        yield evolve(change, echoes=echoes) if echoes else change


def _may_echo(path: Path) -> bool:
    """Whether an atom can move something else: a length, a day, or the phase of a term."""
    if len(path) == _FIELD:
        return path[2] in (LASTS, WHEN) if path[0] == PHASES else path[::2] == (TERMS, PHASE)
    return path == (WHEN,)


def _of(cause: Path, setting: Setting) -> Iterator[Change]:
    """What follows from the atom at a path."""
    if cause[-1] == WHEN:
        yield from _days(cause, setting)
    elif cause[0] == PHASES or _may_last(cause[1], setting):
        yield from _lengths(cause, setting)


def _may_last(id_: str, setting: Setting) -> bool:
    """Whether a term that moved could last otherwise: its phases tell how long they last, and it does not."""
    sides = (setting.before.terms[id_], setting.before), (setting.after.terms[id_], setting.after)
    return all(
        isinstance(one, Term) and _lasts_by_phase(one) and length(one, sheet) is not None
        for one, sheet in sides
    )


def _patched(cause: Path, setting: Setting) -> TermSheet:
    """The earlier sheet with the cause alone patched in."""
    before, after = setting.before, setting.after
    if cause == (WHEN,):
        return evolve(before, when=after.when)
    if cause[0] == PHASES:
        name, new = cause[2], after.parts[cause[1]]
        part = evolve(before.parts[cause[1]], **{name: getattr(new, name)})
        return evolve(before, parts=Keyed({**before.parts, cause[1]: part}))
    old, other = before.terms[cause[1]], after.terms[cause[1]]
    assert isinstance(old, Term)  # noqa: S101 # a term that moved is one on both sides
    assert isinstance(other, Term)  # noqa: S101 # as above
    return evolve(before, terms={**before.terms, cause[1]: evolve(old, part=other.part)})


def _lengths(cause: Path, setting: Setting) -> Iterator[Change]:
    """The terms that tell no length, and last otherwise by their phase."""
    patched = _patched(cause, setting)
    for one, other in _kept(setting, cause[1] if cause[0] == TERMS else ""):
        if not _lasts_by_phase(one) or not _lasts_by_phase(other):
            continue
        moved = patched.terms[one.id]
        assert isinstance(moved, Term)  # noqa: S101 # it was one before, and no cause changes that
        before, then = length(one, setting.before), length(moved, patched)
        if before is None or then is None or then != length(other, setting.after):
            continue
        verdict = before.verdict_to(then, setting.policy)
        if verdict.info is not Info.SAME:
            yield Change(
                kind="length-follows",
                path=(TERMS, one.id, LASTS),
                before=before,
                after=then,
                verdict=verdict,
                cites=(cause,),
            )


def _lasts_by_phase(term: Term) -> bool:
    """Whether a term can last and tells no length of its own."""
    return getattr(term, LASTS, None) is UNREPORTED


@frozen
class _Told:
    """A moment that both sheets tell alike."""

    path: Path
    moment: Moment


def _days(cause: Path, setting: Setting) -> Iterator[Change]:
    """The moments told alike on both sides, counted from a day that the cause moves."""
    patched = _patched(cause, setting)
    before, then, after = dates(setting.before), dates(patched), dates(setting.after)
    if before == then:
        return
    for told in _told_alike(setting):
        old, new = told.moment.dated(before), told.moment.dated(then)
        if old != new and new == told.moment.dated(after) and _both_dated(told.moment, before, then):
            yield Change(
                kind="date-follows",
                path=told.path,
                before=old,
                after=new,
                verdict=old.verdict_to(new, setting.policy),
                cites=(cause,),
            )


def _both_dated(moment: Moment, before: dict[str, When], then: dict[str, When]) -> bool:
    return moment.anchor in before and moment.anchor in then


def _told_alike(setting: Setting) -> Iterator[_Told]:
    """The moments of phases and terms that did not change."""
    for id_, one in setting.before.parts.items():
        yield from _moments(one, setting.after.parts.at(id_), (PHASES, id_))
    for term, other in _kept(setting):
        yield from _moments(term, other, (TERMS, term.id))


def _moments(one: Part | Term, other: Part | Term | None, path: Path) -> Iterator[_Told]:
    if other is None:
        return
    for attribute, words in compared(type(one)):
        told = getattr(one, attribute.name)
        if isinstance(told, Moment) and told == getattr(other, attribute.name):
            yield _Told((*path, words), told)


def _kept(setting: Setting, only: str = "") -> Iterator[tuple[Term, Term]]:
    """The terms of one type that both sheets have; ``only`` one of them where its id is given."""
    terms = setting.before.terms
    for id_, one in [(only, terms[only])] if only else terms.items():
        other = setting.after.terms.at(id_)
        if isinstance(one, Term) and type(one) is type(other):
            yield one, other
