"""Hedges of lengths of time: the rows of their decision table, and the words that stand for each."""

from __future__ import annotations

from enum import Enum


class Hedge(Enum):
    """How the words of a length hold it."""

    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    UP_TO = "up to"
    LESS_THAN = "less than"
    BETWEEN = "between"
    PERIOD = "from date to date"  # low and high are the least and most days from the first to the last
    UNTOLD = "a few"
    TEMPORARY = "temporary"
    OPEN_ENDED = "open-ended"
    PERMANENT = "permanent"


_WHOLE = {
    Hedge.PERMANENT: "permanent|permanently|forever|for ever|perpetual|perpetually|in perpetuity",
    Hedge.OPEN_ENDED: "open ended|indefinite|indefinitely|unlimited|until further notice",
    Hedge.TEMPORARY: "temporary|temporarily",
}
_BEFORE = {
    Hedge.EXACTLY: "exactly|precisely",
    Hedge.ABOUT: "about|around|roughly|approximately|approx|approx .|some|circa|close to|an estimated|~|≈",
    Hedge.NEARLY: "nearly|almost|just under|slightly less than|a little less than|a little under",
    Hedge.JUST_OVER: "just over|slightly more than|slightly over|a little more than|a little over",
    Hedge.AT_LEAST: "at least|no less than|not less than|no fewer than|a minimum of",
    Hedge.MORE_THAN: "more than|longer than|in excess of|upwards of",
    Hedge.UP_TO: "up to|at most|no more than|not more than|no longer than|not longer than|a maximum of"
    "|as many as|not exceeding|not to exceed",
    Hedge.LESS_THAN: "less than|fewer than|shorter than|under",
}
_AFTER = {
    Hedge.ABOUT: "or so",
    Hedge.AT_LEAST: "or more|or longer|at least",
    Hedge.UP_TO: "or less|or fewer|or shorter|at most",
}


def _by_words(table: dict[Hedge, str]) -> dict[str, Hedge]:
    return {words: hedge for hedge, all_words in table.items() for words in all_words.split("|")}


WHOLE, BEFORE, AFTER = _by_words(_WHOLE), _by_words(_BEFORE), _by_words(_AFTER)
LONGEST = max(len(words.split()) for words in BEFORE)
SAME_LENGTH = frozenset({"full", "whole", "consecutive", "straight", "successive", "calendar"})
"""Words before a unit that leave its length as it is."""
UNTOLD = frozenset(
    {
        "",
        "a few",
        "few",
        "several",
        "some",
        "many",
        "a number of",
        "a couple of",
        "a couple",
        "multiple",
        "dozens of",
        "hundreds of",
    }
)
RATES = frozenset({"a", "an", "per", "each", "every", "/"})
ADVERBS = frozenset({"hourly", "daily", "weekly", "monthly", "yearly"})
A_RATE = "a rate is an amount, not a length: tell it as a quantity"
HINTS = {
    "over": 'say "more than" or "within": "over" can be either',
    "within": "that is a moment, not a length",
    "by": "that is a moment, not a length",
    "until": "that is a moment, not a length",
    "another": "added to what? tell the whole length",
    "additional": "added to what? tell the whole length",
    "further": "added to what? tell the whole length",
}
_NO_CALENDAR = (
    "how many days these are depends on weekends and holidays, and no calendar of these is known:"
    " tell the days themselves, such as '7 to 11 days'"
)
NO_DAYS = dict.fromkeys(("business", "working", "banking", "trading"), _NO_CALENDAR)
"""Words before a unit that no calendar settles."""
