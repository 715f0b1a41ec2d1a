"""What it is called, and what it weighs, that a field comes to hold a value or a presence: 36 cases.

Rows are before, columns after. ``None`` stands for a value. A blank is no change; VALUE is left to
the verdict of the two values.
"""

from __future__ import annotations

from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED, Presence

VALUE, RESTATED = "value", "restated"
_ORDER: tuple[Presence | None, ...] = (None, UNREPORTED, UNDISCLOSED, ABSENT, NONE, TO_BE_AGREED)

_NOT, _BACK = "not-mentioned", "no-longer-ruled-out"
_TABLE = (
    # after:   value, unreported, undisclosed, absent, none, to be agreed
    (VALUE, _NOT, "withheld", "removed", "ruled-out", "left-open"),
    ("reported", "", "reported", "reported", "reported", "reported"),  # unreported
    ("disclosed", _NOT, "", "removed", "ruled-out", "disclosed"),  # undisclosed
    ("added", _NOT, "added", "", "ruled-out", "added"),  # absent
    (_BACK, _NOT, _BACK, _BACK, "", "left-open"),  # none
    ("settled", _NOT, "withheld", "removed", "settled", ""),  # to be agreed
)

TRANSITIONS: dict[tuple[Presence | None, Presence | None], str] = {
    (before, after): cell
    for before, row in zip(_ORDER, _TABLE, strict=True)
    for after, cell in zip(_ORDER, row, strict=True)
}


def transition(before: object, after: object) -> str:
    """The name of the transition between two contents of a field; "" for none.

    >>> transition("35", UNREPORTED), transition(ABSENT, "35"), transition("35", "36")
    ('not-mentioned', 'added', 'value')
    """
    return TRANSITIONS[_state(before), _state(after)]


def heard(before: object, after: object, silent_before: Presence, silent_after: Presence) -> str:
    """The transition between two different contents, where silence (UNREPORTED) means what it means.

    A silence that means as much as what is said on the other side is the same, RESTATED. A text that
    is withheld as a whole says of nothing in particular that it is there: what another text tells of
    it, its absence too, is only disclosed.

    >>> heard("35", UNREPORTED, UNREPORTED, ABSENT), heard(UNREPORTED, ABSENT, UNDISCLOSED, UNREPORTED)
    ('removed', 'disclosed')
    """
    if before is UNREPORTED and silent_before is UNDISCLOSED and after is not UNDISCLOSED:
        return "disclosed"
    if after is UNREPORTED and silent_after is UNDISCLOSED and before is not UNDISCLOSED:
        return "withheld"
    name = transition(
        silent_before if before is UNREPORTED else before, silent_after if after is UNREPORTED else after
    )
    return name or RESTATED


def _state(content: object) -> Presence | None:
    return content if isinstance(content, Presence) else None
