"""A report that corrects another: what it tells otherwise is marked in the other as judged mistaken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import DENIES, Telling, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import TELLS, Statement
from dealdiff.model.term import Term
from dealdiff.sources.telling_apart import LISTS, Told
from dealdiff.values.names import Names
from dealdiff.values.policy import Policy
from dealdiff.values.verdict import Basis, Info
from dealdiff.views.laying import place_of_item, remade
from dealdiff.views.leaves import leaves
from dealdiff.views.tellers import names

CORRECTED = "corrected"
_OF_LIST = 2  # steps: of a slice or a condition, which is told as one
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
        text = [found for said in text for found in _text(said, each, setting)]
        people = [_judged(said, each) if _said_otherwise(said, each) else said for said in people]
        for path, told in one.beside.items():
            other = each.beside.get(path)
            moved = path[0] in LISTS and any((name, *path[1:]) in each.beside for name in LISTS)
            if (other.words != told.words) if other is not None else moved:
                wrong[path] = _with(wrong.get(path), each)
    return evolve(one, text=tuple(text), people=tuple(people), mistaken=wrong)


def _judged(said: Statement, by: Report) -> Statement:
    return evolve(said, mistaken=_with(said.mistaken, by))


def _with(mistaken: object, by: Report) -> Names:
    return Names.of({*names(mistaken), by.sheet.source})


def _said_otherwise(said: Statement, by: Report) -> bool:
    """Whether a report tells of the same voice and subject, and something else."""
    same = [each for each in by.people if (each.who, each.family, each.subject) == _about(said)]
    return bool(same) and all(_content(each) != _content(said) for each in same)


def _about(said: Statement) -> tuple[Names, str, str]:
    return said.who, said.family, said.subject


def _content(said: Statement) -> Statement:
    return evolve(said, id="", told_by="unreported", mistaken="unreported")


def _text(said: Statement, by: Report, setting: Setting) -> Iterator[Statement]:
    """What a report tells of an item: as it is, judged mistaken, or in two where a part of it is."""
    others = [each for each in by.text if each.subject == said.subject]
    if said.body is None or not others:
        yield _judged(said, by) if any(_otherwise(said, each) for each in others) else said
        return
    wrong = set(_wrong(said, said.body, others, setting))
    told = {path for path, _ in told_fields(said.body)}
    if () in wrong or (wrong and wrong >= told):
        yield _judged(said, by)
    elif wrong:
        parts = {_whole(path) for path in wrong}
        kept, gone = _parted(said.body, parts, setting.before)
        yield evolve(said, body=kept)
        yield evolve(_judged(said, by), body=gone, id="-".join(filter(None, (said.id, CORRECTED))))
    else:
        yield said


def _otherwise(said: Statement, other: Statement) -> bool:
    """Whether what is said of a whole item (that there is none, a presence) is told otherwise."""
    if said.body is not None or other.verb != TELLS:
        return False
    if said.in_its_place is not None:
        return other.in_its_place is not said.in_its_place
    return said.verb == DENIES and other.body is not None


def _wrong(said: Statement, body: Item, others: list[Statement], setting: Setting) -> Iterator[Path]:
    """The fields that others tell otherwise; ``()`` where they deny the whole, or tell of another type."""
    mine = dict(told_fields(body))
    for other in others:
        if other.body is None or type(other.body) is not type(body):
            yield ()
            continue
        for path, value in told_fields(other.body):
            if path in mine:
                place = (*place_of_item(body), *path)
                one = Telling(path=place, value=mine[path], item=body, statement=said)
                verdict = between(
                    one, Telling(path=place, value=value, item=other.body, statement=other), setting
                )
                if verdict is not None and not (verdict.info is Info.SAME and verdict.basis is Basis.STATED):
                    yield path


def _whole(path: Path) -> Path:
    return path[:_OF_LIST]


def _parted(body: Item, parts: set[Path], sheet: TermSheet) -> tuple[Item, Item]:
    """An item without some of its fields, and with those alone."""
    found = leaves(to_plain(body))
    inside = {path for path in found if path[:1] in parts or path[:_OF_LIST] in parts}
    typed = {path: words for path, words in found.items() if path == ("is",)}
    kept = {path: words for path, words in found.items() if path not in inside}
    gone = typed | {path: words for path, words in found.items() if path in inside}
    return remade(body, kept, sheet), remade(body, gone, sheet)
