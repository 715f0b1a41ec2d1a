"""Statements as people write them (who, one verb, what) to one entry for each thing said."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

from dealdiff.files.marks import Problems, branch_like, place_of, put, sort_of
from dealdiff.files.tree import Branch, Items, Node, Text
from dealdiff.model.keyed import nearest
from dealdiff.model.scope import Scope
from dealdiff.model.spelling import Path
from dealdiff.model.statement import ACT_VERBS, ACTS, CALLS, FAMILY_OF, JUDGES, READS, STANCE, TELLS, THIS

Typed = Callable[[str, Node, Path], Node]


def read_statements(
    node: Node, path: Path, problems: Problems, field: Typed, typed: Typed, scope: Scope
) -> Node:
    """A list of statements as a map by their keys."""
    if not isinstance(node, Items):
        problems.at(node, path, sort_of(node), "a list of statements, each with who, one verb and what")
        return Branch((), *place_of(node))
    keyed = branch_like(node)
    reading = _Reading(problems=problems, field=field, typed=typed, scope=scope)
    for number, member in enumerate(node, start=1):
        inner = (*path, str(number))
        for one in reading.each(member, inner):
            key = _key(one)
            if key in keyed:
                problems.at(member, inner, f"a second statement of {key!r}", "one", "give each of them an id")
            put(keyed, key, one, place_of(member))
    return keyed


def _key(one: Branch) -> str:
    who = " + ".join(sorted(name.strip() for name in str(one.get("who", "")).split("+")))
    family = one.get("family") or FAMILY_OF[str(one["verb"])]
    parts = [who, str(family), str(one.get("subject", "")), str(one.get("id", ""))]
    return " | ".join(parts if parts[-1] else parts[:-1])


@frozen(kw_only=True)
class _Reading:
    problems: Problems
    field: Typed
    typed: Typed
    scope: Scope

    def each(self, member: Node, path: Path) -> Iterator[Branch]:
        """Every statement that one entry makes."""
        if not isinstance(member, Branch):
            self.problems.at(member, path, sort_of(member), "a mapping with who, one verb and what")
            return
        verbs = [key for key in member if key in FAMILY_OF]
        if len(verbs) != 1 or "who" not in member:
            self._no_statement(member, verbs, path)
            return
        verb = verbs[0]
        for subject, extra in self._said(verb, member[verb], (*path, verb)):
            one = self._common(member, verb, path)
            place = member.keys_at[verb]
            about = member.get("about") if FAMILY_OF[verb] == JUDGES else None
            if isinstance(about, Text) or subject:
                put(one, "subject", Text(about or subject, *place), place)
            for key, value in extra.items():
                put(one, key, value, extra.keys_at.get(key, place))
            yield one

    def _no_statement(self, member: Branch, verbs: list[str], path: Path) -> None:
        if len(verbs) > 1:
            hint = "make one statement of each"
            self.problems.at(member, path, f"the verbs {' and '.join(verbs)}", "one verb", hint)
        elif "who" not in member:
            self.problems.at(member, path, "a statement without 'who'", "a speaker, party or source")
        else:
            near = next((word for key in member if (word := nearest(key, FAMILY_OF))), "")
            hint = f"did you mean {near!r}?" if near else ""
            self.problems.at(
                member, path, "a statement without a verb", "one of " + ", ".join(FAMILY_OF), hint
            )

    def _common(self, member: Branch, verb: str, path: Path) -> Branch:
        """What the statements of one entry share: who, the verb and its circumstances."""
        one = branch_like(member)
        put(one, "verb", Text(verb, *member.keys_at[verb]), member.keys_at[verb])
        for key, node in member.items():
            if key != verb and not (key == "about" and FAMILY_OF[verb] == JUDGES):
                put(one, key, self.field(key, node, (*path, key)), member.keys_at[key])
        return one

    def _said(self, verb: str, node: Node, path: Path) -> Iterator[tuple[str, Branch]]:
        family = FAMILY_OF[verb]
        if verb in ACT_VERBS and isinstance(node, Text) and self._is_version(str(node), family):
            yield str(node), self._act(verb, node)
        elif family == JUDGES:
            yield from self._judged(node, path)
        elif family == CALLS:
            yield from self._called(node, path)
        elif isinstance(node, Branch):
            yield from self._bodies(family, node, path)
        elif isinstance(node, Items | Text):
            yield from self._bare(node, path)
        else:
            self.problems.at(node, path, sort_of(node), f"what is said after {verb!r}")

    def _is_version(self, subject: str, family: str) -> bool:
        return family == ACTS or subject == THIS or not (subject in self.scope.issues or family != STANCE)

    def _act(self, verb: str, node: Text) -> Branch:
        """``accepts`` is an act on a version and a stance on an issue."""
        extra = Branch((), *place_of(node))
        if FAMILY_OF[verb] != ACTS:
            put(extra, "family", Text(ACTS, *place_of(node)), place_of(node))
        return extra

    def _judged(self, node: Node, path: Path) -> Iterator[tuple[str, Branch]]:
        if not isinstance(node, Text):
            self.problems.at(node, path, sort_of(node), "words")
            return
        yield "", Branch([("says", node)], *place_of(node))

    def _called(self, node: Node, path: Path) -> Iterator[tuple[str, Branch]]:
        if not isinstance(node, Branch):
            self.problems.at(node, path, sort_of(node), "a map from what is called to the word for it")
            return
        for subject, word in node.items():
            yield subject, Branch([("says", word)], *place_of(word))

    def _bodies(self, family: str, node: Branch, path: Path) -> Iterator[tuple[str, Branch]]:
        """A map from what is spoken of to a partial term or figure."""
        for subject, body in node.items():
            inner = (*path, subject)
            if not isinstance(body, Branch):
                self.problems.at(
                    body, inner, sort_of(body), "a map of fields", "name it alone where nothing more is said"
                )
                continue
            figure = family in (TELLS, READS) and subject in self.scope.figures
            keyed = self.field_by_field(body, inner) if figure else self.typed(subject, body, inner)
            extra = Branch((), *place_of(body))
            if keyed:
                put(extra, "body", keyed, node.keys_at[subject])
            yield subject, extra

    def field_by_field(self, body: Branch, path: Path) -> Node:
        """A figure's fields."""
        keyed = branch_like(body)
        for key, node in body.items():
            put(keyed, key, self.field(key, node, (*path, key)), body.keys_at[key])
        return keyed

    def _bare(self, node: Items | Text, path: Path) -> Iterator[tuple[str, Branch]]:
        """The issue alone, or several; the words of a denial."""
        for member in node if isinstance(node, Items) else [node]:
            if isinstance(member, Text):
                yield " ".join(member.split()), Branch((), *place_of(member))
            else:
                self.problems.at(member, path, sort_of(member), "the id of an issue")
