"""How verdicts between times come to rest on a named convention."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from fractions import Fraction

from dealdiff.values.policy import Policy
from dealdiff.values.verdict import Basis, Direction, Info, Verdict

Answer = tuple[Info, Direction | None, Basis]

APPROXIMATE = "approximate date"
UNCERTAIN = "uncertain date"
INCLUSIVE = "inclusive days"
NOT_TOLD = "number not told"
NOT_DATED = "anchor not dated"
OTHER_RELATION = "different relations"
THEN_OR_LATER = "then or later"


def figures(number: Fraction, *, grouped: bool = False) -> str:
    """A number in the fewest figures that are exact; ``grouped``: with commas between thousands.

    >>> figures(Fraction(189, 5)), figures(Fraction(1, 3)), figures(Fraction(1461))
    ('37.8', '1/3', '1461')
    >>> figures(Fraction(1461), grouped=True)
    '1,461'
    """
    for places in range(4):
        if (number * 10**places).denominator == 1:
            whole, rest = divmod(abs(number) * 10**places, 10**places)
            point = f".{rest.numerator:0{places}d}" if places else ""
            said = f"{whole:,}" if grouped else str(whole)
            return f"{'-' if number < 0 else ''}{said}{point}"
    return str(number)


def share_name(field: str, share: Fraction) -> str:
    """The name of a policy's share, as verdicts tell it: a percentage, or the fraction where that is long.

    >>> share_name("about", Fraction(1, 10)), share_name("about", Fraction(1, 7))
    ('about=10%', 'about=1/7')
    """
    percent = figures(share * 100)
    return f"{field}={share}" if "/" in percent else f"{field}={percent}%"


def marks_names(marks: str) -> set[str]:
    """The conventions that a date's marks rest on."""
    return {APPROXIMATE for mark in marks if mark in "~%"} | {UNCERTAIN for mark in marks if mark in "?%"}


class Count(Enum):
    """Which end days a period from date to date counts; the value is what that adds to their difference."""

    NEITHER = -1
    ONE = 0
    BOTH = 1


def counts(policy: Policy) -> tuple[Count, ...]:
    """The ways of counting that a policy admits: all of them where it does not choose."""
    if policy.inclusive_days is None:
        return tuple(Count)
    return (Count.BOTH,) if policy.inclusive_days else (Count.ONE,)


def under_counts(compare: Callable[[Count], Answer], policy: Policy) -> tuple[Answer, bool]:
    """The answer where the days of a period can be counted in several ways.

    ``compare`` answers for one of them. Where all agree, that is the answer; a direction in which they do
    not agree is none. Otherwise the policy chooses; where it does not, nothing is claimed. Also tells
    whether they disagreed.
    """
    answers = [compare(count) for count in Count]
    infos, directions, bases = (set(parts) for parts in zip(*answers, strict=True))
    if len(infos) == 1:
        direction = answers[0][1] if len(directions) == 1 else None
        return (answers[0][0], direction, Basis.STATED if bases == {Basis.STATED} else Basis.POLICY), False
    chosen = counts(policy)
    if len(chosen) > 1:
        return (Info.MIXED, None, Basis.POLICY), True
    return (*compare(chosen[0])[:2], Basis.POLICY), True


def spoken(answer: Answer, names: set[str]) -> Verdict:
    """The verdict between different words; ``names`` are the conventions that either side needs."""
    info, direction, basis = answer
    named = ", ".join(sorted(names)) if basis is Basis.POLICY else ""
    return Verdict(info=info, direction=direction, basis=basis, policy=named)
