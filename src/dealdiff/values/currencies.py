"""Currencies: codes, signs and words, and which of these name a currency by convention only.

The codes are those of ISO 4217 (list one of its maintenance agency, SIX): money in use, and the special
drawing right. Codes of funds, metals and tests are left out. Three that were withdrawn since 2023 stay, since
reports of their time are read: ANG, BGN and HRK.
"""

from __future__ import annotations

from fractions import Fraction

from dealdiff.values.number_words import word_set

CODES = word_set(
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD"
    " CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD"
    " GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD"
    " KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK"
    " NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD"
    " SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF"
    " XCD XCG XDR XOF XPF YER ZAR ZMW ZWG"
)
ENGLISH = word_set("ALL TOP")
"""Codes that are common words in capitals: read after a number, never before one."""
DOLLARS = word_set("AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD USD XCD")
_CENTED = DOLLARS | {"EUR", "ZAR"}
_OTHER_CODES = {"NIS": "ILS", "RMB": "CNY"}

DOLLAR = "$"
"""The unit of a dollar whose country is not said; it is read as USD, by convention."""
CENT = "cent"
"""The unit of a cent whose currency is not said."""
READ_AS_USD = "$ read as USD"

SIGNS = {
    "$": DOLLAR,
    "us$": "USD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
    "ca$": "CAD",
    "hk$": "HKD",
    "nz$": "NZD",
    "s$": "SGD",
    "nt$": "TWD",
    "r$": "BRL",
    "mx$": "MXN",
    "cn¥": "CNY",
    "jp¥": "JPY",
    "€": "EUR",
    "£": "GBP",
    "e£": "EGP",
    "₪": "ILS",
    "₹": "INR",
    "₩": "KRW",
    "₺": "TRY",
    "₴": "UAH",
    "₽": "RUB",
    "₦": "NGN",
    "₱": "PHP",
    "₫": "VND",
}
TWO_CURRENCIES = {"¥": "¥ is yen or yuan: write JPY or CNY"}

NAMES = {
    name.replace("-", " "): code
    for code, names in {
        DOLLAR: "dollar",
        "USD": "us-dollar american-dollar",
        "AUD": "australian-dollar",
        "CAD": "canadian-dollar",
        "HKD": "hong-kong-dollar",
        "NZD": "new-zealand-dollar",
        "SGD": "singapore-dollar",
        "TWD": "taiwan-dollar new-taiwan-dollar",
        "EUR": "euro",
        "GBP": "pounds-sterling pound-sterling british-pound",
        "EGP": "egyptian-pound",
        "LBP": "lebanese-pound",
        "SYP": "syrian-pound",
        "ILS": "shekel new-shekel israeli-shekel",
        "JPY": "yen japanese-yen",
        "CNY": "yuan chinese-yuan renminbi",
        "KRW": "south-korean-won korean-won",
        "INR": "indian-rupee",
        "PKR": "pakistani-rupee",
        "RUB": "russian-rouble russian-ruble",
        "UAH": "hryvnia ukrainian-hryvnia",
        "PLN": "zloty polish-zloty",
        "TRY": "turkish-lira",
        "CHF": "swiss-franc",
        "SEK": "swedish-krona swedish-kronor",
        "NOK": "norwegian-krone norwegian-kroner",
        "DKK": "danish-krone danish-kroner",
        "MXN": "mexican-peso",
        "ARS": "argentine-peso",
        "BRL": "brazilian-real",
        "ZAR": "rand south-african-rand",
        "JOD": "jordanian-dinar",
        "IQD": "iraqi-dinar",
        "KWD": "kuwaiti-dinar",
        "AED": "uae-dirham emirati-dirham",
        "QAR": "qatari-riyal",
        "SAR": "saudi-riyal",
        "IRR": "iranian-rial",
    }.items()
    for name in names.split()
}
"""Words in the singular that name one currency; a bare dollar names one by convention only."""
OF_SOME_COUNTRY = word_set("peso rupee dinar riyal rial lira dirham won krona krone rouble franc shilling")
"""Money whose country is not said, and which no convention settles: amounts of it, in no currency."""

OTHER_SPELLINGS = {"ruble": "rouble", "kronor": "krona", "kroner": "krone"}

MINOR = {"US cent": "USD", "euro cent": "EUR", "penny": "GBP"}
"""Hundredths of a currency."""
MINOR_NAMES = {
    "us cent": "US cent",
    "american cent": "US cent",
    "euro cent": "euro cent",
    "eurocent": "euro cent",
    "penny": "penny",
    "pence": "penny",
    "p": "penny",
}
HUNDREDTH = Fraction(1, 100)


def currency(code: str) -> str:
    """The ISO 4217 code that a code as written names, or "": "NIS" is ILS.

    >>> currency("NIS"), currency("trucks")
    ('ILS', '')
    """
    return _OTHER_CODES.get(code, code if code in CODES else "")


def settled(unit: str) -> tuple[str, str]:
    """A unit as it is compared, and the convention that settled it, or "".

    >>> settled("$"), settled("AUD")
    (('USD', '$ read as USD'), ('AUD', ''))
    """
    return ("USD", READ_AS_USD) if unit == DOLLAR else (unit, "")


def cents_of(code: str) -> str:
    """The convention by which cents that do not say their currency are those of ``code``."""
    return f"cents read as {code} cents"


def may_be(currency: str, assumed: str) -> bool:
    """Whether without the convention ``assumed`` the money read by it might be in this currency."""
    return currency in (DOLLARS if assumed == READ_AS_USD else _CENTED if assumed else ())


def has_cents(code: str) -> bool:
    """Whether "cents" may be hundredths of this currency.

    >>> has_cents("EUR"), has_cents("JPY")
    (True, False)
    """
    return code in _CENTED
