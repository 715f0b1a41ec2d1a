"""What the grammar of quantities reads, phrase by phrase, and what it refuses, with the column."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dealdiff.errors import ParseError
from dealdiff.values.hedges import AFTER, BEFORE, INSTEAD, ORDERS, Hedge
from dealdiff.values.policy import Policy
from dealdiff.values.quantity import Quantity

# words | hedge | low | high | unit | per | share of ("=" where a share has no base said)
READ = """
35                                  | bare | 35 | 35
0                                   | bare | 0 | 0
42                                  | bare | 42 | 42
116                                 | bare | 116 | 116
130                                 | bare | 130 | 130
150                                 | bare | 150 | 150
250                                 | bare | 250 | 250
253                                 | bare | 253 | 253
33                                  | bare | 33 | 33
1,200                               | bare | 1200 | 1200
40,000                              | bare | 40000 | 40000
1,000,000                           | bare | 1000000 | 1000000
10 000 trucks                       | bare | 10000 | 10000 | truck
49.50                               | bare | 99/2 | 99/2
0.5                                 | bare | 1/2 | 1/2
exactly 350                         | exactly | 350 | 350
precisely 350                       | exactly | 350 | 350
zero                                | bare | 0 | 0
five                                | bare | 5 | 5
six                                 | bare | 6 | 6
nineteen                            | bare | 19 | 19
thirty-five                         | bare | 35 | 35
thirty five                         | bare | 35 | 35
Thirty-Five Hostages                | bare | 35 | 35 | hostage
ninety                              | bare | 90 | 90
a hundred                           | bare | 100 | 100
one hundred and ten                 | bare | 110 | 110
one-hundred-and-ten                 | bare | 110 | 110
one hundred ten                     | bare | 110 | 110
twelve hundred                      | bare | 1200 | 1200
a thousand                          | bare | 1000 | 1000
two thousand and five               | bare | 2005 | 2005
forty thousand three hundred and six | bare | 40306 | 40306
two hundred thousand                | bare | 200000 | 200000
one million two hundred thousand    | bare | 1200000 | 1200000
a dozen                             | bare | 12 | 12
two dozen                           | bare | 24 | 24
2 dozen hostages                    | bare | 24 | 24 | hostage
half a dozen                        | bare | 6 | 6
one dozen to two dozen              | between | 12 | 24
half a dozen to two dozen           | between | 6 | 24
ten to a dozen                      | between | 10 | 12
ninety to one hundred               | between | 90 | 100
zero to two hundred                 | between | 0 | 200
0.125                               | bare | 1/8 | 1/8
1.1390                              | bare | 1139/1000 | 1139/1000
35.0 hostages                       | bare | 35 | 35 | hostage
two and a half tonnes               | bare | 5/2 | 5/2 | tonne
2.5 trucks a day                    | bare | 5/2 | 5/2 | truck | day
the 35 hostages                     | bare | 35 | 35 | hostage
all 35 hostages                     | bare | 35 | 35 | hostage
only 35                             | bare | 35 | 35
just 35                             | bare | 35 | 35
a total of 350 prisoners            | bare | 350 | 350 | prisoner
a total of about 350                | about | 350 | 350
1,139.500                           | bare | 2279/2 | 2279/2
1.139 million                       | rounded | 1139000 | 1139000
$1.125                              | bare | 9/8 | 9/8 | USD
2.125 km                            | bare | 17/8 | 17/8 | km
2.5 km                              | bare | 5/2 | 5/2 | km
1.5 hours                           | bare | 3/2 | 3/2 | hour
12.125%                             | bare | 97/800 | 97/800 | | | =
about 350                           | about | 350 | 350
about thirty-five hostages          | about | 35 | 35 | hostage
around 240                          | about | 240 | 240
some 350 prisoners                  | about | 350 | 350 | prisoner
approximately 90                    | about | 90 | 90
approx. 90                          | about | 90 | 90
roughly 90                          | about | 90 | 90
circa 90                            | about | 90 | 90
c. 90                               | about | 90 | 90
~350                                | about | 350 | 350
close to 350                        | about | 350 | 350
an estimated 350 prisoners          | about | 350 | 350 | prisoner
350 or so                           | about | 350 | 350
350 prisoners or so                 | about | 350 | 350 | prisoner
nearly 2,000                        | nearly | 2000 | 2000
almost 2,000                        | nearly | 2000 | 2000
just under 2,000                    | nearly | 2000 | 2000
slightly less than 2,000            | nearly | 2000 | 2000
just over 350                       | just over | 350 | -
slightly more than 350 prisoners    | just over | 350 | - | prisoner
a little over half                  | just over | 1/2 | - | | | =
at least 1,139                      | at least | 1139 | -
at least 31,923                     | at least | 31923 | -
no fewer than 20                    | at least | 20 | -
no less than 20                     | at least | 20 | -
not fewer than 20                   | at least | 20 | -
a minimum of 20                     | at least | 20 | -
no lower than 20                    | at least | 20 | -
as few as 20                        | at least | 20 | -
20 or more                          | at least | 20 | -
20 trucks or more                   | at least | 20 | - | truck
20+                                 | at least | 20 | -
20+ trucks                          | at least | 20 | - | truck
≥ 20                                | at least | 20 | -
more than 26,600                    | more than | 26600 | -
more than 38,000                    | more than | 38000 | -
more than 100                       | more than | 100 | -
more than 200                       | more than | 200 | -
more than 40                        | more than | 40 | -
over 1,200                          | more than | 1200 | -
over 300                            | more than | 300 | -
over 100                            | more than | 100 | -
above 100                           | more than | 100 | -
upwards of 100                      | more than | 100 | -
in excess of 100                    | more than | 100 | -
more than 1 million                 | more than | 1000000 | -
up to 600                           | up to | - | 600
at most 600                         | up to | - | 600
no more than 600                    | up to | - | 600
a maximum of 600                    | up to | - | 600
as many as 600                      | up to | - | 600
not exceeding 600                   | up to | - | 600
no higher than 8%                   | up to | - | 2/25 | | | =
600 or fewer                        | up to | - | 600
600 soldiers at most                | up to | - | 600 | soldier
fewer than 20                       | fewer than | - | 20
less than 20                        | fewer than | - | 20
under 20                            | fewer than | - | 20
below 20                            | fewer than | - | 20
700 to 1,000                        | between | 700 | 1000
from 700 to 1,000                   | between | 700 | 1000
between 700 and 1,000 prisoners     | between | 700 | 1000 | prisoner
700-1,000                           | between | 700 | 1000
700–1,000                           | between | 700 | 1000
five to ten                         | between | 5 | 10
between five and ten                | between | 5 | 10
between a hundred and two hundred   | between | 100 | 200
between one thousand and two thousand | between | 1000 | 2000
between one hundred and ten and two hundred | between | 110 | 200
5 to 5                              | between | 5 | 5
1 million to 2 million              | between | 1000000 | 2000000
$1m to $2m                          | between | 1000000 | 2000000 | USD
$10-20                              | between | 10 | 20 | USD
tens of people                      | tens | 20 | 99 | person
dozens                              | dozens | 24 | 99
dozens of trucks                    | dozens | 24 | 99 | truck
scores of                           | scores | 40 | 99
hundreds                            | hundreds | 200 | 999
hundreds of                         | hundreds | 200 | 999
hundreds of trucks a day            | hundreds | 200 | 999 | truck | day
thousands                           | thousands | 2000 | 9999
tens of thousands of people         | tens of thousands | 20000 | 99999 | person
hundreds of thousands               | hundreds of thousands | 200000 | 999999
millions of people                  | millions | 2000000 | 9999999 | person
tens of millions of dollars         | tens of millions | 20000000 | 99999999 | USD
hundreds of millions                | hundreds of millions | 200000000 | 999999999
billions of dollars                 | billions | 2000000000 | 9999999999 | USD
tens of billions of euros           | tens of billions | 20000000000 | 99999999999 | EUR
hundreds of billions                | hundreds of billions | 200000000000 | 999999999999
several                             | unknown | - | -
several of the hostages             | unknown | - | - | hostage
hundreds of the hostages            | hundreds | 200 | 999 | hostage
several hostages                    | unknown | - | - | hostage
a few                               | unknown | - | -
many prisoners                      | unknown | - | - | prisoner
an unknown number                   | unknown | - | -
an unknown number of prisoners      | unknown | - | - | prisoner
35 hostages                         | bare | 35 | 35 | hostage
1 hostage                           | bare | 1 | 1 | hostage
35 civilian hostages                | bare | 35 | 35 | civilian hostage
35 of the hostages                  | bare | 35 | 35 | hostage
27 other prisoners                  | bare | 27 | 27 | other prisoner
3 life-sentence prisoners           | bare | 3 | 3 | life-sentence prisoner
six women                           | bare | 6 | 6 | woman
33 bodies                           | bare | 33 | 33 | body
600 trucks a day                    | bare | 600 | 600 | truck | day
600 trucks per day                  | bare | 600 | 600 | truck | day
600 trucks each day                 | bare | 600 | 600 | truck | day
600 trucks daily                    | bare | 600 | 600 | truck | day
600 trucks/day                      | bare | 600 | 600 | truck | day
1,000 per day                       | bare | 1000 | 1000 |  | day
10 hours a day                      | bare | 10 | 10 | hour | day
30 prisoners for every hostage      | bare | 30 | 30 | prisoner | hostage
three hostages every Saturday       | bare | 3 | 3 | hostage | saturday
80 dollars a barrel                 | bare | 80 | 80 | USD | barrel
30 prisoners per hostage            | bare | 30 | 30 | prisoner | hostage
six weeks                           | bare | 6 | 6 | week
14 kilometres                       | bare | 14 | 14 | km
5 m                                 | bare | 5 | 5 | m
5km                                 | bare | 5 | 5 | km
20 tonnes of fuel                   | bare | 20 | 20 | tonne of fuel
$49.50                              | bare | 99/2 | 99/2 | USD
$16.2bn                             | rounded | 16200000000 | 16200000000 | USD
US$1 million                        | rounded | 1000000 | 1000000 | USD
exactly $16.2bn                     | exactly | 16200000000 | 16200000000 | USD
about $5m                           | about | 5000000 | 5000000 | USD
€3bn                                | rounded | 3000000000 | 3000000000 | EUR
£40k                                | rounded | 40000 | 40000 | GBP
₪3 billion                          | rounded | 3000000000 | 3000000000 | ILS
NIS 3bn                             | rounded | 3000000000 | 3000000000 | ILS
3 billion shekels                   | rounded | 3000000000 | 3000000000 | ILS
USD 1,000                           | bare | 1000 | 1000 | USD
1,000 CHF                           | bare | 1000 | 1000 | CHF
$5 a day                            | bare | 5 | 5 | USD | day
1.5 million                         | rounded | 1500000 | 1500000
two million people                  | rounded | 2000000 | 2000000 | person
40 thousand                         | rounded | 40000 | 40000
a third of                          | bare | 1/3 | 1/3 | | | =
half of the                         | bare | 1/2 | 1/2 | | | =
one in three hostages               | bare | 1/3 | 1/3 | | | hostage
1 in 10                             | bare | 1/10 | 1/10 | | | =
one in one hundred hostages         | bare | 1/100 | 1/100 | | | hostage
one in one hostages                 | bare | 1 | 1 | | | hostage
most of the hostages                | more than | 1/2 | - | | | hostage
most prisoners                      | more than | 1/2 | - | | | prisoner
a majority of the hostages          | more than | 1/2 | - | | | hostage
20 pct                              | bare | 1/5 | 1/5 | | | =
half                                | bare | 1/2 | 1/2 | | | =
half of the hostages                | bare | 1/2 | 1/2 | | | hostage
half the hostages                   | bare | 1/2 | 1/2 | | | hostage
half of all the hostages            | bare | 1/2 | 1/2 | | | hostage
two thirds of the hostages          | bare | 2/3 | 2/3 | | | hostage
two-thirds of hostages              | bare | 2/3 | 2/3 | | | hostage
a quarter                           | bare | 1/4 | 1/4 | | | =
three quarters of the prisoners     | bare | 3/4 | 3/4 | | | prisoner
1/3 of the hostages                 | bare | 1/3 | 1/3 | | | hostage
40%                                 | bare | 2/5 | 2/5 | | | =
40 per cent of the hostages         | bare | 2/5 | 2/5 | | | hostage
forty percent                       | bare | 2/5 | 2/5 | | | =
more than half of the hostages      | more than | 1/2 | - | | | hostage
5 to 40%                            | between | 1/20 | 2/5 | | | =
40 to 50%                           | between | 2/5 | 1/2 | | | =
a third to a half                   | between | 1/3 | 1/2 | | | =
about 2 km as m                     | about | 2000 | 2000 | m
half out of about 130 hostages      | about | 65 | 65 | hostage
half out of at least 130            | at least | 65 | -
half out of 130 trucks a day        | bare | 65 | 65 | truck | day
10 tonnes of fuel as kg             | bare | 10000 | 10000 | kg of fuel
as many as 5 km as m                | up to | - | 5000 | m
10 tonnes of fuel as kg of fuel     | bare | 10000 | 10000 | kg of fuel
12 boxes of aid                     | bare | 12 | 12 | box of aid
3 crossings                         | bare | 3 | 3 | crossing
six weeks as days                   | bare | 42 | 42 | day
half of the hostages out of 130     | bare | 65 | 65 | hostage
at least a third out of 99 prisoners | at least | 33 | - | prisoner
half out of 10 km as m              | bare | 5000 | 5000 | m
"""

# words | column | a word of what is said
REFUSED = """
two thousand a hundred         | 14 | the end of the quantity
35 or 40                       | 4  | range
35 hostages and 10 soldiers    | 13 | one quantity
1,13                           | 2  | thousands comma
1,1390                         | 2  | thousands comma
1.2.3                          | 4  | decimal point
350.                           | 4  | decimal point
007                            | 2  | figure
-5                             | 1  | number
−5                             | 1  | no sign
+5                             | 1  | number
1e9                            | 2  | scale
35th                           | 3  | scale
٣٥                             | 1  | 0 to 9
½ of the hostages              | 1  | 0 to 9
35² hostages                   | 3  | figures
about                          | 6  | number
up to                          | 6  | number
at least about 50              | 10 | hedge
more than fewer than 3         | 11 | hedge
about several                  | 7  | hedge
more than dozens               | 11 | hedge
about 350 or so                | 11 | hedge
at least 20 trucks or more     | 20 | hedge
35 to 40 or so                 | 10 | hedge
about 700 to 1,000             | 7  | range
between 10 and 5               | 9  | lower end
between 5-10                   | 10 | other end
between 10                     | 11 | other end
between five-ten               | 14 | a space
10 to                          | 6  | number
1 to 2 million                 | 1  | alike
one to two dozen               | 1  | alike
between one and two dozen      | 9  | alike
two to three hundred           | 1  | alike
fifty to two hundred thousand  | 1  | alike
1.139                          | 1  | 1,139
1.139 hostages                 | 1  | 1,139
1.5 hostages                   | 1  | whole number
about 2.5 trucks               | 7  | whole number
1 to 1.5 prisoners             | 1  | whole number
two and a half hostages        | 1  | whole number
1.1390 hostages                | 1  | whole number
one and a half million         | 16 | 1.5 million
another 50 hostages            | 1  | added to what
twice the prisoners            | 1  | of what number
SOFR plus 450 basis points     | 1  | margin
one in 10 days                 | 11 | share is of
one in 2024                    | 8  | at most 100
one in none                    | 8  | number
one in 101 hostages            | 8  | at most 100
one in 5m hostages             | 9  | metres
5% a year out of $100          | 18 | share
about 12.000 people            | 7  | 1,139
1.000 days                     | 1  | 1,139
1.000 months                   | 1  | 1,139
1.000 years                    | 1  | 1,139
1.139 to 1.200 trucks a day    | 1  | 1,139
$half                          | 2  | share
$5 to 40%                      | 7  | share
35 to half                     | 1  | alike
35 to half of the hostages     | 1  | alike
35 of                          | 6  | of
35 of the                      | 10 | of
hundreds of of people          | 13 | end
35 hostages between            | 13 | end
half of of the hostages        | 9  | end
several trucks bn              | 16 | unit
10% to 20                      | 1  | alike
$5 to €6                       | 7  | one currency
none                           | 1  | presence
no hostages                    | 1  | presence
undisclosed                    | 1  | presence
nobody                         | 1  | presence
half a million                 | 1  | figures
several hundred                | 9  | second number
a few dozen                    | 7  | second number
five six                       | 6  | second number
five-six                       | 6  | scale
35 minimum                     | 4  | hedge
35 more hostages               | 4  | end
35 hostages in Gaza            | 13 | places
5m                             | 2  | metres
1.5 dozen                      | 5  | whole number
two hundred and                | 13 | end
twenty nineteen                | 8  | second number
thousand                       | 1  | number
one thousand million           | 14 | second number
half of 130                    | 9  | end
150%                           | 1  | at most all
more than 100%                 | 11 | at most all
40 thousand%                   | 1  | scale word
fewer than 0                   | 12 | fewer than
about 0                        | 7  | about
nearly zero                    | 8  | nearly
35 m USD                       | 6  | unit
$5 trucks                      | 4  | end
600 trucks per                 | 15 | per
600 trucks every 7 days        | 12 | end
3 tonnes of                    | 12 | unit is of
10-hour                        | 4  | number
35 a b c                       | 4  | end
35 b c d e f g h               | 16 | unit
2 km as kg                     | 9  | converts
35 as m                        | 7  | without a unit
2 km as m as cm                | 11 | end
35 out of 130                  | 11 | share
about half out of about 130    | 19 | hedged share
0% out of about 130            | 11 | hedged share
half out of 0                  | 13 | not 0
half out of several            | 13 | not 0
half out of half               | 13 | not 0
half of the hostages out of 130 prisoners | 29 | own unit
1/0 of the hostages            | 3  | part
1.2.3/4 of the hostages        | 4  | decimal point
3/1,13 of the hostages         | 4  | thousands comma
35 (hostages)                  | 4  | figures
35, hostages                   | 3  | figure
hostages                       | 1  | number
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


READ_ROWS = _rows(READ)
REFUSED_ROWS = _rows(REFUSED)


def _number(cell: str) -> Fraction | None:
    return None if cell == "-" else Fraction(cell)


@pytest.mark.parametrize("row", READ_ROWS, ids=lambda row: str(row[0]))
def test_reads(row: list[str]) -> None:
    words, hedge, low, high, unit, per, of = row + [""] * (7 - len(row))
    reading = Quantity(words).reading
    assert reading.hedge is Hedge(hedge)
    assert (reading.low, reading.high) == (_number(low), _number(high))
    assert (reading.unit, reading.per, reading.of) == (unit, per, of.replace("=", ""))
    assert (reading.share is not None) == bool(of)
    assert str(Quantity(words)) == words


@pytest.mark.parametrize("row", REFUSED_ROWS, ids=lambda row: str(row[0]))
def test_refuses(row: list[str]) -> None:
    words, column, said = row
    with pytest.raises(ParseError) as caught:
        Quantity(words)
    assert caught.value.column == int(column)
    assert said in str(caught.value)
    assert caught.value.text == words


# words, column, what was expected there, how to mend it
SENTENCES = {
    "no share before out of": (
        "35 out of 130",
        11,
        "a share before 'out of'",
        "such as 'half of the units out of 130'",
    ),
    "a share of nothing": ("half out of 0", 13, "a number, not 0, to take the share of", ""),
    "two hedges": (
        "about half out of about 130",
        19,
        "one exact number to take a hedged share of",
        "",
    ),
    "a unit of another kind": ("2 km as kg", 9, "a unit that it converts to exactly", "km does not"),
    "no unit to convert": (
        "35 as m",
        7,
        "a unit that it converts to exactly",
        "a quantity without a unit does not",
    ),
    "no parts": ("1/0 of the hostages", 3, "a fraction of at least one part", ""),
    "one in too many": ("one in 101 hostages", 8, "how many one is part of, at most 100", ""),
    "figures of another script": (
        "about ٣٥",
        7,
        "words, figures or % $ € £ ₪ ~ + -",
        "write numbers in the figures 0 to 9, or in words",
    ),
    "a minus sign": ("−5", 1, "words, figures or % $ € £ ₪ ~ + -", "a quantity has no sign"),
    "another sign": ("35 (hostages)", 4, "words, figures or % $ € £ ₪ ~ + -", ""),
}


@pytest.mark.parametrize(("words", "column", "expected", "hint"), SENTENCES.values(), ids=SENTENCES)
def test_an_error_says_in_full_what_is_wrong(words: str, column: int, expected: str, hint: str) -> None:
    with pytest.raises(ParseError) as caught:
        Quantity(words)
    error = caught.value
    assert (error.text, error.column, error.expected, error.hint) == (words, column, expected, hint)


def test_the_tables_are_as_long_as_the_grammar_needs() -> None:
    assert len({row[0] for row in READ_ROWS}) >= 130
    assert len({row[0] for row in REFUSED_ROWS}) >= 30
    assert {Hedge(row[1]) for row in READ_ROWS} == set(Hedge)


@pytest.mark.parametrize(
    ("form", "rows"),
    [("{} 50", BEFORE), ("50 {}", AFTER), ("{}", INSTEAD)],
    ids=["before the number", "after the number", "instead of a number"],
)
def test_every_word_for_a_hedge_is_read(form: str, rows: list[tuple[tuple[str, ...], Hedge]]) -> None:
    read = {said: Quantity(form.format(" ".join(said))).hedge for said, _ in rows}
    assert read == dict(rows)


def test_a_figure_has_at_most_thirty_digits() -> None:
    assert Quantity("9" * 30).reading.low == 10**30 - 1
    with pytest.raises(ParseError, match="30 digits"):
        Quantity("9" * 31)
    with pytest.raises(ParseError, match="at most 200 characters"):
        Quantity("9" * 9_999)


@pytest.mark.parametrize("words", ["two hundred ", "hostages " * 30, "a " * 200])
def test_an_absurdly_long_phrase_is_refused(words: str) -> None:
    with pytest.raises(ParseError, match="at most 200 characters"):
        Quantity(words * 20)


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("35 hostages", True),
        ("35", True),
        ("dozens", True),
        ("dozens of km", False),
        ("hundreds of trucks a day", False),
        ("two hundred thousand people", True),
        ("35.0", False),
        ("1.5 million people", False),
        ("600 trucks a day", False),
        ("$35", False),
        ("35 km", False),
        ("40%", False),
        ("half out of 130", False),
        ("half out of more than 130", False),  # half of 131 is no whole number
    ],
)
def test_only_an_unscaled_count_is_whole(words: str, *, whole: bool) -> None:
    assert Quantity(words).reading.whole is whole


@pytest.mark.parametrize(
    ("words", "half_digit"),
    [
        ("$16.2bn", "50_000_000"),
        ("$16.20bn", "5_000_000"),
        ("3 billion shekels", "500_000_000"),
        ("two million", "500_000"),
        ("1,000,000", "0"),  # trailing zeros say nothing of rounding
        ("40,000", "0"),
        ("two hundred thousand", "0"),
        ("about 1.5 million", "0"),  # "about" has its own width
        ("more than 1 million", "0"),
    ],
)
def test_only_a_bare_scaled_numeral_is_rounded(words: str, half_digit: str) -> None:
    assert Quantity(words).reading.half_digit == Fraction(half_digit)


def test_a_thin_space_groups_thousands() -> None:
    assert Quantity("26\u2009600").reading.low == 26_600
    assert Quantity("26\u202f600 trucks").words == "26 600 trucks"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (35, "35"),
        (0, "0"),
        (1139, "1139"),
        (Fraction(99, 2), "49.5"),
        (Fraction(1, 8), "0.125"),
        (Fraction(9, 8), "1.1250"),
    ],
)
def test_a_quantity_is_made_from_a_number(number: int | Fraction, words: str) -> None:
    made = Quantity.exactly(number)
    assert made.words == words
    assert made.reading.low == number


@pytest.mark.parametrize(
    "number", [-1, True, 0.5, Fraction(1, 3), 10**30, 10**10_000], ids=lambda n: str(type(n))
)
def test_no_quantity_is_made_from_what_is_no_such_number(number: int) -> None:
    with pytest.raises(ParseError):
        Quantity.exactly(number)


@pytest.mark.parametrize(
    ("words", "understood"),
    [
        ("35", ""),
        ("exactly 35", ""),
        ("700 to 1,000", ""),
        ("several", ""),
        ("at least 20", ""),
        ("more than 600 trucks a day", ""),
        ("about 350", "315 to 385 by policy about=10%"),
        ("about 3", "2 to 4 by policy step=1"),
        ("about 1", "at most 2 by policy step=1"),
        ("nearly 2,000", "1,800 to 1,999 by policy nearly=10%"),
        ("nearly 2 km", "1.8 to below 2 by policy nearly=10%"),
        ("nearly 1", "0 (whole units)"),
        ("just over 2 km", "above 2 to 2.2 by policy nearly=10%"),
        ("just over 95%", "above 95% to 100% by policy nearly=10%"),
        ("about 33%", "29.7% to 36.3% by policy about=10%"),
        ("about 12.345%", "11.1105% to 13.5795% by policy about=10%"),
        ("about a third", "0.3 to 11/30 by policy about=10%"),
        ("about 95%", "at least 85.5% by policy about=10%"),
        ("$16.2bn", "16,150,000,000 to 16,250,000,000 by policy rounded to the last digit"),
        ("dozens", "24 to 99 by policy dozens=24-99"),
        ("more than 100", "at least 101 (whole units)"),
        ("fewer than 20", "at most 19 (whole units)"),
        ("fewer than 1", "0 (whole units)"),
    ],
)
def test_what_was_understood_is_told_where_it_may_surprise(words: str, understood: str) -> None:
    assert Quantity(words).understood() == understood


def test_what_was_understood_depends_on_the_policy() -> None:
    assert Quantity("about 350").understood(Policy(about="1/20")) == "332.5 to 367.5 by policy about=5%"


def test_orders_of_magnitude_do_not_touch() -> None:
    for low, high in ORDERS.values():
        assert 0 < low < high


def test_words_alone_make_two_quantities_equal() -> None:
    assert Quantity("about 350") == Quantity("about  350 ")
    assert Quantity("about 350") != Quantity("around 350")
    assert hash(Quantity("35")) == hash(Quantity("35"))
    assert repr(Quantity("35")) == "Quantity(words='35')"
    assert (Quantity("600 trucks a day").unit, Quantity("600 trucks a day").per) == ("truck", "day")
    assert Quantity("half").share == Fraction(1, 2)
