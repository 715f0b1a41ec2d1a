"""What can be given in Python for an unsettled place: what the constructor of a term accepts there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from dealdiff.errors import ModelError
from dealdiff.model.checking_unsettled import field_at
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed, cut
from dealdiff.model.part import Exchange, Part
from dealdiff.model.places import SETS
from dealdiff.model.plain import YES, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.model.term import Condition, Slice, Term
from dealdiff.model.unsettled import Content, Typed, content, place_of
from dealdiff.values.names import Names
from dealdiff.values.presence import Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.words import Value

Item = Term | Part | Exchange | Figure | Statement | Slice | Condition
Given = Content | Mapping[str, Any] | Item | int | Fraction | Value | Presence | list[str] | tuple[str, ...]
_FOR_A_FIELD = "words, a whole number, a value, a presence or a list of names"
_EXPECTED = f"{_FOR_A_FIELD}; for a whole item that item, or a map of its fields"


def as_given(given: object, path: Path) -> Given:
    """Words, items and maps as contents; what only the field can read, as it is.

    :raises ModelError: for what no field accepts, and for an item of another place.

    >>> as_given({"count": 33}, ("terms", "hostages")), as_given(33, ("terms", "hostages", "count"))
    (Keyed({'count': '33'}), 33)
    """
    if isinstance(given, Item):
        return _of_item(given, path)
    if isinstance(given, str):
        return content(given)
    if isinstance(given, Mapping):
        return _of_map(given, path)
    if isinstance(given, list | tuple):
        return tuple(given)
    if isinstance(given, int | Fraction | Value | Presence) and not isinstance(given, bool):
        return given
    raise ModelError(f"{place_of(path)}: found {cut(given)}, expected {_EXPECTED}")


def _of_item(item: Item, path: Path) -> Content:
    key = (
        item.key if isinstance(item, Statement) else str(item.people) if isinstance(item, Slice) else item.id
    )
    if key != path[-1]:
        found = f"found a {type(item).__name__} of {key!r}"
        raise ModelError(f"{place_of(path)}: {found}, expected what can stand at {path[-1]!r}")
    return content(_of_type(item))


def _of_type(item: Item) -> Mapping[str, Any]:
    """The fields of an item, with its type where it is a term, and with that of what a statement tells."""
    plain = to_plain(item)
    if isinstance(item, Statement) and isinstance(item.body, Term):
        return {**plain, "body": _of_type(item.body)}
    return Typed(plain, type(item)) if isinstance(item, Term) else plain


def _of_map(given: Mapping[str, Any], path: Path) -> Content:
    try:
        return content(_in_words(given))
    except ModelError as error:
        raise ModelError(f"{place_of(path)}: {error}") from None


def _in_words(given: object) -> object:
    """A map with words for the numbers, values and presences that stand in it."""
    if isinstance(given, Typed):
        return given
    if isinstance(given, Mapping):
        return {key: _in_words(one) for key, one in given.items()}
    if isinstance(given, Value | Presence):
        return str(given)
    if isinstance(given, int | Fraction) and not isinstance(given, bool):
        return str(Quantity.exactly(given))
    return given


def read_there(sheet: TermSheet, path: Path, given: Given) -> Content:
    """What is given for a place of a version, as its field reads it.

    :raises ParseError: for what the field does not accept. :raises ModelError: where no such thing can stand.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> draft = TermSheet(id="draft", terms=[Release(id="hostages")])
    >>> read_there(draft, ("terms", "hostages", "count"), 33)
    '33'
    """
    if isinstance(given, str | Keyed):
        return given
    if isinstance(given, Presence):
        return str(given)
    attribute = field_at(sheet, path)
    read: Callable[[object], object] | None = attribute.converter if attribute is not None else None  # type: ignore[assignment] # a function, in the model
    if read is None:
        expected = "a map of its fields, or a presence" if attribute is None else "words"
        raise ModelError(f"{place_of(path)}: found {cut(given)}, expected {expected}")
    made = read(given)
    names = made.names if isinstance(made, Names) and path[0] in SETS else ()
    return content(dict.fromkeys(names, YES) if names else to_plain(made))
