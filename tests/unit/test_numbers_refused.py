"""Words beside a number or a unit that look like part of it: what is refused, and how to tell it."""

from __future__ import annotations

import pytest

from dealdiff.errors import ParseError
from dealdiff.values.duration import Duration
from dealdiff.values.quantity import Quantity

NUMBERS = {
    "odd with a hyphen": ("40-odd", 4, "say 'about 40', or a range"),
    "odd with a space": ("40 odd", 4, "say 'about 40'"),
    "odd and a unit": ("40-odd hostages", 4, "say 'about 40'"),
    "odd with a dash": ("40\N{EN DASH}odd hostages", 4, "say 'about 40'"),
    "odd in words": ("forty-odd hostages", 7, "say 'about forty'"),
    "odd after a hedge": ("some 40-odd prisoners", 9, "say 'about 40'"),
    "odd money": ("$40-odd million", 5, "say 'about 40'"),
    "odd and a scale": ("40 million odd", 12, "say 'about 40 million'"),
    "the end of a range": ("30 to 40-odd", 10, "say 'about 40'"),
    "no code": ("XQZ 5 million", 1, "'XQZ' is none"),
    "nearly a code": ("USS 5 million", 1, "'USS' is none: did you mean 'USD'?"),
    "a word for a code": ("EURO 5 million", 1, "did you mean 'EUR'?"),
    "a code in small letters": ("usd 5 million", 1, "codes are written in capitals: USD"),
    "no code after a hedge": ("about XQZ 5 million", 7, "'XQZ' is none"),
}


@pytest.mark.parametrize(("words", "column", "hint"), NUMBERS.values(), ids=NUMBERS)
def test_what_looks_like_part_of_a_number_is_refused_with_how_to_tell_it(
    words: str, column: int, hint: str
) -> None:
    with pytest.raises(ParseError) as refused:
        Quantity(words)
    assert refused.value.column == column
    assert hint in refused.value.hint


NO_CODES = {
    "none that is near": ("XQZ 5 million", "'XQZ' is none"),
    "one that is near": ("USS 5 million", "'USS' is none: did you mean 'USD'?"),
    "in small letters": ("usd 5 million", "codes are written in capitals: USD"),
}


@pytest.mark.parametrize(("words", "hint"), NO_CODES.values(), ids=NO_CODES)
def test_a_code_of_no_currency_is_told_with_the_nearest(words: str, hint: str) -> None:
    with pytest.raises(ParseError) as refused:
        Quantity(words)
    assert refused.value.hint == hint
    assert refused.value.expected == "a number, or a currency by its ISO 4217 code"


UNHEARD = {
    "odd alone": "odd hostages",
    "a word in capitals that no figure follows": "XQZ",
    "a longer word": "trucks 5",
}


@pytest.mark.parametrize("words", UNHEARD.values(), ids=UNHEARD)
def test_other_words_before_a_number_are_told_of_the_number_alone(words: str) -> None:
    with pytest.raises(ParseError, match="expected a number"):
        Quantity(words)


def test_a_unit_in_capitals_stays_a_unit() -> None:
    assert Quantity("5 MRE").unit == "mre"


WORKING = ("7 working days", "five business days", "10 banking days", "about 3 trading days")


@pytest.mark.parametrize("words", WORKING)
def test_working_days_need_a_calendar(words: str) -> None:
    with pytest.raises(ParseError, match=r"weekends and holidays.*such as '7 to 11 days'") as refused:
        Duration(words)
    assert refused.value.column > 1


def test_until_further_notice_is_open_ended() -> None:
    told = Duration("until further notice")
    assert told.verdict_to(Duration("open-ended")).name == "restated"
    assert told.understood() == "any time, or for ever"
    assert not told.permanent
