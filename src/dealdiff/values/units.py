"""What a number counts: units, their one spelling, and the few that convert exactly.

Factors are those of the SI and, for feet, miles and acres, of the international yard and pound agreement
of 1959. A *ton*, a *gallon*, an *ounce* (several different ones each) and a *dunam* (it differs by country)
measure, but convert to nothing.
"""

from __future__ import annotations

from fractions import Fraction

from dealdiff.values.currencies import (
    CENT,
    CODES,
    HUNDREDTH,
    MINOR,
    MINOR_NAMES,
    NAMES,
    OF_SOME_COUNTRY,
    OTHER_SPELLINGS,
)

_MEASURES: dict[str, tuple[str, Fraction, str]] = {
    # unit: (dimension, how many of the dimension's base unit, other spellings in the singular)
    "cm": ("length", Fraction(1, 100), "centimetre centimeter"),
    "m": ("length", Fraction(1), "metre meter"),
    "km": ("length", Fraction(1000), "kilometre kilometer"),
    "inch": ("length", Fraction(254, 10_000), ""),
    "foot": ("length", Fraction(3048, 10_000), "ft"),
    "yard": ("length", Fraction(9144, 10_000), ""),
    "mile": ("length", Fraction(1609344, 1000), ""),
    "nautical mile": ("length", Fraction(1852), ""),
    "g": ("mass", Fraction(1, 1000), "gram gramme"),
    "kg": ("mass", Fraction(1), "kilo kilogram kilogramme"),
    "tonne": ("mass", Fraction(1000), "metric-ton metric-tonne"),
    "ton": ("ton", Fraction(1), ""),
    "pound": ("pound", Fraction(1), ""),
    "ounce": ("ounce", Fraction(1), ""),
    "litre": ("volume", Fraction(1), "liter"),
    "cubic metre": ("volume", Fraction(1000), "cubic-meter"),
    "cubic foot": ("volume", Fraction(3048**3, 10**9), ""),
    "gallon": ("gallon", Fraction(1), ""),
    "barrel": ("barrel", Fraction(1), ""),
    "square metre": ("area", Fraction(1), "square-meter sq-metre sq-meter"),
    "square foot": ("area", Fraction(3048**2, 10**8), "sq-foot sq-ft"),
    "acre": ("area", Fraction(40468564224, 10**7), ""),
    "hectare": ("area", Fraction(10_000), ""),
    "square km": ("area", Fraction(1_000_000), "square-kilometre square-kilometer sq-km sq-kilometre"),
    "square mile": ("area", Fraction(1609344**2, 10**6), "sq-mile"),
    "dunam": ("dunam", Fraction(1), "dunum"),
    "kW": ("power", Fraction(1), "kw kilowatt"),
    "MW": ("power", Fraction(1_000), "mw megawatt"),
    "GW": ("power", Fraction(1_000_000), "gw gigawatt"),
    "kWh": ("energy", Fraction(1), "kwh kilowatt-hour"),
    "MWh": ("energy", Fraction(1_000), "mwh megawatt-hour"),
    "GWh": ("energy", Fraction(1_000_000), "gwh gigawatt-hour"),
    "time": ("multiple", Fraction(1), "x"),
    "percentage point": ("percentage point", Fraction(1), ""),
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
_MONEY = NAMES | MINOR_NAMES | OTHER_SPELLINGS
_IRREGULAR = {
    "people": "person",
    "feet": "foot",
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
    unit = _SPELLINGS.get(unit) or (_MONEY.get(unit, unit) if not joined else unit)
    return f"{unit}{joined}{stuff}"


def measure(unit: str) -> tuple[str, Fraction] | None:
    """The dimension of ``unit`` (with what is measured) and its size in base units; else ``None``.

    The dimension of money is its currency.

    >>> measure("tonne of fuel"), measure("US cent")
    (('mass of fuel', Fraction(1000, 1)), ('USD', Fraction(1, 100)))
    >>> measure("hostage") is None
    True
    """
    if unit in CODES or unit in MINOR:
        return MINOR.get(unit, unit), HUNDREDTH if unit in MINOR else Fraction(1)
    if unit == CENT or unit in OF_SOME_COUNTRY:
        return unit, Fraction(1)
    head, joined, stuff = unit.partition(" of ")
    if head not in _MEASURES:
        return None
    dimension, size, _ = _MEASURES[head]
    return f"{dimension}{joined}{stuff}", size


def is_real(unit: str) -> bool:
    """Whether amounts of ``unit`` need not be whole: measures and money, not people or trucks."""
    return measure(unit) is not None


def has_decimals(unit: str) -> bool:
    """Whether decimals are how amounts of ``unit`` are usually told: measures and money, not time.

    >>> has_decimals("km"), has_decimals("day"), has_decimals("hostage")
    (True, False, False)
    """
    told = measure(unit)
    return told is not None and told[0] not in ("time", "month", "year")
