"""The fields of terms, phases and figures as people write them, to the keyed normal form."""

from __future__ import annotations

from attrs import define, field

from dealdiff.errors import ParseError
from dealdiff.files.marks import Problems, Spelled, Steps, sort_of
from dealdiff.files.pool import Pool
from dealdiff.files.raw import Unread
from dealdiff.files.surface_values import READERS
from dealdiff.files.tree import Branch, Empty, Items, Node, Text
from dealdiff.model.complaint import did_you_mean, shortened
from dealdiff.model.scope import Scope
from dealdiff.model.term import CONDITION_STATES
from dealdiff.values.words import tidy

NAME_LISTS = frozenset({"who", "by", "for", "told by", "mistaken", "replaces", "gives"})
_READ_FURTHER = frozenset({"of whom", "made of", "if", "outcome of", *READERS})  # text too
_SLICES = "a list, such as - {people: adults, count: 33}"
_SLICE = "people and their count, such as {people: adults, count: 33} or 33 adults"
_STATES = " or ".join((", ".join(CONDITION_STATES[:-1]), CONDITION_STATES[-1]))
_CONDITION = "a condition and its state: {reform: pending}"


@define
class Surface:
    """Rewrites one version; what it cannot rewrite it notes as a problem, or leaves for the strict reader."""

    scope: Scope
    problems: Problems
    pool: Pool = field(factory=Pool)

    def item(self, body: Node, steps: Steps) -> Node:
        """The fields of a term, phase, figure or slice."""
        if not isinstance(body, Branch):
            return body
        keyed = Spelled()
        for key, node in body.items():
            if type(node) is Text and key not in _READ_FURTHER:
                keyed[key] = node
            else:
                keyed.put(key, self.field(key, node, (*steps, key)))
        return keyed

    def field(self, key: str, node: Node, steps: Steps) -> Node:
        """One field: lists become maps or joined names."""
        if isinstance(node, Empty):
            hint = "leave the key out where nothing is reported"
            self.problems.at(steps, "nothing", "a value", hint)
            return Text("unreported")
        if key in NAME_LISTS or key in self.scope.vocabulary.name_lists:
            return joined_names(self, node, steps)
        if key in ("of whom", "made of"):
            return self._slices(node, steps)
        if key == "if":
            return self._conditions(node, steps)
        if key == "outcome of":
            return _outcome(node, steps)
        read = READERS.get(key)
        return node if read is None else read(self.problems, node, steps)

    def term(self, id_: str, body: Node, steps: Steps, *, figure: bool = False) -> Node | None:
        """A term's fields with its type: its own, or its issue's. ``None`` where there is none to be had,
        which is told here or where the issue is declared. With ``figure`` it may be a figure's fields.
        """
        if isinstance(body, Unread):
            told = self.pool.find(id_, body.raw)
            if told is not None:
                return told.term  # type: ignore[return-value] # the strict reader takes a term as it is
            body = body.read()
        keyed = self.item(body, steps)
        issue = self.scope.issues.at(id_)
        if not isinstance(keyed, Spelled) or "is" in keyed:
            return keyed
        if figure and (id_ in self.scope.figures or self.scope.empty):
            return keyed
        if issue is not None:
            keyed.put("is", Text(issue.is_), steps)
            return keyed if issue.is_ in self.scope.vocabulary.types else None
        if self.scope.empty:
            return keyed  # the strict reader asks for its type
        known = [*self.scope.issues, *self.scope.figures] if figure else self.scope.issues
        what = (
            "an issue or a figure that the negotiation declares"
            if figure
            else "an issue that the negotiation declares"
        )
        self.problems.at_key(steps, shortened(id_), what, did_you_mean(id_, known))
        return None

    def _slices(self, node: Node, steps: Steps) -> Node:
        """A list of slices becomes a map by the words of their people."""
        keyed = Spelled()
        if not isinstance(node, Items):
            self.problems.at(steps, sort_of(node), _SLICES)
            return keyed
        for number, member in enumerate(node):
            inner = (*steps, number)
            one = self._slice(member, inner)
            if one is None:
                continue
            key = _group_words(one.get("people", Text("unreported")))
            if key in keyed:
                found = f"a second slice of {shortened(key)}"
                self.problems.at(inner, found, "one slice for each group")
            keyed.put(key, one, inner)
        return keyed

    def _slice(self, member: Node, steps: Steps) -> Spelled | None:
        """A slice is a mapping, or words such as "3 life-sentence prisoners"."""
        if isinstance(member, Branch):
            body = self.item(member, steps)
            return body if isinstance(body, Spelled) else None
        count, _, people = member.partition(" ") if isinstance(member, Text) else ("", "", "")
        if not people or not count[:1].isdigit():
            self.problems.at(steps, sort_of(member), _SLICE)
            return None
        one = Spelled()
        one.put("people", Text(people), steps)
        one.put("count", Text(count), steps)
        return one

    def _conditions(self, node: Node, steps: Steps) -> Node:
        """A list of ``{condition: state}`` becomes a map by condition."""
        keyed = Spelled()
        if not isinstance(node, Branch | Items):
            self.problems.at(steps, sort_of(node), "a list, such as - {reform: pending}")
            return keyed
        members = (
            [(steps, node)]
            if isinstance(node, Branch)
            else [((*steps, n), one) for n, one in enumerate(node)]
        )
        for inner, member in members:
            if not isinstance(member, Branch):
                self.problems.at(inner, sort_of(member), _CONDITION)
                continue
            for id_, state in member.items():
                self._condition(keyed, id_, state, (*inner, id_))
        return keyed

    def _condition(self, keyed: Spelled, id_: str, state: Node, steps: Steps) -> None:
        if id_ in keyed:
            self.problems.at(steps, f"the condition {shortened(id_)} a second time", "each condition once")
        if isinstance(state, Empty):
            self.problems.at(steps, "nothing", _STATES)
            return
        one = Spelled()
        one.put("state", state, steps)
        keyed.put(id_, one, steps)


def joined_names(surface: Surface, node: Node, steps: Steps) -> Node:
    """A list of names as ``a + b``; names as they are."""
    if isinstance(node, Empty):
        return surface.field("", node, steps)
    if isinstance(node, Text):
        return node
    wrong: Node | None = node
    if isinstance(node, Items) and node:
        wrong = next((one for one in node if not isinstance(one, Text)), None)
    if wrong is not None:
        surface.problems.at(steps, sort_of(wrong), "a name, or a list of names")
        return Text("unreported")
    return Text(" + ".join(map(str, node)))


def _group_words(people: Node) -> str:
    try:
        return tidy(people) if isinstance(people, Text) else ""
    except ParseError:  # the strict reader tells it
        return str(people)


def _outcome(node: Node, steps: Steps) -> Node:
    if not isinstance(node, Branch) or len(node) != 1:
        return node
    ((version, term),) = node.items()
    pair = Spelled()
    pair.put("version", Text(version), (*steps, version))
    pair.put("term", term, (*steps, version))
    return pair
