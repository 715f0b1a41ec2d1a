"""The places of a version at which something can be unsettled, and contents put into them."""

from __future__ import annotations

from collections.abc import Mapping

from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import Plain, PlainMap
from dealdiff.model.spelling import Path
from dealdiff.model.unsettled import NOT_TOLD, THERE, Content
from dealdiff.values.presence import Presence

TERMS, STATEMENTS, SETS = "terms", "statements", ("agreed", "open")
LISTS = frozenset({"of whom", "made of", "if"})  # maps of slices or of conditions, in an item
_LINKS = frozenset({"after", "phase", "state"})  # words that are no value: no presence stands for them
_ITEM = 2  # steps of the path of a whole item: its collection and its id
_ANY = 10  # steps: as many as there are fields inside one another
STEPS: Mapping[str, tuple[int, int]] = {
    TERMS: (_ITEM, _ANY),
    "phases": (_ITEM, _ANY),
    "exchange": (_ITEM, _ANY),
    "figures": (_ITEM, _ANY),
    STATEMENTS: (_ITEM, _ITEM),
    "agreed": (1, _ITEM),
    "open": (1, _ITEM),
    "lasts": (1, 1),
    "when": (1, 1),
    "ends": (1, 1),
    "silence": (_ITEM, _ITEM),
}
"""How many steps a place may have, by its section: the shortest and the longest."""


def can_be(path: Path) -> bool:
    """Whether a version has such a place, as far as its section and its length tell.

    >>> can_be(("terms", "hostages", "count")), can_be(("terms",)), can_be(("title",))
    (True, False, False)
    """
    if path[0] == "silence":
        return path == ("silence", "as")
    shortest, longest = STEPS.get(path[0], (0, 0))
    return shortest <= len(path) <= longest


def holds_presence(path: Path) -> bool:
    """Whether a presence can stand at a place: in a field's value or a whole term, not in a list's entry.

    >>> holds_presence(("terms", "hostages")), holds_presence(("phases", "first"))
    (True, False)
    """
    if len(path) == 1:
        return True
    if len(path) == _ITEM:
        return path[0] == TERMS
    return path[-2] not in LISTS and path[-1] not in _LINKS


def plain_content(one: Content, path: Path) -> Plain | None:
    """The content as plain data at a place; ``None`` where it takes away what is there.

    >>> plain_content("absent", ("phases", "first")), plain_content("yes", ("phases", "first"))
    (None, {})
    """
    if isinstance(one, Keyed):
        inner = {key: plain_content(each, (*path, key)) for key, each in one.items()}
        return {key: each for key, each in inner.items() if each is not None}
    if one == THERE and _an_entry(path) and path[0] not in SETS:
        return {}
    return one if holds_presence(path) or Presence.parse(one) is None else None


def _an_entry(path: Path) -> bool:
    return len(path) == _ITEM or (len(path) > _ITEM and path[-2] in LISTS)


def placed(plain: PlainMap, path: Path, one: Content) -> PlainMap:
    """Plain data with other content at a place; they themselves stay as they are.

    What tells nothing leaves what stands there.

    >>> placed({"terms": {"fee": "none"}}, ("terms", "fee"), "absent")
    {'terms': {'fee': 'absent'}}
    """
    if one == NOT_TOLD:
        return plain
    found = _with(plain, path, plain_content(one, path), 0)
    assert isinstance(found, dict)  # noqa: S101 # a sheet is a map
    return found


def _with(data: Plain | None, path: Path, one: Plain | None, depth: int) -> Plain | None:
    if not path:
        return one
    held = dict(data) if isinstance(data, dict) else {}
    inner = _with(held.get(path[0]), path[1:], one, depth + 1)
    collection = depth == 0 or (depth == _ITEM and path[0] in LISTS)  # left out where it is empty
    if inner is None or (collection and inner == {}):
        held.pop(path[0], None)
    else:
        held[path[0]] = inner
    return held


def at(data: Plain | None, path: Path) -> Plain | None:
    """What stands at a place of plain data; ``None`` where nothing does.

    >>> at({"terms": {"fee": "none"}}, ("terms", "fee"))
    'none'
    """
    for step in path:
        if not isinstance(data, dict):
            return None
        data = data.get(step)
    return data
