"""What a number counts: units, their one spelling, and the few that convert exactly.

Factors are those of the SI and, for the mile, of the international yard and pound agreement of 1959.
A *ton* (three different ones) and a *dunam* (it differs by country) measure, but convert to nothing.
"""

from __future__ import annotations

from fractions import Fraction

from dealdiff.values.number_words import word_set

_MEASURES: dict[str, tuple[str, Fraction, str]] = {
    # unit: (dimension, how many of the dimension's base unit, other spellings in the singular)
    "cm": ("length", Fraction(1, 100), "centimetre centimeter"),
    "m": ("length", Fraction(1), "metre meter"),
    "km": ("length", Fraction(1000), "kilometre kilometer"),
    "mile": ("length", Fraction(1609344, 1000), ""),
    "g": ("mass", Fraction(1, 1000), "gram gramme"),
    "kg": ("mass", Fraction(1), "kilo kilogram kilogramme"),
    "tonne": ("mass", Fraction(1000), "metric-ton metric-tonne"),
    "ton": ("ton", Fraction(1), ""),
    "pound": ("pound", Fraction(1), ""),
    "litre": ("volume", Fraction(1), "liter"),
    "cubic metre": ("volume", Fraction(1000), "cubic-meter"),
    "square metre": ("area", Fraction(1), "square-meter"),
    "hectare": ("area", Fraction(10_000), ""),
    "square km": ("area", Fraction(1_000_000), "square-kilometre square-kilometer"),
    "dunam": ("dunam", Fraction(1), "dunum"),
    "second": ("time", Fraction(1), ""),
    "minute": ("time", Fraction(60), ""),
    "hour": ("time", Fraction(3600), ""),
    "day": ("time", Fraction(86_400), ""),
    "week": ("time", Fraction(604_800), ""),
    "month": ("month", Fraction(1), ""),
    "year": ("year", Fraction(1), ""),
}
_SPELLINGS = {
    spelling.replace("-", " "): unit
    for unit, (_, _, others) in _MEASURES.items()
    for spelling in (unit, *others.split())
}
SIGNS = {"$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "₪": "ILS"}
CODES = word_set("AED CAD CHF CNY EGP EUR GBP ILS IQD IRR JOD JPY KWD LBP QAR RUB SAR SYP TRY UAH USD")
_MONEY_WORDS = {
    "dollar": "USD",
    "us dollar": "USD",
    "euro": "EUR",
    "pounds sterling": "GBP",
    "british pound": "GBP",
    "shekel": "ILS",
    "new shekel": "ILS",
    "israeli shekel": "ILS",
}
_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "servicemen": "serviceman",
    "servicewomen": "servicewoman",
    "children": "child",
    "lives": "life",
    "buses": "bus",
    "species": "species",
    "series": "series",
}


def currency(code: str) -> str:
    """The ISO 4217 code that a code as written names, or "": "NIS" is ILS.

    >>> currency("NIS"), currency("trucks")
    ('ILS', '')
    """
    return "ILS" if code == "NIS" else code if code in CODES else ""


def singular(word: str) -> str:
    """One spelling for a noun's singular and plural.

    >>> [singular(word) for word in ("hostages", "bodies", "women", "crossings", "glass", "boxes")]
    ['hostage', 'body', 'woman', 'crossing', 'glass', 'box']
    """
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes", "zes")):
        return word[:-2]
    if len(word) < 3 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    return word[:-1]


def one_spelling(words: list[str]) -> str:
    """The unit that ``words`` (lower case) name: singular, measures and currencies by their own name.

    >>> one_spelling(["civilian", "hostages"]), one_spelling(["kilometres"]), one_spelling(["shekels"])
    ('civilian hostage', 'km', 'ILS')
    >>> one_spelling(["tonnes", "of", "fuel"])
    'tonne of fuel'
    """
    head, joined, stuff = " ".join(words).partition(" of ")
    first, space, noun = head.rpartition(" ")
    unit = f"{first}{space}{singular(noun)}"
    unit = _SPELLINGS.get(unit) or (_MONEY_WORDS.get(unit, unit) if not joined else unit)
    return f"{unit}{joined}{stuff}"


def measure(unit: str) -> tuple[str, Fraction] | None:
    """The dimension of ``unit`` (with what is measured) and its size in base units; else ``None``.

    >>> measure("tonne of fuel")
    ('mass of fuel', Fraction(1000, 1))
    >>> measure("hostage") is None
    True
    """
    head, joined, stuff = unit.partition(" of ")
    if head not in _MEASURES:
        return None
    dimension, size, _ = _MEASURES[head]
    return f"{dimension}{joined}{stuff}", size


def is_real(unit: str) -> bool:
    """Whether amounts of ``unit`` need not be whole: measures and money, not people or trucks."""
    return unit in CODES or measure(unit) is not None


def has_decimals(unit: str) -> bool:
    """Whether decimals are how amounts of ``unit`` are usually told: measures and money, not time.

    >>> has_decimals("km"), has_decimals("day"), has_decimals("hostage")
    (True, False, False)
    """
    told = measure(unit)
    return unit in CODES or (told is not None and told[0] not in ("time", "month", "year"))
