"""What stands in a field that holds no value: five ways of having none."""

from __future__ import annotations

from enum import Enum


class Presence(Enum):
    """Why a field has no value. Never decided by truthiness: 0, "" and False are values.

    >>> Presence.parse("to be agreed")
    <Presence.TO_BE_AGREED: 'to be agreed'>
    """

    UNREPORTED = "unreported"  # this report is silent: the default of every field
    UNDISCLOSED = "undisclosed"  # it exists and is withheld
    ABSENT = "absent"  # the text itself is known to be silent
    NONE = "none"  # the text says that there is none
    TO_BE_AGREED = "to be agreed"  # left open on purpose

    @classmethod
    def parse(cls, text: str) -> Presence | None:
        """The presence that ``text`` names, or ``None`` where it names none."""
        return _BY_WORDS.get(" ".join(text.split()).lower())

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> bool:
        raise TypeError("a presence has no truth value: compare it with 'is'")


_BY_WORDS = {presence.value: presence for presence in Presence}

UNREPORTED = Presence.UNREPORTED
UNDISCLOSED = Presence.UNDISCLOSED
ABSENT = Presence.ABSENT
NONE = Presence.NONE
TO_BE_AGREED = Presence.TO_BE_AGREED
