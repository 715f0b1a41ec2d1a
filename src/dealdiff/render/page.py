"""A page: headings, paragraphs and lists, before any format."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from dealdiff.render.cleaning import clean


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
    return tuple(cleaned for one in items if (cleaned := clean(one)).strip())


@frozen
class Bullets:
    """A list of points; blank ones are left out."""

    items: tuple[str, ...] = field(converter=_cleaned)


Block = Heading | Paragraph | Bullets
Page = tuple[Block, ...]
