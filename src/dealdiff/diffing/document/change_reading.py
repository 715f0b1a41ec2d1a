"""Changes between two sheets from their plain data, each checked against what follows from the rest of it."""

from __future__ import annotations

from attrs import frozen

from dealdiff.diffing import catalogue
from dealdiff.diffing.change import Change
from dealdiff.diffing.document.edited import check_derived, check_match, check_width
from dealdiff.diffing.document.exporting import verdict_data
from dealdiff.diffing.document.noting import SUGGESTED, suggested_read
from dealdiff.diffing.document.places import At
from dealdiff.diffing.document.side_reading import Side
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.suggested import Match
from dealdiff.errors import UnknownName
from dealdiff.model.keyed import Keyed
from dealdiff.model.statement import Statement
from dealdiff.values.policy import Policy
from dealdiff.values.verdict import Basis, Direction, Info, Verdict

_CHANGE = (
    *("fingerprint", "kind", "family", "subject", "significance", "sentence", "path", "before", "after"),
    *("verdict", "accounts", "children", "echoes", "statements", "owns", "cites"),
)


@frozen
class Reading:
    """Changes between two sheets, read."""

    before: Side
    after: Side
    policy: Policy

    def changes(self, at: At) -> tuple[Change, ...]:
        """A list of changes. :raises ModelError: with the place of what is wrong."""
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
            significance=found["significance"].choice(Significance),
            path=path,
            before=self.before.content(found["before"]),
            after=self.after.content(found["after"]),
            verdict=None if found["verdict"].data is None else _verdict(found["verdict"], self.policy),
            accounts=Keyed(accounts),
            children=self.changes(found["children"]),
            echoes=self.changes(found["echoes"]),
            statements=tuple(self._statement(one) for one in found["statements"].members()),
            owns=found["owns"].paths(),
            cites=found["cites"].paths(),
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


def _check_kind(at: At) -> None:
    try:
        catalogue.kind(at.text())
    except UnknownName as error:
        raise at.wrong(repr(at.text()[:80]), "a kind of the catalogue", str(error)) from None


def _verdict(at: At, policy: Policy) -> Verdict:
    found = at.fields(["name", "info", "direction", "same words", "basis", "policy"])
    direction = found["direction"]
    verdict = Verdict(
        info=found["info"].choice(Info),
        direction=None if direction.data is None else direction.choice(Direction),
        same_words=found["same words"].truth(),
        basis=found["basis"].choice(Basis),
        policy=found["policy"].text(),
    )
    at.same(verdict_data(verdict))
    check_width(found["policy"], policy)
    return verdict
