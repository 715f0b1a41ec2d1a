"""What others tell otherwise than a statement does: the fields of it that cannot stand beside theirs."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import DENIES, Telling, told_fields
from dealdiff.model.figure import Figure
from dealdiff.model.spelling import Path
from dealdiff.model.statement import STANCE, TELLS, Statement
from dealdiff.sources.facts import dating_of, one_fact
from dealdiff.values.presence import ABSENT, NONE, UNREPORTED, Presence
from dealdiff.values.verdict import Info
from dealdiff.views.laying import place_of_item
from dealdiff.views.opposing import opposite

WHOLE: Path = ()
_ONE_CONTENT = frozenset({"tells", "wants", "reads"})  # what a voice tells, wants or reads a thing to be
_DROPPED = "drops"  # what was wanted first: no contradiction
_THERE, _NOT_SO = "there is one", "some of its fields denied"


def told_otherwise(said: Statement, others: Iterable[Statement], setting: Setting) -> set[Path]:
    """The fields of a statement that contradict what some of several others tell, and that none tells alike.

    ``WHOLE`` where it cannot stand at all: they deny that there is such a thing, tell of another type, or of
    the opposite stance. Acts, calls and judgements stand beside one another, figures of two days too.
    """
    several = [
        one for one in others if one.family == said.family and _of_one_day(said.body, one.body, setting)
    ]
    if any(_wholly(said, one, setting) for one in several):
        return set() if any(_repeats(said, one) for one in several) else {WHOLE}
    wrong: set[Path] = set()
    theirs = [_fields(one) for one in several]
    for path, mine in _fields(said).items():
        found = [_apart(mine, its, setting) for one in theirs if (its := one.get(path))]
        if True in found and False not in found:
            wrong.add(path)
    return wrong


def _of_one_day(one: object, other: object, setting: Setting) -> bool:
    """Whether two figures may be of one day; so may all that is no figure."""
    if not isinstance(one, Figure) or not isinstance(other, Figure):
        return True
    this, that = dating_of(one, None, ""), dating_of(other, None, "")
    undated = (UNREPORTED, UNREPORTED)
    return undated in (this.day, that.day) or one_fact(this, that, setting.policy)


def _repeats(said: Statement, other: Statement) -> bool:
    """Whether the other statement says the same in the same words."""
    return (other.verb, other.body, other.says) == (said.verb, said.body, said.says)


def _wholly(said: Statement, other: Statement, setting: Setting) -> bool:
    if said.family == STANCE:
        return _DROPPED not in (said.verb, other.verb) and opposite(said, other, setting)
    if said.family != TELLS:
        return False
    if said.verb == other.verb == TELLS and said.body is not None and other.body is not None:
        return type(said.body) is not type(other.body)
    one, its = _of_whole(said), _of_whole(other)
    return NONE in (one, its) and one != its and _NOT_SO not in (one, its)


def _of_whole(said: Statement) -> Presence | str:
    """What is told of an item as a whole: that there is none, that there is one, or some fields denied."""
    if said.verb == DENIES:
        return _NOT_SO if said.body is not None and any(told_fields(said.body)) else NONE
    return NONE if said.in_its_place in (ABSENT, NONE) else _THERE


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
