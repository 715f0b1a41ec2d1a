"""What a field is for, which decides how much a difference in it weighs."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

import attrs


class Role(Enum):
    """KNOWLEDGE is only told better or worse; LIMIT and SCOPE bind, so narrowing them can be a change."""

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
