"""From what people write to the keyed normal form: each shorthand spelled out, with its place kept."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import define

from dealdiff.files.marks import Problems, branch_like, place_of, put, sort_of
from dealdiff.files.surface_statements import read_statements
from dealdiff.files.tree import Branch, Empty, Items, Node, Text
from dealdiff.model.plain import YES
from dealdiff.model.scope import Scope
from dealdiff.model.spelling import Path

NAME_LISTS = frozenset({"who", "by", "for", "told by", "mistaken", "replaces"})
_EXCHANGE = re.compile(r"(?P<gives>.+?) for (?P<for>.+)")
_AS = re.compile(r"as (?P<version>\S+)")
Reader = Callable[["Surface", Node, Path], Node]


@define
class Surface:
    """Rewrites one version's mapping; what it cannot rewrite it notes as a problem, or leaves as it is."""

    scope: Scope
    problems: Problems

    def sheet(self, tree: Branch) -> Branch:
        """The keyed normal form of a version's mapping."""
        keyed = branch_like(tree)
        for key, node in tree.items():
            if key == "format":
                continue
            reader = _READERS.get(key, _as_it_is)
            put(keyed, key, reader(self, node, (key,)), tree.keys_at.get(key, place_of(node)))
        if isinstance(tree.get("terms"), Text):
            self._withheld(keyed, tree)
        return keyed

    def _withheld(self, keyed: Branch, tree: Branch) -> None:
        """``terms: undisclosed`` is a silence: the terms exist and are not told."""
        terms = tree["terms"]
        del keyed["terms"]
        if terms != "undisclosed":
            self.problems.at(terms, ("terms",), sort_of(terms), "a map of terms, or undisclosed")
        elif "silence" in tree:
            self.problems.at(terms, ("terms",), "terms: undisclosed beside 'silence'", "one of the two")
        else:
            default = Branch([("default", Text("undisclosed", *place_of(terms)))], *place_of(terms))
            put(keyed, "silence", default, tree.keys_at["terms"])

    def item(self, body: Node, path: Path) -> Node:
        """The fields of a term, phase, figure or statement's body."""
        if not isinstance(body, Branch):
            return body
        keyed = branch_like(body)
        for key, node in body.items():
            put(keyed, key, self.field(key, node, (*path, key)), body.keys_at.get(key, place_of(node)))
        return keyed

    def field(self, key: str, node: Node, path: Path) -> Node:
        """One field: lists become maps or joined names."""
        if isinstance(node, Empty):
            self.problems.at(node, path, "nothing", "a value", "leave the key out where nothing is reported")
            return Text("unreported", *place_of(node))
        if key in NAME_LISTS:
            return joined_names(node)
        if key in ("of whom", "made of"):
            return self._slices(node, path)
        if key == "if":
            return self._conditions(node, path)
        if key == "outcome of":
            return _outcome(node)
        return node

    def typed(self, id_: str, body: Node, path: Path) -> Node:
        """A term's fields, with its type: its own, or its issue's."""
        keyed = self.item(body, path)
        issue = self.scope.issues.at(id_)
        if isinstance(keyed, Branch) and "is" not in keyed and issue is not None:
            put(keyed, "is", Text(issue.is_, *place_of(body)), place_of(body))
        return keyed

    def _slices(self, node: Node, path: Path) -> Node:
        """A list of slices becomes a map by the words of their people."""
        if not isinstance(node, Items):
            self.problems.at(
                node, path, sort_of(node), "a list, such as - {people: dead hostages, count: 33}"
            )
            return Branch((), *place_of(node))
        keyed = branch_like(node)
        for member in node:
            one = self._slice(member, path)
            key = " ".join(str(one.get("people", "")).split())
            if key in keyed:
                self.problems.at(member, path, f"a second slice of {key!r}", "one slice for each group")
            put(keyed, key, one, place_of(member))
        return keyed

    def _slice(self, member: Node, path: Path) -> Branch:
        """A slice is a mapping, or words such as "3 life-sentence prisoners"."""
        if isinstance(member, Branch):
            body = self.item(member, path)
            return body if isinstance(body, Branch) else Branch()
        count, _, people = str(member).partition(" ") if isinstance(member, Text) else ("", "", "")
        one = Branch((), *place_of(member))
        if not people or not count[:1].isdigit():
            self.problems.at(member, path, sort_of(member), "a number and a group, such as 3 female soldiers")
            return one
        put(one, "people", Text(people, *place_of(member)), place_of(member))
        put(one, "count", Text(count, *place_of(member)), place_of(member))
        return one

    def _conditions(self, node: Node, path: Path) -> Node:
        """A list of ``{condition: state}`` becomes a map by condition."""
        members = [node] if isinstance(node, Branch) else node
        if not isinstance(members, list):
            self.problems.at(node, path, sort_of(node), "a list, such as - {reform: pending}")
            return Branch((), *place_of(node))
        keyed = Branch((), *place_of(node))
        for member in members:
            if not isinstance(member, Branch):
                self.problems.at(
                    member, path, sort_of(member), "a condition and its state: {reform: pending}"
                )
                continue
            for id_, state in member.items():
                where = member.keys_at.get(id_, place_of(state))
                put(keyed, id_, Branch([("state", state)], *where), where)
        return keyed


def joined_names(node: Node) -> Node:
    """A list of names as ``a + b``; names as they are."""
    if isinstance(node, Items) and all(isinstance(member, Text) for member in node):
        return Text(" + ".join(str(member) for member in node), *place_of(node))
    return node


def _outcome(node: Node) -> Node:
    if not isinstance(node, Branch) or len(node) != 1:
        return node
    ((version, term),) = node.items()
    pair = branch_like(node)
    put(pair, "version", Text(version, *node.keys_at.get(version, (0, 0))), place_of(node))
    put(pair, "term", term, place_of(term))
    return pair


def _as_it_is(surface: Surface, node: Node, path: Path) -> Node:
    return surface.field(path[-1], node, path)


def _terms(surface: Surface, node: Node, path: Path) -> Node:
    return _each(surface, node, path, surface.typed)


def _figures(surface: Surface, node: Node, path: Path) -> Node:
    return _each(surface, node, path, lambda _, body, inner: surface.item(body, inner))


def _each(
    surface: Surface, node: Node, path: Path, read: Callable[[str, Node, Path], Node], *, empty: bool = False
) -> Node:
    """Every body of a keyed collection."""
    if not isinstance(node, Branch):
        if not isinstance(node, Text):
            surface.problems.at(node, path, sort_of(node), "a map by id")
        return node
    keyed = branch_like(node)
    for id_, body in node.items():
        inner = (*path, id_)
        if isinstance(body, Empty) and not empty:
            surface.problems.at(
                body, inner, "nothing", "fields or a presence", f"write {id_}: {{}} for no fields"
            )
            continue
        put(keyed, id_, read(id_, body, inner), node.keys_at.get(id_, place_of(body)))
    return keyed


def _phases(surface: Surface, node: Node, path: Path) -> Node:
    """Phases in their order: each stands after the one before it, unless it says otherwise."""
    before: list[str] = []

    def read(id_: str, body: Node, inner: Path) -> Node:
        part = Branch((), *place_of(body)) if isinstance(body, Empty) else surface.item(body, inner)
        if isinstance(part, Branch):
            if "after" not in part and before:
                put(part, "after", Text(before[-1], *place_of(part)), place_of(part))
            elif part.get("after") == UNORDERED:
                del part["after"]
        before.append(id_)
        return part

    return _each(surface, node, path, read, empty=True)


UNORDERED = "unordered"


def _exchange(surface: Surface, node: Node, path: Path) -> Node:
    """``a + b for c`` becomes what is given and what it is given for."""
    return _each(surface, node, path, lambda _, body, inner: _stands_against(surface, body, inner))


def _stands_against(surface: Surface, body: Node, path: Path) -> Node:
    if isinstance(body, Branch):
        return surface.item(body, path)
    match = _EXCHANGE.fullmatch(body) if isinstance(body, Text) else None
    if match is None:
        surface.problems.at(body, path, sort_of(body), "terms that stand against terms, such as a + b for c")
        return Branch((), *place_of(body))
    pair = Branch((), *place_of(body))
    for key, words in match.groupdict().items():
        put(pair, key, Text(words, *place_of(body)), place_of(body))
    return pair


def _named(surface: Surface, node: Node, path: Path) -> Node:
    """A list of issues becomes a set; a presence stays as it is."""
    if not isinstance(node, Items):
        return surface.field(path[-1], node, path)
    names = branch_like(node)
    for member in node:
        if not isinstance(member, Text):
            surface.problems.at(member, path, sort_of(member), "the id of an issue")
        else:
            put(names, str(member), Text(YES, *place_of(member)), place_of(member))
    return names


def _silence(surface: Surface, node: Node, path: Path) -> Node:
    """One word, ``as <version>``, or a map with ``default`` and exceptions."""
    keyed = Branch((), *place_of(node))
    if isinstance(node, Text):
        put(keyed, *_default(node), place_of(node))
        return keyed
    if not isinstance(node, Branch):
        surface.problems.at(node, path, sort_of(node), "unreported, absent, as <version>, or a map")
        return keyed
    exceptions = branch_like(node)
    for key, value in node.items():
        if key == "default" and isinstance(value, Text):
            put(keyed, *_default(value), node.keys_at[key])
        else:
            put(exceptions, key, value, node.keys_at[key])
    if exceptions:
        put(keyed, "except", exceptions, place_of(node))
    return keyed


def _default(node: Text) -> tuple[str, Node]:
    match = _AS.fullmatch(node)
    return ("as", Text(match["version"], *place_of(node))) if match else ("default", node)


def _statements(surface: Surface, node: Node, path: Path) -> Node:
    return read_statements(node, path, surface.problems, surface.field, surface.typed, surface.scope)


_READERS: dict[str, Reader] = {
    "terms": _terms,
    "figures": _figures,
    "phases": _phases,
    "exchange": _exchange,
    "open": _named,
    "agreed": _named,
    "silence": _silence,
    "statements": _statements,
}
