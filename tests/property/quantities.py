"""Quantities and policies for the laws: phrases from every row of the decision table."""

from __future__ import annotations

from hypothesis import strategies as st

from dealdiff.errors import ParseError
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.quantity import Quantity

_COUNT_WORDS = (
    "0|1|2|3|5|24|35|exactly 35|36|99|100|101|200|315|350|355|385|386|900|999|1,000|1,200|2,000"
    "|about 1|about 2|about 3|about 5|about 35|around 350"
    "|about 350|about 355|about 360|about 500|about 1,000"
    "|nearly 1|nearly 2|nearly 3|nearly 35|nearly 350|almost 350|nearly 360|nearly 2,000"
    "|just over 1|just over 34|just over 350|slightly more than 2,000"
    "|at least 0|at least 1|at least 24|at least 35|at least 101|at least 200|at least 500|at least 600"
    "|more than 0|more than 34|more than 100|more than 350|up to 0|up to 1|up to 2"
    "|up to 23|up to 35|up to 400"
    "|up to 500|up to 600|fewer than 1|fewer than 3|fewer than 36|fewer than 20|no more than 350"
    "|between 5 and 5|0 to 2|0 to 600|700 to 1,000|800 to 1,000|800 to 1,200|1,001 to 1,200|1 to 35|24 to 99"
    "|tens|dozens|scores|hundreds|thousands|tens of thousands|several|many|a few|an unknown number"
    "|1 million|2 million|about 2 million|exactly 2 million|more than 1 million|1.0 million|2,000,000"
    "|millions|about 2,000,000|nearly 2 million|35.0|34.5|about 35.0|nearly 3.0|nearly 35.0|up to 34.5"
    "|more than 34.5"
)
_SHARE_WORDS = (
    "half|a third|two thirds|40%|exactly 40%|about 40%|about half|nearly half|more than half|at least a third"
    "|just over half|just over 95%|most|one in three|250 basis points"
    "|up to 90%|about 90%|about 100%|100%|0%|at most 100%|at least 0%|nearly 100%|less than a third"
    "|40 to 50%|a third to a half|50% or more|less than 100%|almost two thirds"
)
_PART_WORDS = (
    "half out of 130|about half out of 130|just over 95% out of 130|just over half out of 130|most out of 130"
    "|half out of about 130|at least half out of 130|nearly half out of 130|half out of just over 130|125|130"
    "|65|about 65|124|up to 65|0% out of 130|half out of dozens|one in ten out of 130"
)
_LENGTH_WORDS = (
    "2 km|about 2 km|2,000 m|about 2,000 m|more than 2 km|up to 2,000 m|nearly 2 km|1 mile|500 m|about 500 m"
    "|just over 2 km|just over 500 m"
    "|about 2 km as m|1 to 2 km|at least 1,500 m|several km|several m|many m|several km as m|unknown km"
    "|hundreds of m|dozens of km|fewer than 100 m|0 km"
)
_MONEY_WORDS = (
    "$5|$5.00|about $5|just over $5|$5bn|$5.0bn|exactly $5bn|up to $6bn|nearly $6|$0|$4 to $6"
    "|billions of dollars|more than $5|at least $5.01|several dollars|5 million dollars|about $5m"
)
POOLS = {
    "counts": [Quantity(said) for said in _COUNT_WORDS.split("|")],
    "shares": [Quantity(f"{said} of the hostages") for said in _SHARE_WORDS.split("|")],
    "parts": [Quantity(said) for said in _PART_WORDS.split("|")],
    "money": [Quantity(said) for said in _MONEY_WORDS.split("|")],
    "lengths": [Quantity(said) for said in _LENGTH_WORDS.split("|")],
}
POLICIES = (
    DEFAULT,
    Policy(about="1/100", nearly="1/100", step=0),
    Policy(about="1/100", nearly="1/4", step=5),
    Policy(about="1/4", nearly="1/4", step=0),
    Policy(about="1/4", nearly="1/100", step=5),
    Policy(about="7/100", nearly="13/100", step="5/2"),
)

policies = st.builds(
    Policy,
    about=st.fractions("1/100", "1/4", max_denominator=100),
    nearly=st.fractions("1/100", "1/4", max_denominator=100),
    step=st.fractions(0, 5, max_denominator=4),
) | st.sampled_from(POLICIES)

_numbers = st.integers(0, 60) | st.integers(0, 5_000)
_figures = _numbers.map("{:,}".format)
_hedges = st.sampled_from(
    [
        "exactly",
        "at least",
        "more than",
        "up to",
        "fewer than",
        "about",
        "some",
        "nearly",
        "just under",
        "just over",
        "≥",
    ]
)
_scaled = st.builds(
    "{}.{} {}".format, st.integers(1, 30), st.integers(0, 9), st.sampled_from(["thousand", "million"])
)
_ranges = st.builds(
    lambda a, b, form: form.format(min(a, b), max(a, b)),
    _numbers,
    _numbers,
    st.sampled_from(["{} to {}", "between {} and {}", "{:,}–{:,}", "from {:,} to {:,}"]),
)
_vague = st.sampled_from(
    [
        *("tens", "dozens", "scores", "hundreds", "thousands", "millions"),
        *("several", "many", "a few", "an unknown number of"),
    ]
)
_amounts = st.one_of(
    _figures,
    _scaled,
    _ranges,
    _vague,
    st.builds("{} {}".format, _hedges, _figures | _scaled),
    st.builds("{} {}".format, _figures, st.sampled_from(["or so", "or more", "or fewer"])),
)
_percents = st.builds("{}%".format, st.integers(1, 99))
_shares = _percents | st.builds("{} {}".format, _hedges, _percents)


def _readable(said: str) -> list[Quantity]:
    try:
        return [Quantity(said)]
    except ParseError:  # "fewer than 0": no amount fits
        return []


def _told_as(words: st.SearchStrategy[str], unit: str) -> st.SearchStrategy[Quantity]:
    return words.map(lambda said: _readable(f"{said} {unit}")).filter(bool).map(lambda read: read[0])


hostages = _told_as(_amounts, "hostages")
trucks = _told_as(_amounts, "trucks a day")
lengths = _told_as(_amounts, "km") | _told_as(_amounts, "m") | st.sampled_from(POOLS["lengths"])
shares = _told_as(_shares, "of the hostages") | st.sampled_from(POOLS["shares"])
unitless = st.sampled_from(POOLS["counts"])
any_quantity = hostages | trucks | lengths | shares | unitless
"""Quantities of every kind, comparable or not."""


def _of_one_kind(size: int) -> st.SearchStrategy[tuple[Quantity, ...]]:
    kinds = (hostages, trucks, lengths, shares, unitless)
    return st.one_of(*(st.tuples(*[kind] * size) for kind in kinds))


pairs = _of_one_kind(2)
"""Two quantities of one thing."""
triples = _of_one_kind(3)
"""Three quantities of one thing: the laws of composition hold among such."""
