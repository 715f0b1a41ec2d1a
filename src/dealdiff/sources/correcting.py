"""A report that corrects another: what it tells otherwise is marked in the other as judged mistaken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from dealdiff.diffing.change import Setting
from dealdiff.model.figure import Figure
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.model.statement import TELLS, Statement
from dealdiff.model.term import Term
from dealdiff.sources.bound import bound
from dealdiff.sources.otherwise import WHOLE, told_otherwise
from dealdiff.sources.report import Report
from dealdiff.sources.telling_apart import LISTS, Told, contrary
from dealdiff.telling.relaying import as_quoted, own_id, quoted_in
from dealdiff.values.names import Names
from dealdiff.values.policy import Policy
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.laying import remade
from dealdiff.views.leaves import leaves
from dealdiff.views.tellers import names

CORRECTED = "corrected"
_OF_LIST = 2  # steps: of a slice or a condition, which is told as one
_IS: Path = ("is",)
_TITLE = "title"  # what something is called: no correction of what is told of it
Item = Term | Figure


def with_corrections(reports: Sequence[Report], policy: Policy) -> list[Report]:
    """The reports, each with what those that correct it judged mistaken: both tellings are kept."""
    return [_corrected(one, _correctors(one, reports), policy) for one in reports]


def _correctors(one: Report, reports: Iterable[Report]) -> list[Report]:
    return [each for each in reports if each.sheet.parents.at(one.sheet.id) == "corrects"]


def _corrected(one: Report, correctors: list[Report], policy: Policy) -> Report:
    text, people, wrong = list(one.text), list(one.people), dict(one.mistaken)
    for each in correctors:
        text = [part for said in text for part in _held(said, one, each, (said.who, each.voice), policy)]
        people = [part for said in people for part in _held(said, one, each, (said.who,), policy)]
        for path, told in one.beside.items():
            if path[-1] != _TITLE and _beside_otherwise(told, each, policy):
                wrong[path] = _with(wrong.get(path), each)
    return evolve(one, text=tuple(text), people=tuple(people), mistaken=wrong)


def _beside_otherwise(told: Told, by: Report, policy: Policy) -> bool:
    """Whether a report contradicts a place beside the terms, or has it in the other list."""
    other = by.beside.get(told.path)
    if other is not None:
        return contrary(told, other, policy, by.sheet)
    listed = told.path[0] in LISTS and len(told.path) > 1
    return listed and any((name, *told.path[1:]) in by.beside for name in LISTS)


def _held(
    said: Statement, one: Report, by: Report, voices: tuple[Names, ...], policy: Policy
) -> Iterator[Statement]:
    """A statement held against what some voices tell in another report.

    As it is, judged mistaken, or in two where a part is.
    """
    if said.who == one.voice:
        voices = (by.voice,)
    others = [each for each in (*by.text, *by.people) if each.subject == said.subject and each.who in voices]
    wrong = told_otherwise(said, others, Setting(before=one.sheet, after=by.sheet, policy=policy))
    if not wrong:
        yield said
    elif said.body is None or WHOLE in wrong:
        yield _judged(said, by)
    else:
        kept, gone = _parted(said.body, wrong, one.sheet, tied=not _lent(said, said.body, one))
        if kept is not None:
            yield evolve(said, body=kept)
        parted = "-".join(filter(None, (own_id(said), CORRECTED)))
        id_ = said.id if kept is None else as_quoted(parted, quoted_in(said))
        yield evolve(_judged(said, by), body=gone, id=id_)


def _lent(said: Statement, body: Item, one: Report) -> bool:
    """Whether a number that stands alone is read with the group, and the day, that its report tells of it.

    So it is where the report tells one alone; a stance is read by itself.
    """
    told = [each.body for each in (*one.text, *one.people) if each.verb == said.verb == TELLS]
    own = [each for each in told if type(each) is type(body) and each.id == body.id]
    several = ({getattr(each, attribute_of(name)) for each in own} for _, name in bound(type(body)))
    return bool(own) and all(len(values - {UNREPORTED}) < 2 for values in several)


def _judged(said: Statement, by: Report) -> Statement:
    return evolve(said, mistaken=_with(said.mistaken, by))


def _with(mistaken: object, by: Report) -> Names:
    return Names.of({*names(mistaken), by.sheet.source})


def _parted(body: Item, wrong: set[Path], sheet: TermSheet, *, tied: bool) -> tuple[Item | None, Item]:
    """An item without what is wrong in it, if that leaves anything, and with what is wrong.

    Where its group or its day is wrong, so is the number that it is told of. ``tied``: a number stays with
    them, since without them it would tell of something else.
    """
    found = {path: words for path, words in leaves(to_plain(body)).items() if path != _IS}
    parts = {path[:_OF_LIST] for path in wrong}
    pairs = [((number,), (beside,)) for number, beside in bound(type(body))]
    parts |= {number for number, beside in pairs if beside in parts}
    with_it = parts | ({beside for number, beside in pairs if number in parts} if tied else set())
    kept = {path: words for path, words in found.items() if not _inside(path, parts)}
    gone = {path: words for path, words in found.items() if _inside(path, with_it)}
    typed = {_IS: body.is_} if isinstance(body, Term) else {}
    return (remade(body, typed | kept, sheet) if kept else None), remade(body, typed | gone, sheet)


def _inside(path: Path, parts: set[Path]) -> bool:
    return path[:1] in parts or path[:_OF_LIST] in parts
