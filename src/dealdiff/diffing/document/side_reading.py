"""One side of a diff from its plain data: the sheet, and what stands on that side of each change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import evolve, frozen

from dealdiff.diffing.document.exporting import EFFECTIVE, strange
from dealdiff.diffing.document.places import At
from dealdiff.diffing.document.scope_reading import in_types, item, types_for, with_place
from dealdiff.diffing.document.value_types import value_types
from dealdiff.diffing.typed import KEYED, LIST, MAP, PRESENCE, TEXT, UNKEYED, typed
from dealdiff.model.effective import Effective
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import Statement
from dealdiff.model.structuring import from_plain
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.values.presence import Presence


@frozen
class Side:
    """One sheet, and the term types in which its items are read."""

    sheet: TermSheet
    types: Vocabulary
    said: Mapping[str, Statement]

    @classmethod
    def of(cls, at: At, scopes: list[Scope], given: tuple[Vocabulary, ...]) -> Side:
        """A side as a document has it. :raises ModelError: with the place of what is wrong."""
        found = at.fields(["scope", "types", "sheet"], [EFFECTIVE])
        scope = scopes[_number(found["scope"], len(scopes))]
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


def _number(at: At, below: int) -> int:
    """Which of several scopes is the side's."""
    number = at.data
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < below:
        raise at.wrong(repr(number)[:80], f"the number of a scope, below {below}")
    return number


def _plain_content(name: str, at: At) -> Any:  # noqa: ANN401 # a presence, text or texts
    if name == LIST:
        return at.fields(["type", "members"])["members"].texts()
    if name == MAP:
        entries = at.fields(["type", "entries"])["entries"].entries()
        return Keyed({key: each.text() for key, each in entries.items()})
    words = at.fields(["type", "words"])["words"]
    return words.choice(Presence) if name == PRESENCE else words.text()


def _effective(sheet: TermSheet, at: At) -> Effective:
    found = at.fields(["attested", "contested"])
    told = {name: getattr(sheet, name) for name in TermSheet.__annotations__}
    attested = {key: each.text() for key, each in found["attested"].entries().items()}
    return Effective(**told, attested=Keyed(attested), contested=found["contested"].texts())
