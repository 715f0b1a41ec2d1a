"""The fingerprint of a change: what tells it from every other, in a few letters and digits.

It holds what the change is (its kind), where it stands (its path) and what it compares (both sides in
their canonical words). It holds no sentence, no verdict and no convention, and neither process nor
platform bear on it: the same change has the same fingerprint wherever and whenever it is found.
"""

from __future__ import annotations

import re
from hashlib import sha256

from dealdiff.diffing.typed import typed
from dealdiff.model.plain import as_json
from dealdiff.model.spelling import Path

DIGITS = 16  # hexadecimal: 64 bits, enough to tell apart what one negotiation will ever hold
FINGERPRINT = re.compile(f"[0-9a-f]{{{DIGITS}}}")
_MADE_AS = "dealdiff-change/1"  # another way of making them would have another number here


def fingerprint(kind: str, path: Path, before: object, after: object) -> str:
    """The fingerprint of a kind of change at a path, between two contents: 16 hexadecimal digits.

    >>> fingerprint("ruled-out", ("terms", "hostages", "count"), None, None)
    '4b3365675a967b67'

    :raises ModelError: for contents that no side of a change holds.
    """
    told = {"as": _MADE_AS, "kind": kind, "path": [*path], "before": typed(before), "after": typed(after)}
    return sha256(as_json(told)).hexdigest()[:DIGITS]
