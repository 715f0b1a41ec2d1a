"""Strategies for times: durations, dates and moments in words, and admissible policies."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from dealdiff.values.duration import Duration
from dealdiff.values.moment import Moment
from dealdiff.values.policy import Policy
from dealdiff.values.when import When

shares = st.fractions(Fraction(1, 100), Fraction(1, 4), max_denominator=100)
policies = st.builds(
    Policy,
    about=shares,
    nearly=shares,
    step=st.fractions(0, 5, max_denominator=4),
    inclusive_days=st.sampled_from([None, True, False]),
)

small = st.integers(1, 12)
units = st.sampled_from(["hours", "days", "weeks", "months", "years"])
hedges = st.sampled_from(
    ["", "about ", "nearly ", "just over ", "at least ", "more than ", "up to ", "less than ", "exactly "]
)
days = st.integers(0, 60).map(lambda n: date(2024, 2, 20) + timedelta(days=n))
marks = st.sampled_from(["", "", "~", "?", "%"])

lengths = st.builds("{} {}".format, small, units)
hedged = st.builds("{}{}".format, hedges, lengths)
ranges = st.builds(lambda low, more, unit: f"{low} to {low + more} {unit}", small, small, units)
periods = st.builds(lambda first, n: f"{first}/{first + timedelta(days=n)}", days, st.integers(0, 60))
loose = st.sampled_from(
    ["a few weeks", "several days", "permanent", "forever", "open-ended", "temporary", "half a year", "P6W"]
)
# near one another, so that the laws meet overlaps and contradictions alike
near = st.builds("{}{} days".format, hedges, st.integers(20, 70)) | st.sampled_from(
    ["six weeks", "about six weeks", "two months", "a month", "nearly two months", "between 4 and 6 weeks"]
)
duration_words = near | hedged | ranges | periods | loose
durations = duration_words.map(Duration)

day_words = days.map(date.isoformat)
date_words = st.builds(
    "{}{}".format, day_words | st.sampled_from(["2024-02", "2024-03", "2024-04", "2024"]), marks
)
interval_words = st.builds(
    lambda first, n, left, right: f"{first}{left}/{first + timedelta(days=n)}{right}",
    days,
    st.integers(0, 40),
    marks,
    marks,
)
open_words = st.builds(
    lambda day, shape: shape.format(day), day_words, st.sampled_from(["{}/..", "{}/", "../{}", "/{}"])
)
plain_words = st.sampled_from(
    ["late February 2024", "early March 2024", "mid-March 2024", "about 20 March 2024", "20 March 2024"]
)
when_words = date_words | interval_words | open_words | plain_words
whens = when_words.map(When)

anchors = (
    st.sampled_from(["start", "start", "first", "the first phase", "end of first", "talks"]) | when_words
)
offsets = st.builds("{}{} {}".format, hedges, small, st.sampled_from(["days", "weeks", "months"]))
relations = st.sampled_from(["at", "by", "after", "before", "from", "until"])
numbered = st.builds("{} day {} of {}".format, relations, small, anchors)
shifted = st.builds("{} {} {} {}".format, relations, offsets, st.sampled_from(["after", "before"]), anchors)
within = st.builds("within {} {} {}".format, offsets, st.sampled_from(["of", "before", "after"]), anchors)
bare = st.builds("{} {}".format, relations, anchors)
during = st.sampled_from(
    ["during first", "within the first phase", "permanent", "permanently", "within 50 days"]
)
moments = (numbered | shifted | within | bare | during).map(Moment)

# texts near the grammar: its own words in any order, and anything at all
PIECES = """six weeks months a half and to between about nearly day 7 of first start after before by until
    within 42 2024 2024-05-31 2024-02-30 / .. ~ ? % - – , May late the week permanent P6W 1,000 ½ days
    ago last end phase one March 18 from 999999999 1e9 th nd st four twenty hundred thousand million for or
    so more just over slightly business full initial an the upon following as starting prior ahead hours
    each daily wks or two another perpetual"""
pieces = st.sampled_from(PIECES.split())
near_texts = st.lists(pieces, max_size=8).map(" ".join) | st.lists(pieces, max_size=6).map("".join)
texts = st.text(max_size=30) | near_texts
