"""What others tell otherwise than a statement does: the fields of it that cannot stand beside theirs."""

from __future__ import annotations

from collections.abc import Iterable

from dealdiff.diffing.change import Setting
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import DENIES, Telling, told_fields
from dealdiff.model.spelling import Path
from dealdiff.model.statement import STANCE, TELLS, Statement
from dealdiff.values.presence import ABSENT, NONE, Presence
from dealdiff.values.verdict import Info, surely_same
from dealdiff.views.laying import place_of_item
from dealdiff.views.opposing import opposite

WHOLE: Path = ()
_ONE_CONTENT = frozenset({"tells", "wants", "reads"})  # what a voice tells, wants or reads a thing to be
_DROPPED = "drops"  # what was wanted first: no contradiction
_THERE, _FIELDS, _NOT_SO = "there is one", "told by its fields", "some of its fields denied"


def told_otherwise(said: Statement, others: Iterable[Statement], setting: Setting) -> set[Path]:
    """The fields of a statement that some of several others tell otherwise, and none alike.

    ``WHOLE`` where it cannot stand at all: they deny that there is such a thing, tell of another type, or of
    the opposite stance. Acts, calls and judgements stand beside one another.
    """
    several = [one for one in others if one.family == said.family]
    if any(_wholly(said, one, setting) for one in several):
        return {WHOLE}
    wrong: set[Path] = set()
    for path, mine in _fields(said).items():
        found = [_apart(mine, its, setting) for one in several if (its := _fields(one).get(path))]
        if True in found and False not in found:
            wrong.add(path)
    return wrong


def _wholly(said: Statement, other: Statement, setting: Setting) -> bool:
    if said.family == STANCE:
        return _DROPPED not in (said.verb, other.verb) and opposite(said, other, setting)
    if said.family != TELLS:
        return False
    if said.verb == other.verb == TELLS and said.body is not None and other.body is not None:
        return type(said.body) is not type(other.body)
    one, its = _of_whole(said), _of_whole(other)
    if NONE in (one, its):
        return one != its and _NOT_SO not in (one, its)
    withheld = isinstance(one, Presence) or isinstance(its, Presence)
    return withheld and one != its and not {one, its} & {_THERE, _NOT_SO}


def _of_whole(said: Statement) -> Presence | str:
    """What is told of an item as a whole: that there is none, that there is one, a presence, its fields."""
    fields = said.body is not None and any(told_fields(said.body))
    if said.verb == DENIES:
        return _NOT_SO if fields else NONE
    if said.in_its_place is not None:
        return NONE if said.in_its_place is ABSENT else said.in_its_place
    return _FIELDS if fields else _THERE


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
    """Whether two contents of a field are not surely the same; of a denial, whether the other lies in it."""
    verdict = between(one, other, setting)
    if verdict is None:
        return False
    if one.denies or other.denies:
        return verdict.info is Info.CONTRARY
    return not surely_same(verdict)
