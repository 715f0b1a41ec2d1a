"""What a field is for, which decides how much a difference in it weighs."""

from __future__ import annotations

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
PEOPLE = {"role": Role.SCOPE, "scheme": "people"}
PLACES = {"role": Role.SCOPE, "scheme": "places"}
FORMS = {"role": Role.SCOPE, "scheme": "forms"}
GOODS = {"role": Role.SCOPE, "scheme": "goods"}


def role_of(attribute: attrs.Attribute[object]) -> Role:
    """The role that a field declares; KNOWLEDGE where it declares none."""
    role = attribute.metadata.get("role", Role.KNOWLEDGE)
    return role if isinstance(role, Role) else Role(role)
