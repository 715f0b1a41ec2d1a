"""What others tell otherwise than a statement does: the fields of it that cannot stand beside theirs."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum, auto

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import DENIES, Telling, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.spelling import Path
from dealdiff.model.statement import STANCE, TELLS, Statement
from dealdiff.sources.facts import dating_of, one_fact
from dealdiff.values.presence import ABSENT, NONE, UNREPORTED, Presence
from dealdiff.values.verdict import Basis, Info
from dealdiff.values.when import When
from dealdiff.views.laying import place_of_item
from dealdiff.views.opposing import opposite

WHOLE: Path = ()
_TOGETHER = "the proposal"  # that both reports are of: what they tell is told of it as in one version
_ONE_CONTENT = frozenset({"tells", "wants", "reads"})  # what a voice tells, wants or reads a thing to be
_DROPPED = "drops"  # what was wanted first: no contradiction
_FIXED: Path = ("fixed",)


class _Whole(Enum):
    """What is told of an item as a whole."""

    NONE_THERE = auto()
    THERE = auto()
    DENIED_IN_PART = auto()


def told_otherwise(said: Statement, others: Iterable[Statement], setting: Setting) -> set[Path]:
    """The fields of a statement that contradict what some of several others tell, and that none tells alike.

    ``WHOLE`` where it cannot stand at all: they deny that there is such a thing, tell of another type, or of
    the opposite stance. Acts, calls and judgements stand beside one another; what is said on two days, and
    figures of two days, too.
    """
    several = [one for one in others if one.family == said.family and _at_one_time(said, one, setting)]
    if any(_wholly(said, one, setting) for one in several) and not any(
        _repeats(said, one) for one in several
    ):
        return {WHOLE}
    wrong: set[Path] = set()
    theirs = [_fields_beside(said, one, setting) for one in several]
    for path, mine in _fields(said).items():
        found = [_apart(mine, its, setting) for one in theirs if (its := one.get(path))]
        if True in found and False not in found:
            wrong.add(path)
    return wrong


def _at_one_time(said: Statement, other: Statement, setting: Setting) -> bool:
    """Whether two are said at one time: the reports are of one proposal, whatever day they give it.

    So they are where neither names a day; what names none beside one that does is of its report's proposal.
    """
    if said.date is UNREPORTED and other.date is UNREPORTED:
        return True
    return _one_day(_or(said.date, setting.before.date), _or(other.date, setting.after.date))


def _or(date: When | Presence, reported: When | Presence) -> When | Presence:
    return reported if date is UNREPORTED else date


def _one_day(one: When | Presence, other: When | Presence) -> bool:
    """Whether both name one day, or one period, by their words alone: "2024-03" and "March 2024"."""
    if not isinstance(one, When) or not isinstance(other, When):
        return False
    verdict = one.verdict_to(other)
    return verdict.info is Info.SAME and verdict.basis is Basis.STATED


def _fields_beside(said: Statement, other: Statement, setting: Setting) -> dict[Path, Telling]:
    """The fields of another statement that tell of the same: of figures of two days, that day of a fact."""
    found = _fields(other)
    if _one_fact(said.body, other.body, setting):
        return found
    return {path: one for path, one in found.items() if path == _FIXED and not one.denies}


def _one_fact(one: object, other: object, setting: Setting) -> bool:
    """Whether two figures tell of one fact, as in one version; so may other items."""
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return True
    reported = ((one, setting.before), (other, setting.after))
    first, second = (dating_of(each, sheet.figures.at(each.id), _TOGETHER) for each, sheet in reported)
    return one_fact(first, second, setting.policy)


def _repeats(said: Statement, other: Statement) -> bool:
    """Whether the other statement says the same; of what is told, of the item as a whole."""
    if said.verb == other.verb == TELLS and said.body is not None:
        return type(said.body) is type(other.body)
    return (other.verb, other.body, other.says) == (said.verb, said.body, said.says)


def _wholly(said: Statement, other: Statement, setting: Setting) -> bool:
    if said.family == STANCE:
        return _DROPPED not in (said.verb, other.verb) and opposite(said, other, setting)
    if said.family != TELLS:
        return False
    if said.verb == other.verb == TELLS and said.body is not None and other.body is not None:
        return type(said.body) is not type(other.body)
    one, its = _of_whole(said), _of_whole(other)
    return {one, its} == {_Whole.NONE_THERE, _Whole.THERE}


def _of_whole(said: Statement) -> _Whole:
    in_part = said.body is not None and any(told_fields(said.body))
    if said.verb == DENIES:
        return _Whole.DENIED_IN_PART if in_part else _Whole.NONE_THERE
    return _Whole.NONE_THERE if said.in_its_place in (ABSENT, NONE) else _Whole.THERE


def _fields(said: Statement) -> dict[Path, Telling]:
    """What a statement tells field by field, where its voice can tell one thing alone."""
    if said.body is None or said.verb not in {*_ONE_CONTENT, DENIES}:
        return {}
    place = place_of_item(said.body)
    return {
        path: Telling(path=(*place, *path), value=value, item=said.body, statement=said)
        for path, value in told_fields(said.body)
        if path[-1] != "told by"
    }


def _apart(one: Telling, other: Telling, setting: Setting) -> bool:
    """Whether two contents of a field cannot both hold; of a denial, whether the other lies in it."""
    verdict = between(one, other, setting)
    return verdict is not None and verdict.info is Info.CONTRARY
