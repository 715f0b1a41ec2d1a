"""Money: currencies and signs, rounding, prices per share, interest, multiples, and how they compare."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dealdiff.errors import ParseError
from dealdiff.values.currencies import CODES, DOLLARS, NAMES, SIGNS, currency, settled
from dealdiff.values.quantity import Quantity
from dealdiff.values.verdict import Basis

# words | low | unit | per
READ = """
$54.20                     | 54.20       | USD     |
US$54.20                   | 54.20       | USD     |
USD 54.20                  | 54.20       | USD     |
54.20 dollars              | 54.20       | USD     |
54.20 US dollars           | 54.20       | USD     |
A$5m                       | 5000000     | AUD     |
5 million Australian dollars | 5000000   | AUD     |
C$3bn                      | 3000000000  | CAD     |
HK$5                       | 5           | HKD     |
R$ 5                       | 5           | BRL     |
€500 million               | 500000000   | EUR     |
£40k                       | 40000       | GBP     |
£1.25tn                    | 1250000000000 | GBP   |
RMB 5 billion              | 5000000000  | CNY     |
5 billion yuan             | 5000000000  | CNY     |
CN¥5                       | 5           | CNY     |
5 yen                      | 5           | JPY     |
₹500                       | 500         | INR     |
CHF 500 million            | 500000000   | CHF     |
500 ALL                    | 500         | ALL     |
$16.2B                     | 16200000000 | USD     |
$16.2M                     | 16200000    | USD     |
$5-billion                 | 5000000000  | USD     |
5 million rupees           | 5000000     | rupee   |
5 million roubles          | 5000000     | rouble  |
5 million rubles           | 5000000     | rouble  |
25 cents                   | 25          | cent    |
25 US cents                | 25          | US cent |
50 pence                   | 50          | penny   |
532p                       | 532         | penny   |
$54.20 per share           | 54.20       | USD     | share
$54.20 a share             | 54.20       | USD     | share
54.20 a share              | 54.20       |         | share
25 cents a share           | 25          | cent    | share
$80 a barrel               | 80          | USD     | barrel
$5m a quarter              | 5000000     | USD     | quarter
5% a year                  | 0.05        |         | year
5 per cent per annum       | 0.05        |         | year
5% annually                | 0.05        |         | year
110% a year                | 1.10        |         | year
4.5%                       | 0.045       |         |
25 basis points            | 0.0025      |         |
450 bps                    | 0.045       |         |
2.5 percentage points      | 2.5         | percentage point |
4 times                    | 4           | time    |
4.0x                       | 4           | time    |
4.0x EBITDA                | 4           | time of ebitda |
4 times a year             | 4           | time    | year
"""

REFUSED = """
¥500bn                     | 1  | JPY or CNY
SOFR plus 450 basis points | 1  | margin
prime                      | 1  | floating
$5 trucks                  | 4  | end
€500 million euros         | 14 | end
$5 to €6                   | 7  | one currency
$half                      | 2  | share
5m                         | 2  | metres
150%                       | 1  | at most all
$5 as EUR                  | 7  | converts
"""

# before | after | name | policy ("" where stated)
VERDICTS = """
$54.20 a share     | $54.20 per share   | restated    |
$54.20 a share     | $55 a share        | increased   |
$54.20 a share     | $54.20             | overlapping | rates not comparable
$16.2bn            | $16.2B             | restated    |
$16.2bn            | $16,190,000,000    | narrowed    | rounded to the last digit
$16.2bn            | exactly $16.2bn    | narrowed    |
$16.2bn            | $16.4bn            | increased   | rounded to the last digit
$5                 | $5.00              | restated    |
$5                 | 5 dollars          | restated    |
$5                 | $6                 | increased   |
$5                 | US$5               | restated    | $ read as USD
$5                 | 6 US dollars       | increased   | $ read as USD
$5                 | A$5                | overlapping | $ read as USD, units not comparable
US$5               | A$5                | overlapping | units not comparable
$5                 | €5                 | overlapping | units not comparable
$5                 | 5 hostages         | overlapping | units not comparable
$5                 | 5                  | restated    | unit not said
$5 a day           | US$5 a day         | restated    | $ read as USD
5 million rupees   | 6 million rupees   | raised      | rounded to the last digit
5 million rupees   | INR 6m             | overlapping | units not comparable
25 US cents        | USD 0.25           | restated    |
25 US cents        | $0.25              | restated    | $ read as USD
25 cents           | 30 cents           | increased   |
25 cents           | €0.25              | restated    | cents read as EUR cents
25 cents a share   | $0.30 a share      | increased   | $ read as USD, cents read as USD cents
25 cents           | £0.25              | overlapping | units not comparable
532p a share       | £5.32 a share      | restated    |
25 basis points    | 0.25%              | restated    |
8% a year          | 8% annually        | restated    |
8% a year          | 9.5% a year        | increased   |
8%                 | 8% a year          | overlapping | rates not comparable
no more than 4.0x  | 4.5 times          | increased   |
no more than 4.0x  | no more than 4.5x  | raised      |
4x EBITDA          | 4 times EBITDA     | restated    |
4x EBITDA          | 4x revenue         | overlapping | units not comparable
2.5 percentage points | 2.5%            | overlapping | share of an unknown base
more than 4 times  | at least 4 times   | lowered     |
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def _id(row: list[str]) -> str:
    return f"{row[0]} -> {row[1]}"


@pytest.mark.parametrize("row", _rows(READ), ids=lambda row: str(row[0]))
def test_money_is_read(row: list[str]) -> None:
    words, low, unit, per = row
    told = Quantity(words)
    assert (told.reading.low, told.unit, told.per) == (Fraction(low), unit, per)
    assert not told.reading.whole


@pytest.mark.parametrize("row", _rows(REFUSED), ids=lambda row: str(row[0]))
def test_what_leaves_the_money_open_is_refused(row: list[str]) -> None:
    words, column, said = row
    with pytest.raises(ParseError) as caught:
        Quantity(words)
    assert caught.value.column == int(column)
    assert said in str(caught.value)


@pytest.mark.parametrize("row", _rows(VERDICTS), ids=_id)
def test_two_amounts_of_money_compare(row: list[str]) -> None:
    before, after, name, policy = row
    verdict = Quantity(before).verdict_to(Quantity(after))
    assert (verdict.name, verdict.policy) == (name, policy)
    assert verdict.basis is (Basis.POLICY if policy else Basis.STATED)
    assert Quantity(after).verdict_to(Quantity(before)) == verdict.mirror


def test_the_codes_are_those_of_money_in_use() -> None:
    assert len(CODES) == 159
    assert all(len(code) == 3 and code.isupper() for code in CODES)
    assert CODES.isdisjoint({"XAU", "XAG", "XTS", "XXX", "BOV", "CHE", "CLF", "USN", "DEM"})
    assert DOLLARS | {"ANG", "BGN", "HRK", "ZWG", "XCG", "XDR"} <= CODES


def test_a_code_that_is_a_common_word_is_none_before_a_number() -> None:
    assert (Quantity("ALL 35").unit, Quantity("35 ALL").unit) == ("", "ALL")


def test_every_sign_and_name_is_of_a_code() -> None:
    named = {settled(code)[0] for code in (*SIGNS.values(), *NAMES.values())}
    assert named <= CODES
    for sign, code in SIGNS.items():
        assert Quantity(f"{sign}5").unit == settled(code)[0]
    for name, code in NAMES.items():
        assert Quantity(f"5 {name}").unit == settled(code)[0]
    for code in CODES:
        assert Quantity(f"5 {code}").unit == currency(code) == code
