"""Data that an embedding tool carries along with a term: kept exactly, never interpreted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from attrs import field, frozen

from dealdiff.values.details_json import Data, as_words, canonical, read_data
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.values.verdict import EQUAL, Info, Verdict, related
from dealdiff.values.words import Value

NOT_INTERPRETED = "details are not interpreted"

Given: TypeAlias = "Mapping[str, Given] | list[Given] | tuple[Given, ...] | Data"


@frozen
class Details(Value):
    """Any JSON data. Its words are the one canonical JSON text of them: keys sorted, no spaces.

    Texts keep every space and line end and are in Unicode NFC; a decimal number keeps its digits
    (``49.50`` is not ``49.5``).

    :raises ParseError: where the words are no JSON, say a key twice, or are too long or too deep.

    >>> Details('{"b": 1, "a": [49.50, "x  y"]}').words
    '{"a":[49.50,"x  y"],"b":1}'
    """

    words: str = field(converter=canonical)

    @classmethod
    def of(cls, data: Given) -> Details:
        """Details from Python data: dict, list, str, int, bool, None and Decimal.

        :raises ParseError: for anything else (a float is not exact), and as the class does.

        >>> Details.of({"case": 17, "notes": ["seen", None]}).words
        '{"case":17,"notes":["seen",null]}'
        """
        return cls(as_words(data))

    @property
    def data(self) -> Data:
        """The data as Python has them, made anew: what has a point or an exponent is a Decimal.

        >>> Details('{"fee": 49.50}').data
        {'fee': Decimal('49.50')}
        """
        return read_data(self.words)

    def verdict_to(self, other: Details, policy: Policy = DEFAULT) -> Verdict:  # noqa: ARG002 # no policy bears on it
        """EQUAL where the words are the same, otherwise MIXED: what the data mean is not known here."""
        self.check_kind(other)
        return EQUAL if self.words == other.words else related(Info.MIXED, NOT_INTERPRETED)
