"""The named conventions that a comparison may rest on."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from dealdiff.errors import ModelError

_TENTH = Fraction(1, 10)


def _share(value: Fraction | int | str) -> Fraction:
    return Fraction(value)


@frozen(kw_only=True)
class Policy:
    """How wide hedged words are read.

    ``about``
        "about n" is n plus or minus this share of n (admissible: 1 % to 25 %), at least ``step``.
    ``nearly``
        "nearly n" is from n less this share of n (admissible: 1 % to 25 %) to below n; a duration is
        lessened by at least ``step``, a count by at least one.
    ``step``
        the least half-width of "about" in units (admissible: 0 to 5), or "about 3" collapses.
    ``inclusive_days``
        whether a period from date to date counts both of its ends: ``None`` (either), ``True`` or ``False``.

    :raises ModelError: where a width lies outside its admissible range.

    >>> Policy(about="1/20").about
    Fraction(1, 20)
    """

    about: Fraction = field(default=_TENTH, converter=_share)
    nearly: Fraction = field(default=_TENTH, converter=_share)
    step: Fraction = field(default=Fraction(1), converter=_share)
    inclusive_days: bool | None = None

    def __attrs_post_init__(self) -> None:
        for name in ("about", "nearly"):
            if not Fraction(1, 100) <= getattr(self, name) <= Fraction(1, 4):
                raise ModelError(f"policy {name}={getattr(self, name)}: expected 1/100 to 1/4")
        if not 0 <= self.step <= 5:
            raise ModelError(f"policy step={self.step}: expected 0 to 5")


DEFAULT = Policy()
