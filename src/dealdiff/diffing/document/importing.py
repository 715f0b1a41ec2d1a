"""A diff from the plain JSON data of :mod:`~dealdiff.diffing.document.exporting`: strict, each error placed.

The sentences are for readers and are not looked at. What else follows from the rest (a change's family,
subject and fingerprint, a verdict's name and the widths that it names, what was compared, the nature) must be
what it follows to. The changes are not found anew: a document may be filtered, or made by an earlier release.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from typing import Any

from attrs import evolve, frozen

from dealdiff.diffing import catalogue
from dealdiff.diffing.change import Change
from dealdiff.diffing.document.edited import check_derived, check_match, check_nature, check_width
from dealdiff.diffing.document.exporting import (
    EFFECTIVE,
    FORMAT,
    compared,
    policy_data,
    strange,
    verdict_data,
)
from dealdiff.diffing.document.noting import NOTES, SUGGESTED, notes_read, suggested_read
from dealdiff.diffing.document.places import At, whole
from dealdiff.diffing.document.scope_reading import in_types, item, read_scope, types_for, with_place
from dealdiff.diffing.document.value_types import value_types
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.suggested import Match
from dealdiff.diffing.typed import KEYED, LIST, MAP, PRESENCE, TEXT, UNKEYED, Json, typed
from dealdiff.errors import UnknownName
from dealdiff.model.effective import Effective
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.model.structuring import from_plain
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.policy import Policy
from dealdiff.values.presence import Presence
from dealdiff.values.verdict import Basis, Direction, Info, Verdict

_KEYS = ("format", "compared", "axis", "nature", "policy", "scopes", "before", "after", "changes", "left out")
_NUMBERED = re.compile(r"dealdiff-diff/(?P<number>[1-9][0-9]{0,8})")


def imported(data: Json, axes: type[Enum], vocabularies: Iterable[Vocabulary] = ()) -> dict[str, Any]:
    """The fields of the diff that a document holds; ``axes`` are those that a diff may have.

    :raises ModelError: for a newer format, and for everything that is missing, wrong or too much: with
        the place in the document, what was found, and what was expected.
    """
    document = whole(data)
    _check_format(document)
    found = document.fields(_KEYS, NOTES)
    given = tuple(vocabularies)
    scopes = [read_scope(one, given) for one in found["scopes"].members()]
    before, after = (_Side.of(found[name], scopes, given) for name in ("before", "after"))
    found["compared"].same(compared(before.sheet, after.sheet))
    nature = check_nature(found["nature"], before.sheet, after.sheet)
    policy = _policy(found["policy"])
    return {
        "before": before.sheet,
        "after": after.sheet,
        "changes": _Reading(before, after, policy).changes(found["changes"]),
        "policy": policy,
        "axis": _one(found["axis"], axes),
        "nature": nature,
        "left_out": frozenset(_paths(found["left out"])),
        "notes": notes_read(found),
    }


def _check_format(document: At) -> None:
    if not isinstance(document.data, dict) or "format" not in document.data:
        raise document.wrong("no format", f"an object with the format {FORMAT!r}")
    told = document.entry("format")
    match = _NUMBERED.fullmatch(told.text())
    if match is not None and int(match["number"]) > 1:
        raise told.wrong(repr(told.data), repr(FORMAT), "a newer dealdiff wrote this: read it with that one")
    told.same(FORMAT)


def _one(at: At, kind: type[Enum]) -> Any:  # noqa: ANN401 # a member of kind
    return kind(at.word(one.value for one in kind))


def _paths(at: At) -> list[Path]:
    return [one.texts() for one in at.members()]


def _policy(at: At) -> Policy:
    found = at.fields(["about", "nearly", "step", "inclusive days"], ["match"])
    widths = {name: found[name].text() for name in ("about", "nearly", "step")}
    days = found["inclusive days"]
    both = None if days.data is None else days.truth()
    least = found["match"].text() if "match" in found else None
    made: Policy = with_place(at.steps, lambda: Policy(**widths, inclusive_days=both, match=least))
    at.same(policy_data(made))
    return made


def _verdict(at: At, policy: Policy) -> Verdict:
    found = at.fields(["name", "info", "direction", "same words", "basis", "policy"])
    direction = found["direction"]
    verdict = Verdict(
        info=_one(found["info"], Info),
        direction=None if direction.data is None else _one(direction, Direction),
        same_words=found["same words"].truth(),
        basis=_one(found["basis"], Basis),
        policy=found["policy"].text(),
    )
    at.same(verdict_data(verdict))
    check_width(found["policy"], policy)
    return verdict


@frozen
class _Side:
    """One sheet, and the term types in which its items are read."""

    sheet: TermSheet
    types: Vocabulary
    said: Mapping[str, Statement]

    @classmethod
    def of(cls, at: At, scopes: list[Scope], given: tuple[Vocabulary, ...]) -> _Side:
        found = at.fields(["scope", "types", "sheet"], [EFFECTIVE])
        number = found["scope"].data
        if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < len(scopes):
            raise found["scope"].wrong(repr(number)[:80], f"the number of a scope, below {len(scopes)}")
        scope = scopes[number]
        types = types_for(scope, found["types"], given)
        plain = found["sheet"]
        plain.entries()
        read = in_types(scope, types)
        sheet: TermSheet = with_place(plain.steps, lambda: from_plain(plain.data, read))
        sheet = evolve(sheet, scope=scope)
        plain.same(to_plain(sheet))
        found["types"].same(strange(sheet))
        if EFFECTIVE in found:
            sheet = _effective(sheet, found[EFFECTIVE])
        return cls(sheet, types, {one.key: one for one in sheet.statements})

    def content(self, at: At) -> Any:  # noqa: ANN401 # whatever a side of a change holds
        """One side of a change."""
        if at.data is None:
            return None
        made = self._content(at)
        at.same(typed(made))
        return made

    def _content(self, at: At) -> Any:  # noqa: ANN401 # whatever a side of a change holds
        type_ = at.entries().get("type")
        if type_ is None:
            raise at.wrong("no type", "an object with a 'type', or null")
        values = value_types(self.types)
        name = type_.word([*values, PRESENCE, TEXT, LIST, MAP, *KEYED, *UNKEYED])
        if name in KEYED:
            found = at.fields(["type", "id", "fields"])
            found["fields"].entries()
            return item(found["fields"], KEYED[name], self.types, id=found["id"].text())
        if name in UNKEYED:
            fields = at.fields(["type", "fields"])["fields"]
            fields.entries()
            return item(fields, UNKEYED[name], self.types)
        if name in values:
            words = at.fields(["type", "words"])["words"]
            return with_place(words.steps, lambda: values[name].parse(words.text()))
        return _plain_content(name, at)


def _plain_content(name: str, at: At) -> Any:  # noqa: ANN401 # a presence, text or texts
    if name == LIST:
        return at.fields(["type", "members"])["members"].texts()
    if name == MAP:
        entries = at.fields(["type", "entries"])["entries"].entries()
        return Keyed({key: each.text() for key, each in entries.items()})
    words = at.fields(["type", "words"])["words"]
    return _one(words, Presence) if name == PRESENCE else words.text()


def _effective(sheet: TermSheet, at: At) -> Effective:
    found = at.fields(["attested", "contested"])
    told = {name: getattr(sheet, name) for name in TermSheet.__annotations__}
    attested = {key: each.text() for key, each in found["attested"].entries().items()}
    return Effective(**told, attested=Keyed(attested), contested=found["contested"].texts())


@frozen
class _Reading:
    """Changes between two sheets, read."""

    before: _Side
    after: _Side
    policy: Policy

    def changes(self, at: At) -> tuple[Change, ...]:
        return tuple(self._change(one) for one in at.members())

    def _change(self, at: At) -> Change:
        found = at.fields(_CHANGE, ["match"])
        _check_kind(found["kind"])
        accounts = {who: _verdict(each, self.policy) for who, each in found["accounts"].entries().items()}
        path = found["path"].texts()
        if not path:
            raise found["path"].wrong("an empty path", "where it stands in the sheet")
        found["sentence"].text()
        change = Change(
            kind=found["kind"].text(),
            significance=_one(found["significance"], Significance),
            path=path,
            before=self.before.content(found["before"]),
            after=self.after.content(found["after"]),
            verdict=None if found["verdict"].data is None else _verdict(found["verdict"], self.policy),
            accounts=Keyed(accounts),
            children=self.changes(found["children"]),
            echoes=self.changes(found["echoes"]),
            statements=tuple(self._statement(one) for one in found["statements"].members()),
            owns=tuple(_paths(found["owns"])),
            cites=tuple(_paths(found["cites"])),
            match=_match(found["match"], self.policy) if "match" in found else None,
        )
        check_derived(found, change, self.before.sheet, self.after.sheet)
        return change

    def _statement(self, at: At) -> Statement:
        if "in" not in at.entries():
            said = self.before.content(at)
            if not isinstance(said, Statement):
                raise at.wrong("something else", "a statement")
            return said
        found = at.fields(["in", "key"])
        side = self.before if found["in"].word(["before", "after"]) == "before" else self.after
        return side.said[found["key"].word(side.said)]


def _match(at: At, policy: Policy) -> Match:
    found = at.fields([*SUGGESTED, "evidence"])
    told = suggested_read(At({key: at.data[key] for key in SUGGESTED}, at.steps))
    match = Match(**told, evidence=found["evidence"].texts())
    check_match(at, match, policy)
    return match


_CHANGE = (
    *("fingerprint", "kind", "family", "subject", "significance", "sentence", "path", "before", "after"),
    *("verdict", "accounts", "children", "echoes", "statements", "owns", "cites"),
)


def _check_kind(at: At) -> None:
    try:
        catalogue.kind(at.text())
    except UnknownName as error:
        raise at.wrong(repr(at.text()[:80]), "a kind of the catalogue", str(error)) from None
