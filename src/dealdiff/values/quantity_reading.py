"""What the words of a quantity say: the result of reading them, before any policy."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from dealdiff.values.hedges import Hedge


@frozen(kw_only=True)
class QuantityReading:
    """What the words of a quantity say, before any policy.

    ``low`` and ``high`` are the numbers said, in ``unit`` (``None``: none said on that side). ``unit``
    is in the singular, a currency as its ISO 4217 code, "" if none is said; ``assumed`` names the
    convention by which it was read ("$" as USD). ``share`` is the (lower) fraction said, of ``of``.
    ``whole``: only whole numbers count. ``half_digit``: half of the last written digit of a scaled
    numeral. ``step``: what one unit of the policy's ``step`` amounts to.
    ``ceiling``: what a share cannot exceed. ``untold``: the word for a number that is not told ("several"),
    and the unit that it was told in, if any. ``words``: those before "as".
    """

    hedge: Hedge
    low: Fraction | None = None
    high: Fraction | None = None
    unit: str = ""
    assumed: str = ""
    per: str = ""
    share: Fraction | None = None
    of: str = ""
    scaled: bool = False
    whole: bool = True
    half_digit: Fraction = Fraction(0)
    step: Fraction = Fraction(1)
    ceiling: Fraction | None = None
    untold: tuple[str, ...] = ()
    words: str = ""

    def times(self, factor: Fraction) -> QuantityReading:
        """The same amount in a unit of which ``factor`` make one of this: each amount travels exactly."""
        return evolve(
            self,
            low=None if self.low is None else self.low * factor,
            high=None if self.high is None else self.high * factor,
            half_digit=self.half_digit * factor,
            step=self.step * factor,
            ceiling=None if self.ceiling is None else self.ceiling * factor,
        )

    @property
    def exact(self) -> bool:
        """Whether the words hedge nothing: one number, and nothing rounded."""
        return self.hedge in (Hedge.BARE, Hedge.EXACTLY)
