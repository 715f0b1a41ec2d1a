"""Whether a stance is for something, against it, open to it, or gives it up."""

from __future__ import annotations

from enum import Enum


class Attitude(Enum):
    """What a stance comes to, whatever its verb.

    >>> ATTITUDE_OF["withholds"]
    <Attitude.AGAINST: 'against'>
    """

    FOR = "for"
    AGAINST = "against"
    OPEN = "open to"
    GIVEN_UP = "given up"


ATTITUDE_OF = {
    "wants": Attitude.FOR,
    "accepts": Attitude.FOR,
    "tables": Attitude.FOR,
    "signs": Attitude.FOR,
    "considers": Attitude.OPEN,
    "refuses": Attitude.AGAINST,
    "withholds": Attitude.AGAINST,
    "drops": Attitude.GIVEN_UP,
}
"""By verb; of a text that a party made its own the verb is the act: it tables, accepts or signs it."""
