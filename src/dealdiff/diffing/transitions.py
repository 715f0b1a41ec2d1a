"""What it is called, and what it weighs, that a field comes to hold a value or a presence: 36 cases.

Rows are before, columns after. ``None`` stands for a value. A blank is no change; VALUE is left to
the verdict of the two values.
"""

from __future__ import annotations

from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED, Presence

VALUE = "value"
_ORDER: tuple[Presence | None, ...] = (None, UNREPORTED, UNDISCLOSED, ABSENT, NONE, TO_BE_AGREED)

_TABLE = """
               value                unreported     undisclosed          absent               none       to-be-agreed
value          value                not-mentioned  withheld             removed              ruled-out  left-open
unreported     reported             -              reported             reported             reported   reported
undisclosed    disclosed            not-mentioned  -                    removed              ruled-out  left-open
absent         added                not-mentioned  added                -                    ruled-out  added
none           no-longer-ruled-out  not-mentioned  no-longer-ruled-out  no-longer-ruled-out  -          left-open
to-be-agreed   settled              not-mentioned  settled              removed              settled    -
"""

TRANSITIONS: dict[tuple[Presence | None, Presence | None], str] = {
    (before, after): "" if cell == "-" else cell
    for before, row in zip(_ORDER, _TABLE.strip().splitlines()[1:], strict=True)
    for after, cell in zip(_ORDER, row.split()[1:], strict=True)
}


def transition(before: object, after: object) -> str:
    """The name of the transition between two contents of a field; "" for none.

    >>> transition("35", UNREPORTED), transition(ABSENT, "35"), transition("35", "36")
    ('not-mentioned', 'added', 'value')
    """
    return TRANSITIONS[_state(before), _state(after)]


def _state(content: object) -> Presence | None:
    return content if isinstance(content, Presence) else None
