"""What a diff says beside its changes: what was asked for or suppressed, and what was not decided."""

from __future__ import annotations

from attrs import frozen

from dealdiff.diffing.suggested import Ambiguity
from dealdiff.diffing.suppression import Suppression


@frozen(kw_only=True)
class Notes:
    """What a diff that is not told whole, or not decided whole, says of that; empty for one that is.

    ``only``
        the kinds, families and significances that were asked for.
    ``suppressed``
        the suppressions that left a change out, with its kind and place.
    ``stale``
        the suppressions that match no change.
    ``ambiguous``
        the items under other ids that could be one of several.

    >>> Notes(only=("substantive",)) == Notes()
    False
    """

    only: tuple[str, ...] = ()
    suppressed: tuple[Suppression, ...] = ()
    stale: tuple[Suppression, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()


NO_NOTES = Notes()
