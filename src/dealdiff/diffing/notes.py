"""What was done to a diff before it was told: what was asked for, and what was suppressed and why."""

from __future__ import annotations

from attrs import frozen

from dealdiff.diffing.suppression import Suppression


@frozen(kw_only=True)
class Notes:
    """What a diff that is not told whole says of that; empty for one that is.

    ``only``
        the kinds, families and significances that were asked for.
    ``suppressed``
        the suppressions that left a change out, with its kind and place.
    ``stale``
        the suppressions that match no change.

    >>> Notes(only=("substantive",)) == Notes()
    False
    """

    only: tuple[str, ...] = ()
    suppressed: tuple[Suppression, ...] = ()
    stale: tuple[Suppression, ...] = ()


NO_NOTES = Notes()
