"""A page: headings, paragraphs and lists, before any format."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import field, frozen

_UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """A source's text without control characters, which must never reach a terminal; one line."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\n", " "))


@frozen
class Heading:
    """A heading of a level from 1."""

    text: str = field(converter=clean)
    level: int = 1


@frozen
class Paragraph:
    """A paragraph."""

    text: str = field(converter=clean)


def _cleaned(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(clean(one) for one in items)


@frozen
class Bullets:
    """A list of points."""

    items: tuple[str, ...] = field(converter=_cleaned)


Block = Heading | Paragraph | Bullets
Page = tuple[Block, ...]
