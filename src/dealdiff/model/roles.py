"""What a field is for, which decides how much a difference in it weighs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import attrs

from dealdiff.errors import ModelError


class Role(Enum):
    """What a field is for; a LIMIT is tightened or loosened where it binds, all else narrowed or widened."""

    KNOWLEDGE = "knowledge"
    LIMIT = "limit"
    SCOPE = "scope"
    EDITORIAL = "editorial"  # titles and numbering
    RECORD = "record"  # who told it
    PLACE = "place"  # which phase it stands in


KNOWLEDGE = {"role": Role.KNOWLEDGE}
LIMIT = {"role": Role.LIMIT}
EDITORIAL = {"role": Role.EDITORIAL}
RECORD = {"role": Role.RECORD}
PLACE = {"role": Role.PLACE}
SCOPE = {"role": Role.SCOPE}
PARTIES = {"role": Role.SCOPE, "names": "parties"}  # names that the negotiation declares as parties


def of_scheme(name: str) -> Mapping[str, object]:
    """The role of a group that speaks in the vocabulary's concept scheme of that name.

    >>> of_scheme("vessels")["scheme"]
    'vessels'
    """
    return {"role": Role.SCOPE, "scheme": name}


PEOPLE = of_scheme("people")
PLACES = of_scheme("places")
FORMS = of_scheme("forms")
GOODS = of_scheme("goods")
BANNED_FORMS = {**FORMS, "bans": True}  # what must not be done: a wider group forbids more


_EXCEPTED = "excepted"


def excepted(metadata: Mapping[str, object] = LIMIT) -> Mapping[str, object]:
    """The metadata of what a term that forbids leaves allowed: an exception, whose sense no ban turns.

    :raises ModelError: for what is no metadata.

    >>> excepted()["excepted"]
    True
    """
    return {**_checked("excepted", metadata), _EXCEPTED: True}


def is_excepted(attribute: attrs.Attribute[object]) -> bool:
    """Whether a field tells what a term that forbids leaves allowed."""
    return attribute.metadata.get(_EXCEPTED) is True


def counting(
    group: str, metadata: Mapping[str, object] = KNOWLEDGE, *, adds_up: bool = True, each: str = ""
) -> Mapping[str, object]:
    """The metadata of a number that counts the group in another field of its class.

    ``group`` is that field's attribute name; numbers of two groups do not compare as they stand.
    ``adds_up``: no part of the group has more than all of it, as of people and of money in all, but not of
    a price for each. ``each``: the field, by attribute name, with the number for each, of a number in all.

    :raises ModelError: for a group that is no name, and for what is no metadata.

    >>> counting("vessels")["counts"]
    'vessels'
    >>> counting("vessels", each="toll")["each"]
    'toll'
    """
    for name in (group, each):
        if not isinstance(name, str):
            raise ModelError(f"counting: found {name!r}, expected the name of a field")
    more = {"each": each} if each else {}
    return {**_checked("counting", metadata), "counts": group, "adds up": adds_up, **more}


def _checked(function: str, metadata: object) -> Mapping[str, object]:
    if isinstance(metadata, Mapping):
        return metadata
    raise ModelError(f"{function}: found {metadata!r}, expected a role such as KNOWLEDGE or LIMIT")


def group_counted(attribute: attrs.Attribute[object]) -> str:
    """The field, by attribute name, whose group a number counts: ``people`` for a ``count``, else ""."""
    return str(attribute.metadata.get("counts", "people" if attribute.name == "count" else ""))


_COUNTED: dict[type, tuple[tuple[str, str], ...]] = {}


def counted_fields(cls: type[attrs.AttrsInstance]) -> tuple[tuple[str, str], ...]:
    """The fields of a class that count a group, each with that group's field; worked out once per class."""
    if cls not in _COUNTED:
        told = ((one.name, group_counted(one)) for one in attrs.fields(cls))
        _COUNTED[cls] = tuple((number, group) for number, group in told if group)
    return _COUNTED[cls]


def role_of(attribute: attrs.Attribute[object]) -> Role:
    """The role that a field declares; KNOWLEDGE where it declares none."""
    role = attribute.metadata.get("role", Role.KNOWLEDGE)
    return role if isinstance(role, Role) else Role(role)


_PARTY_FIELDS: dict[type, tuple[str, ...]] = {}


def party_fields(cls: type[attrs.AttrsInstance]) -> tuple[str, ...]:
    """The fields of a class, by attribute name, that hold names of parties; worked out once per class."""
    if cls not in _PARTY_FIELDS:
        named = (one.name for one in attrs.fields(cls) if one.metadata.get("names") == "parties")
        _PARTY_FIELDS[cls] = tuple(named)
    return _PARTY_FIELDS[cls]
