"""From what people write to the keyed normal form: each shorthand spelled out, its origin kept."""

from __future__ import annotations

import re
from collections.abc import Callable

from dealdiff.files.marks import Spelled, Steps, sort_of
from dealdiff.files.surface_items import Surface, joined_names
from dealdiff.files.surface_statements import read_statements
from dealdiff.files.surface_values import read_rate
from dealdiff.files.tree import Branch, Empty, Items, Node, Text
from dealdiff.files.unsettled import read_unsettled
from dealdiff.model.complaint import did_you_mean, keys_of, shortened
from dealdiff.model.expected import SILENCES
from dealdiff.model.plain import YES
from dealdiff.model.sheet import TermSheet

_DECLARED = ("parties", "speakers", "sources", "issues", "people", "places", "forms", "goods")
SCOPE_KEYS = ("vocabulary", *_DECLARED, "disjoint", "versions")
SHEET_KEYS = ("format", "id", *keys_of(TermSheet))
UNORDERED = "unordered"

Read = Callable[[str, Node, Steps], Node | None]
_EXCHANGE = re.compile(r"(?P<gives>.+?) for (?P<for>.+)")
_AS = re.compile(r"as (?P<version>\S+)")
_SILENCE = ", ".join(SILENCES) + " or as <version>"


def read_sheet(surface: Surface, tree: Branch) -> Spelled:
    """The keyed normal form of a version's mapping."""
    keyed = Spelled()
    for key, node in tree.items():
        if key not in SHEET_KEYS:
            _unknown(surface, key)
        elif key != "format":
            _READERS.get(key, _as_it_is)(surface, keyed, key, node)
    return keyed


def _unknown(surface: Surface, key: str) -> None:
    hint = did_you_mean(key, SHEET_KEYS)
    if key in SCOPE_KEYS:
        hint = f"{key!r} belongs in the negotiation's own file"
    surface.problems.at_key((key,), f"the unknown key {shortened(key)}",
                         "one of " + ", ".join(SHEET_KEYS), hint)  # fmt: skip


def _as_it_is(surface: Surface, keyed: Spelled, key: str, node: Node) -> None:
    keyed.put(key, surface.field(key, node, (key,)))


def _terms(surface: Surface, keyed: Spelled, key: str, node: Node) -> None:
    if isinstance(node, Text):
        _withheld(surface, keyed, node)
        return
    several = _each(surface, key, node, surface.term, "a map of terms by issue, or undisclosed")
    keyed.put(key, several)


def _withheld(surface: Surface, keyed: Spelled, node: Text) -> None:
    """``terms: undisclosed`` is a silence: the terms exist and are not told."""
    if node != "undisclosed":
        surface.problems.at(("terms",), sort_of(node), "a map of terms by issue, or undisclosed")
    elif "silence" in keyed:
        surface.problems.at(("terms",), "terms: undisclosed beside 'silence'", "one of the two")
    else:
        default = Spelled()
        default.put("default", node, ("terms",))
        keyed.put("silence", default, ("terms",))


def _figures(surface: Surface, keyed: Spelled, key: str, node: Node) -> None:
    what = "a map of figures by id"
    keyed.put(key, _each(surface, key, node, lambda _, body, inner: surface.item(body, inner), what))


def _each(surface: Surface, key: str, node: Node, read: Read, what: str, *, empty: bool = False) -> Spelled:
    """Every body of a keyed collection."""
    if not isinstance(node, Branch):
        surface.problems.at((key,), sort_of(node), what)
        return Spelled()
    several = Spelled()
    for id_, body in node.items():
        inner = (key, id_)
        if isinstance(body, Empty) and not empty:
            hint = f"write {id_}: {{}} for no fields"
            surface.problems.at_key(inner, "nothing", "fields", hint)
        elif (made := read(id_, body, inner)) is not None:
            several.put(id_, made)
    return several


def _phases(surface: Surface, keyed: Spelled, key: str, node: Node) -> None:
    """Phases in their order: each stands after the one before it, unless it says otherwise."""
    before: list[str] = []

    def read(id_: str, body: Node, inner: Steps) -> Node:
        part = Spelled() if isinstance(body, Empty) else surface.item(body, inner)
        if isinstance(part, Spelled):
            if "after" not in part and before:
                part.put("after", Text(before[-1]), inner)
            elif part.get("after") == UNORDERED:
                del part["after"]
        before.append(id_)
        return part

    what = "a map of phases in their order, such as first: {}"
    keyed.put(key, _each(surface, key, node, read, what, empty=True))


def _exchange(surface: Surface, keyed: Spelled, key: str, node: Node) -> None:
    """``a + b for c`` becomes what is given and what it is given for; a map may tell a rate too."""
    what = "a map of exchanges by id, such as first: a + b for c"
    keyed.put(
        key, _each(surface, key, node, lambda _, body, inner: _stands_against(surface, body, inner), what)
    )


def _stands_against(surface: Surface, body: Node, steps: Steps) -> Node | None:
    if isinstance(body, Branch):
        told = surface.item(body, steps)
        if isinstance(told, Spelled) and "rate" in told:
            told.put("rate", read_rate(surface.problems, told["rate"], (*steps, "rate")), (*steps, "rate"))
        return told
    match = _EXCHANGE.fullmatch(body) if isinstance(body, Text) else None
    if match is None:
        surface.problems.at(steps, sort_of(body), "terms that stand against terms, such as a + b for c")
        return None
    pair = Spelled()
    for key, words in match.groupdict().items():
        pair.put(key, Text(words), steps)
    return pair


def _named(surface: Surface, keyed: Spelled, key: str, node: Node) -> None:
    """A list of issues becomes a set; words stay as they are."""
    if not isinstance(node, Items) or not node:
        keyed.put(key, joined_names(surface, node, (key,)))
        return
    names = Spelled()
    for number, member in enumerate(node):
        if isinstance(member, Text):
            names.put(" ".join(member.split()), Text(YES), (key, number))
        else:
            surface.problems.at((key, number), sort_of(member), "the id of an issue")
    if names:
        keyed.put(key, names)


def _silence(surface: Surface, keyed: Spelled, key: str, node: Node) -> None:
    """One word, ``as <version>``, or a map with ``default``, ``as`` and exceptions."""
    if "silence" in keyed:
        surface.problems.at((key,), "'silence' beside terms: undisclosed", "one of the two")
        return
    silence = Spelled()
    if isinstance(node, Text):
        _default(surface, silence, node, (key,))
    elif isinstance(node, Branch):
        _silences(surface, silence, node, (key,))
    else:
        surface.problems.at((key,), sort_of(node), f"{_SILENCE}, or a map")
    keyed.put(key, silence)


def _silences(surface: Surface, silence: Spelled, node: Branch, steps: Steps) -> None:
    exceptions = Spelled()
    for key, value in node.items():
        inner = (*steps, key)
        if isinstance(value, Empty):
            surface.field(key, value, inner)
        elif key == "default" and isinstance(value, Text):
            _default(surface, silence, value, inner)
        elif key in ("default", "as"):
            silence.put(key, value, inner)
        else:
            exceptions.put(key, value, inner)
    if exceptions:
        silence.put("except", exceptions, steps)


def _default(surface: Surface, silence: Spelled, node: Text, steps: Steps) -> None:
    words = " ".join(node.split())
    match = _AS.fullmatch(words)
    if match:
        silence.put("as", Text(match["version"]), steps)
    elif words in SILENCES:
        silence.put("default", Text(words), steps)
    else:
        surface.problems.at(steps, sort_of(node), _SILENCE, did_you_mean(words, SILENCES))


def _statements(surface: Surface, keyed: Spelled, key: str, node: Node) -> None:
    keyed.put(key, read_statements(surface, node, (key,)))


def _unsettled(surface: Surface, keyed: Spelled, key: str, node: Node) -> None:
    keyed.put(key, read_unsettled(surface, node, (key,)))


_READERS: dict[str, Callable[[Surface, Spelled, str, Node], None]] = {
    "terms": _terms,
    "figures": _figures,
    "phases": _phases,
    "exchange": _exchange,
    "open": _named,
    "agreed": _named,
    "silence": _silence,
    "statements": _statements,
    "unsettled": _unsettled,
}
