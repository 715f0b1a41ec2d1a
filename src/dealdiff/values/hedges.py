"""Hedges: the rows of the decision table of quantities, and the words that stand for each."""

from __future__ import annotations

from enum import Enum

from dealdiff.values.tokens import Cursor


class Hedge(Enum):
    """How a number is hedged; each member is one row of the decision table of quantities."""

    BARE = "bare"
    EXACTLY = "exactly"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"
    BETWEEN = "between"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    ROUNDED = "rounded"  # a bare scaled numeral: "$16.2bn"
    TENS = "tens"
    DOZENS = "dozens"
    SCORES = "scores"
    HUNDREDS = "hundreds"
    THOUSANDS = "thousands"
    TENS_OF_THOUSANDS = "tens of thousands"
    HUNDREDS_OF_THOUSANDS = "hundreds of thousands"
    MILLIONS = "millions"
    TENS_OF_MILLIONS = "tens of millions"
    HUNDREDS_OF_MILLIONS = "hundreds of millions"
    BILLIONS = "billions"
    TENS_OF_BILLIONS = "tens of billions"
    HUNDREDS_OF_BILLIONS = "hundreds of billions"
    UNKNOWN = "unknown"


ORDERS = {
    Hedge.TENS: (20, 99),
    Hedge.DOZENS: (24, 99),
    Hedge.SCORES: (40, 99),
    Hedge.HUNDREDS: (200, 999),
    Hedge.THOUSANDS: (2_000, 9_999),
    Hedge.TENS_OF_THOUSANDS: (20_000, 99_999),
    Hedge.HUNDREDS_OF_THOUSANDS: (200_000, 999_999),
    Hedge.MILLIONS: (2_000_000, 9_999_999),
    Hedge.TENS_OF_MILLIONS: (20_000_000, 99_999_999),
    Hedge.HUNDREDS_OF_MILLIONS: (200_000_000, 999_999_999),
    Hedge.BILLIONS: (2_000_000_000, 9_999_999_999),
    Hedge.TENS_OF_BILLIONS: (20_000_000_000, 99_999_999_999),
    Hedge.HUNDREDS_OF_BILLIONS: (200_000_000_000, 999_999_999_999),
}
"""Orders of magnitude: at least two of the unit, by policy fewer than the next order."""

PREFIXES = {
    Hedge.EXACTLY: "exactly|precisely",
    Hedge.AT_LEAST: "at least|no fewer than|no less than|not fewer than|not less than|a minimum of|minimum of"
    "|as few as|as little as|no lower than|≥|>=",
    Hedge.MORE_THAN: "more than|over|above|upwards of|upward of|greater than|in excess of|>",
    Hedge.UP_TO: "up to|at most|no more than|not more than|a maximum of|maximum of|as many as|as much as"
    "|not exceeding|not to exceed|no higher than|no greater than|≤|<=",
    Hedge.FEWER_THAN: "fewer than|less than|under|below|<",
    Hedge.ABOUT: "about|around|some|approximately|approx.|approx|roughly|circa|ca.|c.|~|≈"
    "|close to|an estimated|estimated",
    Hedge.NEARLY: "nearly|almost|just under|just below|slightly less than|slightly under|a little under"
    "|a little less than",
    Hedge.JUST_OVER: "just over|just above|slightly more than|slightly over|slightly above|a little over"
    "|a little more than",
}
SUFFIXES = {
    Hedge.AT_LEAST: "or more|at least|+",
    Hedge.UP_TO: "or fewer|or less|at most",
    Hedge.ABOUT: "or so",
}
VAGUE = {
    **{hedge: hedge.value for hedge in ORDERS},
    Hedge.UNKNOWN: "an unknown number|unknown number|unknown"
    "|an unspecified number|a number|several|many|a few|numerous",
}

NOTHING_SAID = frozenset({"an unknown number", "unknown number", "unknown", "an unspecified number"})
"""Words that leave the number open altogether, as "at least 0" does; "several" is some number, not told."""
UNTOLD_ALIKE = {"numerous": "many"}
"""Words for a number that is not told which say the same as another of them."""


Rows = list[tuple[tuple[str, ...], Hedge]]


def _by_length(table: dict[Hedge, str]) -> Rows:
    rows = [(tuple(said.split()), hedge) for hedge, all_said in table.items() for said in all_said.split("|")]
    return sorted(rows, key=lambda row: -len(row[0]))


BEFORE, AFTER, INSTEAD = _by_length(PREFIXES), _by_length(SUFFIXES), _by_length(VAGUE)
HEDGING = frozenset(word for rows in (BEFORE, INSTEAD) for said, _ in rows for word in said) - {
    "of",  # "tonnes of fuel"
    "number",
    "unknown",
    "close",  # "close protection teams"
    "estimated",
    "higher",
    "little",
    "lower",
}


def take_hedge(cursor: Cursor, rows: Rows) -> Hedge | None:
    """The longest of ``rows`` that stands next, stepped over.

    >>> take_hedge(Cursor("no fewer than 20"), BEFORE)
    <Hedge.AT_LEAST: 'at least'>
    """
    return next((hedge for said, hedge in rows if cursor.take(*said)), None)
