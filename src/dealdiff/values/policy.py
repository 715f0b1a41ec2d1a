"""The named conventions that a comparison may rest on."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import field, frozen

from dealdiff.errors import ModelError

_TENTH = Fraction(1, 10)


_EXACT = re.compile(r"[0-9]{1,9}(?:/[0-9]{1,9}|\.[0-9]{1,9})?")
_HINT = 'give a Fraction or text such as "1/10" or "0.1"'


def as_share(value: Fraction | int | str) -> Fraction:
    """The exact number that is given. A float is none: 0.1 is a little more than a tenth.

    >>> as_share("0.1")
    Fraction(1, 10)

    :raises ModelError: for anything else.
    """
    exact = isinstance(value, Fraction | int) and not isinstance(value, bool)
    if not exact and not (isinstance(value, str) and _EXACT.fullmatch(value.strip())):
        raise ModelError(f"policy: found {repr(value)[:40]}, expected an exact number; {_HINT}")
    try:
        return Fraction(value)
    except ZeroDivisionError:
        raise ModelError(f"policy: found {value!r}, expected an exact number; {_HINT}") from None


LEAST_MATCH = Fraction(1, 2)
"""The least score with which items under other ids may be taken for one."""


def _threshold(value: Fraction | int | str | None) -> Fraction | None:
    return None if value is None else as_share(value)


@frozen(kw_only=True, cache_hash=True)
class Policy:
    """How wide hedged words are read, and whether items are matched beyond their ids.

    ``about``
        "about n" is n plus or minus this share of n (admissible: 1 % to 25 %), at least ``step``.
    ``nearly``
        "nearly n" is from n less this share of n (admissible: 1 % to 25 %) to below n; a duration is
        lessened by at least ``step``, a count by at least one.
    ``step``
        the least half-width of "about" in units (admissible: 0 to 5), or "about 3" collapses.
    ``inclusive_days``
        whether a period from date to date counts both of its ends: ``None`` (either), ``True`` or ``False``.
    ``match``
        the score from which a suggestion that items under other ids are one is taken as such (admissible:
        1/2 to 1); ``None``: by ids and by what the text says that it replaces alone.

    Widths are exact: a ``Fraction``, an ``int`` or text, never a ``float``.

    :raises ModelError: where a width or score is not exact or lies outside its admissible range, and where
        ``inclusive_days`` is none of the three.

    >>> Policy(about="1/20").about, Policy(about="0.05").about
    (Fraction(1, 20), Fraction(1, 20))
    """

    about: Fraction = field(default=_TENTH, converter=as_share)
    nearly: Fraction = field(default=_TENTH, converter=as_share)
    step: Fraction = field(default=Fraction(1), converter=as_share)
    inclusive_days: bool | None = None
    match: Fraction | None = field(default=None, converter=_threshold)

    def __attrs_post_init__(self) -> None:
        for name in ("about", "nearly"):
            if not Fraction(1, 100) <= getattr(self, name) <= Fraction(1, 4):
                raise ModelError(f"policy {name}={getattr(self, name)}: expected 1/100 to 1/4")
        if not 0 <= self.step <= 5:
            raise ModelError(f"policy step={self.step}: expected 0 to 5")
        if not isinstance(self.inclusive_days, bool | None):
            raise ModelError(f"policy inclusive_days={self.inclusive_days!r}: expected True, False or None")
        if self.match is not None and not LEAST_MATCH <= self.match <= 1:
            raise ModelError(f"policy match={self.match}: expected 1/2 to 1, or None to match by ids alone")


DEFAULT = Policy()
