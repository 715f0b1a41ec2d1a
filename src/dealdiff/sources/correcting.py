"""A report that corrects another: what it tells otherwise is marked in the other as judged mistaken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from dealdiff.diffing.change import Setting
from dealdiff.model.figure import Figure
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.sources.bound import bound
from dealdiff.sources.otherwise import WHOLE, told_otherwise
from dealdiff.sources.telling_apart import LISTS, Told, alike
from dealdiff.values.names import Names
from dealdiff.values.policy import Policy
from dealdiff.views.laying import remade
from dealdiff.views.leaves import leaves
from dealdiff.views.tellers import names

CORRECTED = "corrected"
_OF_LIST = 2  # steps: of a slice or a condition, which is told as one
_IS: Path = ("is",)
_TITLE = "title"  # what something is called: no correction of what is told of it
Item = Term | Figure


@frozen(kw_only=True)
class Report:
    """One report: its sheet under the common names, and all that it tells, as statements and in words.

    ``text`` is what it tells of terms and figures, ``beside`` what it tells beside them, by place,
    ``people`` what it says that people say; ``mistaken`` who judged a place of ``beside`` mistaken.
    """

    sheet: TermSheet
    label: str
    text: tuple[Statement, ...]
    beside: dict[Path, Told]
    people: tuple[Statement, ...]
    mistaken: dict[Path, Names]


def with_corrections(reports: Sequence[Report], policy: Policy) -> list[Report]:
    """The reports, each with what those that correct it judged mistaken: both tellings are kept."""
    return [_corrected(one, _correctors(one, reports), policy) for one in reports]


def _correctors(one: Report, reports: Iterable[Report]) -> list[Report]:
    return [each for each in reports if each.sheet.parents.at(one.sheet.id) == "corrects"]


def _corrected(one: Report, correctors: list[Report], policy: Policy) -> Report:
    text, people, wrong = list(one.text), list(one.people), dict(one.mistaken)
    for each in correctors:
        setting = Setting(before=one.sheet, after=each.sheet, policy=policy)
        text = [part for said in text for part in _held(said, _of_text(said, each), each, setting)]
        people = [part for said in people for part in _held(said, _of_voice(said, each), each, setting)]
        for path, told in one.beside.items():
            if path[-1] != _TITLE and _beside_otherwise(told, each, policy):
                wrong[path] = _with(wrong.get(path), each)
    return evolve(one, text=tuple(text), people=tuple(people), mistaken=wrong)


def _of_text(said: Statement, by: Report) -> list[Statement]:
    """What the text of a report tells of the same thing, and what the report itself denies of it."""
    own = [each for each in by.people if names(each.who) == (by.sheet.source,)]
    return [each for each in (*by.text, *own) if each.subject == said.subject]


def _of_voice(said: Statement, by: Report) -> list[Statement]:
    """What a report says that the same voice says of the same thing."""
    several = (*by.text, *by.people)
    return [each for each in several if (each.who, each.subject) == (said.who, said.subject)]


def _beside_otherwise(told: Told, by: Report, policy: Policy) -> bool:
    """Whether a report tells something else at a place beside the terms, or has it in the other list."""
    other = by.beside.get(told.path)
    if other is not None:
        return not alike(told, other, policy, by.sheet)
    listed = told.path[0] in LISTS and len(told.path) > 1
    return listed and any((name, *told.path[1:]) in by.beside for name in LISTS)


def _held(said: Statement, others: list[Statement], by: Report, setting: Setting) -> Iterator[Statement]:
    """A statement held against what a report tells: as it is, judged mistaken, or in two where a part is."""
    wrong = told_otherwise(said, others, setting)
    if not wrong:
        yield said
    elif said.body is None or WHOLE in wrong:
        yield _judged(said, by)
    else:
        kept, gone = _parted(said.body, wrong, setting.before)
        if kept is not None:
            yield evolve(said, body=kept)
        id_ = said.id if kept is None else "-".join(filter(None, (said.id, CORRECTED)))
        yield evolve(_judged(said, by), body=gone, id=id_)


def _judged(said: Statement, by: Report) -> Statement:
    return evolve(said, mistaken=_with(said.mistaken, by))


def _with(mistaken: object, by: Report) -> Names:
    return Names.of({*names(mistaken), by.sheet.source})


def _parted(body: Item, wrong: set[Path], sheet: TermSheet) -> tuple[Item | None, Item]:
    """An item without what is wrong in it, if that leaves anything, and with what is wrong.

    A number stays with its group, and a figure with its day: without them it would tell of something else.
    """
    found = {path: words for path, words in leaves(to_plain(body)).items() if path != _IS}
    parts = {path[:_OF_LIST] for path in wrong}
    tied = [((number,), (beside,)) for number, beside in bound(type(body))]
    parts |= {number for number, beside in tied if beside in parts}
    with_it = parts | {beside for number, beside in tied if number in parts}
    kept = {path: words for path, words in found.items() if not _inside(path, parts)}
    gone = {path: words for path, words in found.items() if _inside(path, with_it)}
    typed = {_IS: body.is_} if isinstance(body, Term) else {}
    return (remade(body, typed | kept, sheet) if kept else None), remade(body, typed | gone, sheet)


def _inside(path: Path, parts: set[Path]) -> bool:
    return path[:1] in parts or path[:_OF_LIST] in parts
