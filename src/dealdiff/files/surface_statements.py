"""Statements as people write them (who, one verb, what) to one entry for each thing said."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from dealdiff.files.marks import Spelled, Steps, sort_of
from dealdiff.files.surface_items import Surface
from dealdiff.files.tree import Branch, Items, Node, Text
from dealdiff.model.complaint import did_you_mean, keys_of, shortened
from dealdiff.model.expected import PRESENCES
from dealdiff.model.statement import (
    ACT_VERBS,
    ACTS,
    CALLS,
    FAMILY_OF,
    JUDGES,
    READS,
    STANCE,
    TELLS,
    THIS,
    Statement,
)
from dealdiff.values.presence import UNREPORTED, Presence

_FIELDS = ("a map of fields", f"a map of fields, or {PRESENCES}")
_ALONE = "write the id alone where nothing more is said"
_NO_PRESENCE = (None, UNREPORTED)
_MADE_HERE = frozenset({"verb", "subject", "body", "says", "family"})
CIRCUMSTANCES = ("id", *(key for key in keys_of(Statement) if key not in _MADE_HERE), "about", "family")
_KEYS = (*CIRCUMSTANCES, *FAMILY_OF)
_OTHER_VERBS = {
    "demands": "wants, with firmness: demand",
    "insists": "wants, with firmness: demand",
    "asks": "wants",
    "proposes": "tables (a version) or wants (an issue)",
    "offers": "tables (a version) or wants (an issue)",
    "agrees": "accepts",
    "opposes": "refuses",
    "says": "tells (values), judges (an opinion) or calls (a word for it)",
    "claims": "tells (values), judges (an opinion) or calls (a word for it)",
    "thinks": "judges",
}


def read_statements(surface: Surface, node: Node, steps: Steps) -> Spelled:
    """A list of statements as a map by their keys."""
    keyed = Spelled()
    if not isinstance(node, Items):
        what = "a list of statements, each with who, one verb and what"
        surface.problems.at(steps, sort_of(node), what)
        return keyed
    for number, member in enumerate(node):
        inner = (*steps, number)
        for one in _each(surface, member, inner):
            key = _key(one)
            if key in keyed:
                found = f"a second statement of {key.replace(' | ', ', ')}"
                surface.problems.at(inner, found, "one, or an id for each of them", "add id: and a word")
            keyed.put(key, one, inner)
    return keyed


def _key(one: Spelled) -> str:
    who = " + ".join(sorted(name.strip() for name in str(one.get("who", "")).replace(",", "+").split("+")))
    family = one.get("family") or FAMILY_OF[str(one["verb"])]
    parts = [who, str(family), str(one.get("subject", "")), str(one.get("id", ""))]
    return " | ".join(parts if parts[-1] else parts[:-1])


def _each(surface: Surface, member: Node, steps: Steps) -> Iterator[Spelled]:
    """Every statement that one entry makes."""
    if not isinstance(member, Branch):
        surface.problems.at(steps, sort_of(member), "a map with who, one verb and what")
        return
    verbs = [key for key in member if key in FAMILY_OF]
    unknown = [key for key in member if key not in _KEYS]
    for key in unknown:
        _unknown(surface, key, steps, verbs)
    if "who" not in member:
        surface.problems.at(steps, "a statement without 'who'", "a speaker, party or source")
    if len(verbs) > 1:
        said = " and ".join(verbs)
        surface.problems.at_key(
            (*steps, verbs[1]), f"the verbs {said}", "one verb", "make one statement of each"
        )
    elif not verbs and not unknown:
        expected = "one of " + ", ".join(FAMILY_OF)
        surface.problems.at(steps, "a statement without a verb", expected)
    elif verbs and "who" in member:
        yield from _Entry(surface=surface, member=member, verb=verbs[0], steps=steps).statements()


def _unknown(surface: Surface, key: str, steps: Steps, verbs: list[str]) -> None:
    hint = did_you_mean(key, CIRCUMSTANCES if verbs else _KEYS)
    if not verbs and key in _OTHER_VERBS:
        hint = f"the format's word is {_OTHER_VERBS[key]}"
    known = CIRCUMSTANCES[:-1] if verbs else FAMILY_OF
    expected = ("one of " if verbs else "who and one verb: ") + ", ".join(known)
    surface.problems.at_key((*steps, key), f"the unknown key {shortened(key)}", expected, hint)


@frozen(kw_only=True)
class _Entry:
    """One entry of the list: who, one verb, and what."""

    surface: Surface
    member: Branch
    verb: str
    steps: Steps

    @property
    def family(self) -> str:
        """What the verb alone says."""
        return FAMILY_OF[self.verb]

    @property
    def at_verb(self) -> Steps:
        """The path of the verb."""
        return (*self.steps, self.verb)

    def statements(self) -> Iterator[Spelled]:
        """Every statement that the entry makes."""
        told = len(self.surface.problems.found)
        common = self._common()
        if common["who"] == "unreported" and len(self.surface.problems.found) > told:
            return
        for said in self._said(self.member[self.verb]):
            one = Spelled()
            for origin in (common, said):
                for key, node in origin.items():
                    one.put(key, node, origin.origins.get(key, (*self.steps, key)))
            yield one

    def _wrong(self, node: Node, steps: Steps, expected: str, hint: str = "") -> None:
        self.surface.problems.at(steps, sort_of(node), expected, hint)

    def _common(self) -> Spelled:
        """What the statements of one entry share: who, the verb and its circumstances."""
        one = Spelled()
        one.put("verb", Text(self.verb), self.at_verb)
        for key, node in self.member.items():
            inner = (*self.steps, key)
            if key == "about":
                self._about(one, node, inner)
            elif key == "family":
                self._family(one, node, inner)
            elif key in CIRCUMSTANCES:
                one.put(key, self.surface.field(key, node, inner))
        return one

    def _about(self, one: Spelled, node: Node, steps: Steps) -> None:
        if self.family != JUDGES:
            self._wrong(node, steps, f"no 'about' beside {self.verb!r}", "what it is about follows the verb")
        elif isinstance(node, Text):
            one.put("subject", node, steps)
        else:
            self._wrong(node, steps, "one issue, figure, version or voice")

    def _family(self, one: Spelled, node: Node, steps: Steps) -> None:
        if self.verb == "accepts" and node in (STANCE, ACTS):
            one.put("family", node)
        else:
            self._wrong(node, steps, "stance or acts, beside accepts alone")

    def _said(self, node: Node) -> Iterator[Spelled]:
        if self.family == JUDGES:
            yield from self._judged(node)
        elif self.family == CALLS:
            yield from self._called(node)
        elif self.family == ACTS or (self.verb in ACT_VERBS and self._is_version(node)):
            yield from self._acted(node)
        elif isinstance(node, Branch) and node:
            yield from self._bodies(node)
        elif isinstance(node, Items | Text) and node:
            yield from self._bare(node)
        else:
            self._wrong(node, self.at_verb, f"what {self.verb!r} is about")

    def _is_version(self, node: Node) -> bool:
        """``accepts`` is an act on a version and a stance on an issue."""
        if "family" in self.member:
            return self.member["family"] == ACTS
        return isinstance(node, Text) and (node == THIS or node not in self.surface.scope.issues)

    def _acted(self, node: Node) -> Iterator[Spelled]:
        said = Spelled()
        if isinstance(node, Text) and node:
            if self.family != ACTS:
                said.put("family", Text(ACTS), self.at_verb)
            said.put("subject", node, self.at_verb)
            yield said
        else:
            self._wrong(node, self.at_verb, "this, or the id of one version")

    def _judged(self, node: Node) -> Iterator[Spelled]:
        said = Spelled()
        if isinstance(node, Text):
            said.put("says", node, self.at_verb)
            yield said
        else:
            self._wrong(node, self.at_verb, "words", "about: names what is judged")

    def _called(self, node: Node) -> Iterator[Spelled]:
        if not isinstance(node, Branch) or not node:
            self._wrong(
                node, self.at_verb, "a map from what is called to the word for it, such as {north: new}"
            )
            return
        for subject, word in node.items():
            inner = (*self.at_verb, subject)
            if not isinstance(word, Text):
                self._wrong(word, inner, "the word that it is called")
                continue
            said = Spelled()
            said.put("subject", Text(subject), inner)
            said.put("says", word, inner)
            yield said

    def _bodies(self, node: Branch) -> Iterator[Spelled]:
        """A map from what is spoken of to a partial term or figure."""
        for subject, body in node.items():
            inner = (*self.at_verb, subject)
            if self.verb == "tells" and isinstance(body, Text) and Presence.parse(body) not in _NO_PRESENCE:
                said = Spelled()
                said.put("subject", Text(subject), inner)
                said.put("says", body, inner)
                yield said
                continue
            if not isinstance(body, Branch):
                self._wrong(body, inner, _FIELDS[self.verb == "tells"], _ALONE)
                continue
            if "id" in body:
                hint = "the key that this stands under is its id"
                self.surface.problems.at_key((*inner, "id"), "the key 'id'", "no 'id' here", hint)
                continue
            keyed = self.surface.term(subject, body, inner, figure=self.family in (TELLS, READS))
            if keyed is not None:
                said = Spelled()
                said.put("subject", Text(subject), inner)
                said.put("body", keyed, inner)
                yield said

    def _bare(self, node: Items | Text) -> Iterator[Spelled]:
        """The issue alone, or several; the words of a denial."""
        several = isinstance(node, Items)
        for number, member in enumerate(node if isinstance(node, Items) else [node]):
            inner = (*self.at_verb, number) if several else self.at_verb
            if isinstance(member, Text) and member.strip():
                said = Spelled()
                said.put("subject", Text(" ".join(member.split())), inner)
                yield said
            else:
                self._wrong(member, inner, "the id of an issue")
