"""Rates, schedules and details as people write them, to the words of their values and back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any, TypeAlias

from dealdiff.errors import ParseError
from dealdiff.files.marks import Problems, Steps, sort_of
from dealdiff.files.tree import Branch, Empty, Items, Node, Text
from dealdiff.model.complaint import did_you_mean, found_by, shortened
from dealdiff.model.expected import expected_of
from dealdiff.values.details import Details
from dealdiff.values.details_json import canonical
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import Rate
from dealdiff.values.schedule import Schedule
from dealdiff.values.words import Value, tidy

Read: TypeAlias = Callable[[Problems, Node, Steps], Node]

_BETWEEN = "; "
_UNREAD = Text("unreported")  # a problem is noted: the strict reader tells nothing more
_RELATED = re.compile(
    "(?i)(?:at|on|in|by|within|before|after|from|until|till|during|immediately|the|no|prior|ahead)(?: |$)"
)
_OF_WHOM = ("of whom ", "of them ")


def _listed(kind: type[Rate] | type[Schedule], member: Callable[[Problems, Node, Steps], str]) -> Read:
    """A reader of a list whose members are joined; words stay as they are."""

    def read(problems: Problems, node: Node, steps: Steps) -> Node:
        if isinstance(node, Text):
            return node
        if not isinstance(node, Items) or not node:
            problems.at(steps, sort_of(node), expected_of(kind))
            return _UNREAD
        told = [member(problems, one, (*steps, number)) for number, one in enumerate(node)]
        return Text(_BETWEEN.join(told), node.line, node.column) if all(told) else _UNREAD

    return read


def _rate_part(problems: Problems, node: Node, steps: Steps) -> str:
    if isinstance(node, Text) and " ".join(node.lower().split()).startswith(_OF_WHOM):
        return str(node)  # it belongs to the part before it
    return _checked(Rate, problems, node, steps)


def _parcel(problems: Problems, node: Node, steps: Steps) -> str:
    """A parcel in words, or a map of its fields."""
    if not isinstance(node, Branch):
        return _checked(Schedule, problems, node, steps)
    told = [*_of_parcel(problems, node, steps)]
    words = "" if "" in told else _BETWEEN.join(_of_all(node))
    parcel = "" if "" in told else _as_parcel(node)
    if "" in told or not (words or parcel):
        if "" not in told:
            problems.at(steps, sort_of(node), expected_of(Schedule))
        return ""
    joined = _BETWEEN.join(one for one in (parcel, words) if one)
    return joined if not parcel else _checked(Schedule, problems, Text(joined), steps)


def _checked(kind: type[Value], problems: Problems, node: Node, steps: Steps) -> str:
    """Words that read as this value; "" where they do not, which is told."""
    if not isinstance(node, Text):
        problems.at(steps, sort_of(node), expected_of(kind))
        return ""
    try:
        kind.parse(node)
    except ParseError as error:
        problems.at(steps, found_by(error), error.expected, error.hint)
        return ""
    return str(node)


def _yes(problems: Problems, node: Node, steps: Steps) -> str:
    if node == "yes":
        return "yes"
    problems.at(steps, sort_of(node), "yes", "leave the key out otherwise")
    return ""


def _value(kind: type[Value]) -> Callable[[Problems, Node, Steps], str]:
    return lambda problems, node, steps: _checked(kind, problems, node, steps)


def _when(problems: Problems, node: Node, steps: Steps) -> str:
    return _checked(Moment, problems, node, steps)


# the keys of a parcel's map, and how each is read
_KEYS: dict[str, Callable[[Problems, Node, Steps], str]] = {
    "count": _value(Quantity),
    "people": _value(Group),
    "when": _when,
    "every": _value(Duration),
    "from": _when,
    "until": _when,
    "rest": _yes,
    "total": _value(Quantity),
    "pieces": _value(Quantity),
    "last": _when,
    "partial": _yes,
}
PARCEL_KEYS = tuple(_KEYS)


def _of_parcel(problems: Problems, node: Branch, steps: Steps) -> Iterator[str]:
    """Each key of a map read on its own, so that what is wrong is told where it stands."""
    for key, value in node.items():
        if key not in _KEYS:
            known = "one of " + ", ".join(_KEYS)
            problems.at_key(
                (*steps, key), f"the unknown key {shortened(key)}", known, did_you_mean(key, _KEYS)
            )
            yield ""
        elif isinstance(value, Empty):
            problems.at((*steps, key), "nothing", "a value", "leave the key out where nothing is reported")
            yield ""
        else:
            yield _KEYS[key](problems, value, (*steps, key))


def _as_parcel(node: Branch) -> str:
    """The words of a parcel's own keys; "" where the map has none."""
    told = [
        "the rest" if "rest" in node else "",
        _said(node, "count"),
        _said(node, "people"),
        f"every {_said(node, 'every')}" if "every" in node else "",
        _placed(_said(node, "when"), "on"),
        _placed(_said(node, "from"), "from"),
        _placed(_said(node, "until"), "until"),
    ]
    return " ".join(one for one in told if one)


def _of_all(node: Branch) -> Iterator[str]:
    """The words of the keys that speak of all parcels."""
    if "pieces" in node:
        yield f"in {_said(node, 'pieces')} pieces"
    if "total" in node:
        yield f"{_said(node, 'total')} in total"
    if "last" in node:
        yield f"last {_placed(_said(node, 'last'), 'on')}"
    if "partial" in node:
        yield "partial"


def _said(node: Branch, key: str) -> str:
    value = node.get(key)
    return tidy(value) if isinstance(value, Text) else ""


def _placed(moment: str, relation: str) -> str:
    """A moment with its relation: "day 1" is "on day 1"."""
    related = _RELATED.match(moment) if relation == "on" else moment.lower().startswith(f"{relation} ")
    return moment if related or not moment else f"{relation} {moment}"


def _details(problems: Problems, node: Node, steps: Steps) -> Node:
    """A map or a list becomes JSON text: every scalar in it is text. Text is JSON already."""
    if isinstance(node, Text):
        return node
    nothing = next(_empties(node, steps), None)
    if nothing is not None:
        hint = "leave it out, or write the details as JSON text, where null has a place: '{\"a\": null}'"
        problems.at(nothing, "nothing", "text", hint)
        return _UNREAD
    told = json.dumps(node, ensure_ascii=False)
    with suppress(ParseError):  # what cannot be read is told by the field, in its own words
        told = canonical(told)
    return Text(told, node.line, node.column)


def _empties(node: Node, steps: Steps) -> Iterator[Steps]:
    if isinstance(node, Empty):
        yield steps
    entries: Any = (
        node.items() if isinstance(node, Branch) else enumerate(node) if isinstance(node, Items) else ()
    )
    for step, inner in entries:
        yield from _empties(inner, (*steps, step))


READERS: dict[str, Read] = {"schedule": _listed(Schedule, _parcel), "details": _details}
"""The fields of terms that are read so, by their key."""
read_rate = _listed(Rate, _rate_part)
"""Reads the rate of an exchange; a term's type may have a rate of another sort."""


def split(words: str) -> str | list[str]:
    """Words as a list of what stands between semicolons, where there are several."""
    return words.split(_BETWEEN) if _BETWEEN in words else words


def _data(words: str) -> Any:  # noqa: ANN401 # maps and lists of texts
    """Details as a map where all in them is text, otherwise as JSON text."""
    if not words.startswith("{"):
        return words
    data = Details(words).data
    return data if _all_text(data) else words


def _all_text(data: object) -> bool:
    if isinstance(data, dict):
        return all(_all_text(value) for value in data.values())
    return all(map(_all_text, data)) if isinstance(data, list) else isinstance(data, str)


WRITERS: dict[str, Callable[[str], Any]] = {"schedule": split, "details": _data}
"""How the fields of terms are written, by their key: what :data:`READERS` read back."""
