"""What a merged text leaves unsettled: every alternative, who says it, and what stands meanwhile."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from dealdiff.errors import ModelError
from dealdiff.model import accepts
from dealdiff.model.keyed import Keyed, cut, mapped
from dealdiff.model.spelling import Path
from dealdiff.values.words import tidy, tidy_if_any

Content = str | Keyed[Any]
"""Words, or a map of fields in the keyed normal form (nested)."""

BASE, SUGGESTION = "base", "suggestion"
NOT_TOLD = "unreported"
"""The alternative of a version that tells nothing there."""
THERE = "yes"
"""An item of which no more is told than that it is there."""
_LONGEST = 20_000  # characters of a place
_DEEPEST = 20  # maps inside one another: a statement's body needs five
_STEP = re.compile(r'"(?:[^"]|"")*"|[^."]+')
_PLACE = re.compile(rf"(?:{_STEP.pattern})(?:\.(?:{_STEP.pattern}))*")


def place_of(path: Path) -> str:
    """A place in words. A step that holds a dot or a quotation mark stands in quotation marks.

    >>> place_of(("terms", "hostages", "count"))
    'terms.hostages.count'
    >>> place_of(("terms", "hostages", "if", "art. 5"))
    'terms.hostages.if."art. 5"'
    """
    quoted = ('"' + step.replace('"', '""') + '"' if "." in step or '"' in step else step for step in path)
    return ".".join(quoted)


def path_of(place: str) -> Path:
    """The path that a place names: the inverse of :func:`place_of`.

    >>> path_of('terms.hostages.if."art. 5"')
    ('terms', 'hostages', 'if', 'art. 5')

    :raises ModelError: for what is no place in this spelling.
    """
    told: object = place
    if isinstance(told, str) and len(place) <= _LONGEST and _PLACE.fullmatch(place):
        steps = (one[0] for one in _STEP.finditer(place))
        path = tuple(one[1:-1].replace('""', '"') if one[0] == '"' else one for one in steps)
        if place_of(path) == place:
            return path
    raise ModelError(f"found the place {cut(place)}, expected one such as terms.<issue>.<field>")


class Typed(Keyed[Any]):
    """The fields of a term, and the type that reads them where no scope holds it; else as any map.

    >>> one = Typed({"is": "fee"}, int)
    >>> one == Keyed({"is": "fee"}), one.type_
    (True, <class 'int'>)
    """

    __slots__ = ("type_",)
    type_: type

    def __init__(self, items: Mapping[str, Any] | Iterable[tuple[str, Any]], type_: type) -> None:
        super().__init__(items)
        object.__setattr__(self, "type_", type_)

    def __reduce__(self) -> tuple[object, ...]:
        return (type(self), (tuple(self.items()), self.type_))


def content(given: object, depth: int = 0) -> Content:
    """Words, or a map of fields, made immutable; a map without fields is just there ("yes").

    :raises ModelError: for anything else. :raises ParseError: for words that are none.

    >>> content({"count": " 35 "}), content({})
    (Keyed({'count': '35'}), 'yes')
    """
    if isinstance(given, str):
        return tidy(given)
    if not isinstance(given, Mapping) or depth > _DEEPEST:
        found = f"more than {_DEEPEST} maps inside one another" if isinstance(given, Mapping) else cut(given)
        raise ModelError(f"found {found}, expected words, or a map of fields")
    inner = {key: content(one, depth + 1) for key, one in mapped(given, "a map of fields").items()}
    if isinstance(given, Typed):
        return Typed(inner, given.type_)
    return Keyed(inner) if given else THERE


def content_if_any(given: object) -> Content | None:
    """The content of what is told, ``None`` for ``None``. :raises ModelError: as for content."""
    return None if given is None else content(given)


def _contents(given: Mapping[str, object]) -> Keyed[Content]:
    several = mapped(given, "a map from version to what it says")
    for version in several:
        if version in (BASE, SUGGESTION) or not version:
            raise ModelError(f"an alternative of {version!r}, expected the id of a version: {version!r} "
                             "has a meaning of its own")  # fmt: skip
    if not several:
        raise ModelError("no alternatives: what is unsettled has one at least")
    return Keyed((version, content(one)) for version, one in several.items())


@frozen(kw_only=True)
class Unsettled:
    """What versions say differently at one place of a merged text, where nobody has settled it.

    ``alternatives``
        by version, what it says there: words, or a map of fields where a whole item is unsettled
        (as it would stand with that version alone); "absent" where the version takes it away,
        "unreported" where it tells nothing.
    ``base``
        what the common base says, which stands meanwhile; ``None`` where it tells nothing.
    ``soft``
        whether the alternatives may well go together.
    ``suggestion``
        one of the alternatives, where one of them lies in the other; ``None`` where none does.
    ``why``
        why it is not settled, in words.

    :raises ModelError: for alternatives that are none. :raises ParseError: for words that cannot be read.

    >>> one = Unsettled(alternatives={"july": "35", "march": "40"}, base="about 30", why="two numbers")
    >>> str(one)
    '35 (july) or 40 (march); meanwhile about 30 stands (base)'
    """

    alternatives: Keyed[Content] = field(converter=_contents)
    base: Content | None = field(default=None, converter=content_if_any)
    soft: bool = field(default=False, converter=accepts.yes)
    suggestion: Content | None = field(default=None, converter=content_if_any)
    why: str = field(default="", converter=tidy_if_any)

    @property
    def types(self) -> frozenset[type]:
        """The types of terms that its contents hold, of those that no scope may hold."""
        return types_in(self.alternatives) | types_in(self.base) | types_in(self.suggestion)

    def __str__(self) -> str:
        told = " or ".join(f"{in_words(one)} ({version})" for version, one in self.alternatives.items())
        stands = "nothing stands" if self.base is None else f"{in_words(self.base)} stands (base)"
        return f"{told}; meanwhile {stands}"


def types_in(one: Content | None) -> frozenset[type]:
    """The types that the maps of a content hold.

    >>> types_in(Keyed({"body": Typed({"is": "fee"}, int)}))
    frozenset({<class 'int'>})
    """
    if not isinstance(one, Keyed):
        return frozenset()
    own = frozenset({one.type_} if isinstance(one, Typed) else ())
    return own.union(*map(types_in, one.values()))


def in_words(one: Content | None) -> str:
    """A content in one line: its words, or its fields.

    >>> in_words(Keyed({"is": "release", "count": "35"})), in_words("absent"), in_words(None)
    ('release, count 35', 'absent', 'not told')
    """
    if one is None or one == NOT_TOLD:
        return "not told"
    if isinstance(one, str):
        return one
    told = {key: f"({in_words(each)})" if isinstance(each, Keyed) else each for key, each in one.items()}
    head = _said_in_words(told) if "who" in told and "verb" in told else told.pop("is", "")
    return ", ".join([*([head] if head else []), *(f"{key} {each}" for key, each in told.items())])


def _said_in_words(told: dict[str, str]) -> str:
    """What a statement says, taken out of its fields; who says it, its place tells.

    >>> in_words(Keyed({"who": "north", "verb": "tables", "subject": "draft", "expected": "yes"}))
    'tables draft (expected)'
    """
    words = [told.pop("verb"), told.pop("subject", ""), told.pop("body", "")]
    expected = "(expected)" if told.pop("expected", "") == THERE else ""
    for key in ("who", "family", "id"):
        told.pop(key, None)
    return " ".join(filter(None, [*words, expected]))


def said_of(path: Path) -> tuple[str, str] | None:
    """Who says something of what, where a place is a statement's; ``None`` for all other places.

    >>> said_of(("statements", "north | stance | hostages"))
    ('north', 'hostages')
    """
    parts = path[1].split(" | ") if path[0] == "statements" and len(path) > 1 else []
    return (parts[0], parts[2]) if len(parts) > 2 else None  # who, family, subject


def unsettled(given: Mapping[str, Unsettled] | Iterable[tuple[str, Unsettled]]) -> Keyed[Unsettled]:
    """What is unsettled by its place. :raises ModelError: for anything else, and for no place."""
    several = mapped(given, "a map from place to Unsettled")
    for place, one in several.items():
        path_of(place)
        if not isinstance(one, Unsettled):
            raise ModelError(f"unsettled {place}: found {cut(one)}, expected an Unsettled")
    return given if isinstance(given, Keyed) else Keyed(several)
