"""What corrections tell otherwise though they tell nothing of the party: its text, or who said its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from dealdiff.model.sheet import TermSheet
from dealdiff.model.statement import STANCE
from dealdiff.negotiation import Negotiation
from dealdiff.parties.held import Held
from dealdiff.parties.reports import CORRECTS


@frozen
class Corrected:
    """The corrections in a negotiation; ``by`` are, of each version, those that correct it."""

    negotiation: Negotiation
    by: Mapping[str, tuple[str, ...]]

    def of(self, one: Held) -> Iterator[str]:
        """The versions that tell the term of its text otherwise, or give its very words to another party."""
        text = one.text.id if one.text is not None else ""
        for version in self.by.get(text, ()):
            told = self.negotiation[version].terms.at(one.issue)
            if told is not None and told != one.body:
                yield version
        for version in self.by.get(one.version, ()) if one.text is None else ():
            if self._given_to_another(one, self.negotiation[version]):
                yield version

    def _given_to_another(self, one: Held, sheet: TermSheet) -> bool:
        party, words = one.position.party, (one.verb, one.statement.body)
        before = {who for who, *said in _said(one.issue, one.position.sheet) if tuple(said) == words}
        after = {who: tuple(said) == words for who, *said in _said(one.issue, sheet)}
        return party not in after and any(same and who not in before for who, same in after.items())


def _said(issue: str, sheet: TermSheet) -> Iterator[tuple[str, str, object]]:
    """The stances on an issue in a version: of which party, its verb and body."""
    for one in sheet.statements:
        if one.family == STANCE and one.subject == issue:
            for who in one.who.names:
                yield sheet.scope.party_of(who) or who, one.verb, one.body


def corrected(negotiation: Negotiation, links: Mapping[str, Mapping[str, str]]) -> Corrected:
    """Of each version those that correct it, also by way of others."""
    by: dict[str, list[str]] = {}
    for version, several in links.items():
        for one, how in several.items():
            if how == CORRECTS:
                by.setdefault(one, []).append(version)
    return Corrected(negotiation, {one: tuple(several) for one, several in by.items()})
