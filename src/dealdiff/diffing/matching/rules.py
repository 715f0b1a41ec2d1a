"""What each field counts for where two items are held side by side: the score rule, as a table."""

from __future__ import annotations

from typing import Any, TypeAlias

import attrs
from attrs import frozen

from dealdiff.model.figure import Figure
from dealdiff.model.part import Exchange, Part
from dealdiff.model.roles import PEOPLE, PLACES
from dealdiff.model.term import Term

WHO, GROUP, BEARER, LINK, DAY, WORDS, AMOUNT, LIST, OTHER = (
    *("who or where", "group", "bearer", "link", "day", "words", "amount", "list", "other"),
)


@frozen(kw_only=True)
class Rule:
    """How a field counts.

    ``weight`` is what it adds to all that is weighed; ``forbids``: whether two that surely differ forbid
    the pair; ``anchor``: whether it tells who, whom, where or when; ``identifies``: whether agreement in it
    says that the two are about one thing (at least one such field must agree). ``otherwise`` is the weight
    where they do not agree: the same text says much, another one little. ``parted``: whether two of which
    neither is inside the other differ surely enough.
    """

    sort: str
    weight: int
    forbids: bool = False
    anchor: bool = False
    identifies: bool = False
    otherwise: int | None = None
    parted: bool = False

    def weighs(self, *, agrees: bool) -> int:
        """The weight where two agree, or do not."""
        return self.weight if agrees or self.otherwise is None else self.otherwise


_SORTS = {
    WHO: Rule(sort=GROUP, weight=4, forbids=True, anchor=True, identifies=True, parted=True),
    GROUP: Rule(sort=GROUP, weight=4, forbids=True, anchor=True, identifies=True),
    BEARER: Rule(sort=BEARER, weight=2, forbids=True, anchor=True),
    LINK: Rule(sort=LINK, weight=1, forbids=True, anchor=True),
    DAY: Rule(sort=DAY, weight=2, forbids=True, anchor=True),
    WORDS: Rule(sort=WORDS, weight=3, identifies=True),
    AMOUNT: Rule(sort=AMOUNT, weight=1),
    LIST: Rule(sort=LIST, weight=1),
    OTHER: Rule(sort=OTHER, weight=1),
}
_BY_CONVERTER = {
    "group": GROUP,
    "moment": DAY,
    "when": DAY,
    "wording": WORDS,
    **dict.fromkeys(("quantity", "duration", "rate", "schedule"), AMOUNT),
    **dict.fromkeys(("slices", "conditions"), LIST),
}
WHO_OR_WHERE = str(PEOPLE["scheme"]), str(PLACES["scheme"])
"""The concept schemes of people and of places."""

_TEXT = Rule(sort=WORDS, weight=4, identifies=True, otherwise=1)
_NUMBER = Rule(sort=AMOUNT, weight=2, forbids=True)
_NAMED: dict[type, dict[str, Rule]] = {
    Term: {
        "part": _SORTS[LINK],
        "by": _SORTS[BEARER],
        "for_": _SORTS[BEARER],
        "rank": Rule(sort=WORDS, weight=1, forbids=True, anchor=True),
        "title": Rule(sort=WORDS, weight=2),
        "text": _TEXT,
        "force": Rule(sort=OTHER, weight=2),
        "bans": Rule(sort=GROUP, weight=2, identifies=True),
    },
    Part: {
        "title": Rule(sort=WORDS, weight=3, forbids=True, identifies=True),
        "text": _TEXT,
        "ends": Rule(sort=DAY, weight=1, forbids=True, anchor=True),
    },
    Exchange: {
        "gives": Rule(sort=BEARER, weight=4, forbids=True, anchor=True, identifies=True),
        "for_": Rule(sort=BEARER, weight=4, forbids=True, anchor=True, identifies=True),
        "rate": Rule(sort=AMOUNT, weight=2),
    },
    Figure: {
        **dict.fromkeys(("count", "date", "lasts"), _NUMBER),
        "as_of": Rule(sort=DAY, weight=1),
        "text": _TEXT,
    },
}
_SILENT = frozenset({"id", "after", "replaces", "article", "told_by", "details", "outcome_of"})
ENOUGH = {Term: 5, Part: 4, Exchange: 4, Figure: 5}
"""What must be weighed at least: where less is, the rest counts as if it did not agree."""

TYPE = 3
"""The weight of a type of term that is another one of the same family."""


def kind_of(cls: type) -> type:
    """Which of the four sorts of item a class is."""
    return next(kind for kind in ENOUGH if issubclass(cls, kind))


Row: TypeAlias = "tuple[Rule, attrs.Attribute[Any]]"
_RULES: dict[type, dict[str, Row]] = {}


def rules(cls: type[attrs.AttrsInstance]) -> dict[str, Row]:
    """The fields of a class that count, each with its rule: made once per class."""
    if cls not in _RULES:
        named = _NAMED[kind_of(cls)]
        _RULES[cls] = {
            one.name: (named.get(one.name) or _SORTS[_sort(one)], one)
            for one in attrs.fields(cls)
            if one.name not in _SILENT
        }
    return _RULES[cls]


def _sort(attribute: attrs.Attribute[Any]) -> str:
    sort = _BY_CONVERTER.get(getattr(attribute.converter, "__name__", ""), OTHER)
    return WHO if sort == GROUP and attribute.metadata.get("scheme") in WHO_OR_WHERE else sort
