"""A suppression: a change that need not be told again, by its fingerprint and with a reason."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.diffing.change import Change
from dealdiff.diffing.fingerprints import DIGITS, FINGERPRINT
from dealdiff.errors import ModelError
from dealdiff.model.keyed import cut
from dealdiff.model.spelling import told
from dealdiff.values.words import tidy


def in_lower_case(words: str) -> str:
    """How to mend a fingerprint in capital letters; empty for what is none in lower case either.

    >>> in_lower_case("0123456789ABCDEF"), in_lower_case("12AB")
    ('fingerprints are in lower case: 0123456789abcdef', '')
    """
    lower = words[: DIGITS + 1].lower()
    return f"fingerprints are in lower case: {lower}" if FINGERPRINT.fullmatch(lower) else ""


def _fingerprint(given: object) -> str:
    if not isinstance(given, str) or not FINGERPRINT.fullmatch(given):
        expected = f"{DIGITS} digits or letters from a to f"
        hint = in_lower_case(given) if isinstance(given, str) else ""
        raise ModelError(
            f"found the fingerprint {cut(given)}, expected {expected}" + (f"; {hint}" if hint else "")
        )
    return given


@frozen(kw_only=True)
class Suppression:
    """One change that need not be told again: its fingerprint, and ``because``, the reason.

    ``kind`` and ``about`` (the path, ``terms.hostages.count``) are for readers and may be empty; where they
    are told they must be the change's own.

    :raises ModelError: for what is no fingerprint. :raises ParseError: where no reason is given.

    >>> Suppression(fingerprint="0123456789abcdef", because="settled on the phone").because
    'settled on the phone'
    """

    fingerprint: str = field(converter=_fingerprint)
    because: str = field(converter=tidy)
    kind: str = ""
    about: str = ""

    def matches(self, change: Change) -> bool:
        """Whether a change is the one that is meant."""
        return (
            change.fingerprint == self.fingerprint
            and self.kind in ("", change.kind)
            and self.about in ("", told(change.path))
        )

    def misses(self, change: Change) -> bool:
        """Whether a change has the fingerprint, but another kind or place than is told here."""
        return change.fingerprint == self.fingerprint and not self.matches(change)
