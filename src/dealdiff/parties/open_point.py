"""One open point: the text, what each side holds, what others say, and the mediators' bridge."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from dealdiff.diffing.typed import Json, typed
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.model.term import Term
from dealdiff.parties.data import held_data
from dealdiff.parties.held import Held
from dealdiff.parties.latest import LatestStance
from dealdiff.parties.own_document import AgainstOwnText
from dealdiff.parties.wording import contradiction, said, told
from dealdiff.telling.items import item
from dealdiff.telling.naming import account, upper_first
from dealdiff.telling.statements import saying
from dealdiff.values.names import Names
from dealdiff.values.presence import ABSENT, NONE, TO_BE_AGREED, UNDISCLOSED, UNREPORTED, Presence
from dealdiff.values.when import When

NO_STANCE = "no stance is reported"
_SILENT = {
    UNREPORTED: "not told in {}, which is not to say that it holds nothing on it",
    ABSENT: "nothing on it stands in {}",
    NONE: "{} says that there is none",
    UNDISCLOSED: "withheld in {}",
    TO_BE_AGREED: "left to be agreed in {}",
}


@frozen(kw_only=True)
class Text:
    """What one version's text has on a point.

    ``term``
        the term; or why there is none to tell (unreported, absent, undisclosed ...).
    ``sheet``
        the version that tells it.
    ``how``
        ``own``, ``incorporated`` or ``discussed``; of a bridge ``bridging``.
    ``owned``
        the acts by which parties made that text their own by then, and did not reject it since.
    ``unsettled``
        in words, what the text leaves unsettled of it, with the alternatives: no party's word, and not in
        ``term``.
    ``unnamed``
        whether the version does not name the point at all: what is withheld may then hold nothing on it.
    """

    term: Term | Presence
    sheet: TermSheet = field(eq=lambda sheet: sheet.id, repr=lambda sheet: str(sheet.id))
    how: str
    unnamed: bool = False
    owned: tuple[Held, ...] = ()
    unsettled: tuple[str, ...] = ()

    @property
    def version(self) -> str:
        """The id of the version that tells it."""
        return self.sheet.id

    @property
    def told(self) -> bool:
        """Whether it says anything of the point: that is withheld, or not reported, says nothing."""
        silent = self.term is UNREPORTED or self.term is UNDISCLOSED or self.term is ABSENT
        return bool(self.unsettled) or not silent

    def __str__(self) -> str:
        """What it says, in words, with who tells it."""
        if self.term is UNDISCLOSED and self.unnamed:
            return self._undisclosed()
        if isinstance(self.term, Presence) and not self.unsettled:
            return _SILENT[self.term].format(self.version)
        told_here = f"{'; '.join(self._content())} [{self._where()}]"
        return "; ".join((told_here, *dict.fromkeys(map(self._own, self.owned))))

    def _content(self) -> Iterator[str]:
        """What is settled, then what is not."""
        if isinstance(self.term, Term):
            words = item(self.term, self.sheet)
            yield from [words] if words or self.unsettled else ["mentioned"]
        yield from self.unsettled

    def _where(self) -> str:
        """The version, its date, and who tells it."""
        date = f", {self.sheet.date}" if isinstance(self.sheet.date, When) else ""
        told_by = self.term.told_by if isinstance(self.term, Term) else UNREPORTED
        teller = account(told_by, self.sheet)
        by = f", told by {teller}" if isinstance(self._teller, Names) else f", {teller}" if teller else ""
        return f"{self.version}{date}{by}"

    def _own(self, one: Held) -> str:
        """Whose own text it is, and by which act; which text, where that is another one that holds it."""
        party, scope = one.position.party, one.position.sheet.scope
        words = saying(one.statement, one.position.sheet)
        words += "" if party in one.speakers else f", for {scope.name(party)}"
        text = one.text.id if one.text is not None else self.version
        return words if text == self.version else f"{words}, as the text of {text} has it"

    def _undisclosed(self) -> str:
        """That nobody can know whether it holds anything on the point."""
        if not self.sheet.terms:
            return f"the text of {self.version} is undisclosed"
        return f"what {self.version} has beside the terms that are told is undisclosed"

    @property
    def _teller(self) -> object:
        own = self.term.told_by if isinstance(self.term, Term) else None
        return own if isinstance(own, Names) else self.sheet.told_by

    def to_dict(self) -> Json:
        """Plain data: ``version``, ``how``, ``own text of``, ``content`` and ``words``."""
        return {
            "version": self.version,
            "how": self.how,
            "own text of": [*dict.fromkeys(one.position.party for one in self.owned)],
            "content": typed(self.term),
            "unsettled": [*self.unsettled],
            "words": str(self),
        }


@frozen(kw_only=True)
class OpenPoint:
    """One issue of a version that is open, or on which it tells a stance.

    ``named_open``
        whether the version itself names it as open.
    ``texts``
        what the version's text has on it, and the texts that it discusses.
    ``sides``
        by party its latest stance by the version's date, also where none is reported.
    ``mediators``
        the same of those whose role says that they mediate, where any is reported.
    ``bridges``
        what the versions have on it that are to bridge this one.
    ``others``
        what factions inside the sides, and voices that speak for nobody, are told to hold in this version.
    ``counterparts``
        the versions among those discussed that tell something of it.
    ``against_own_text``
        what a party says against a text that stands in the first column and that it made its own.
    """

    issue: str
    title: str
    named_open: bool
    texts: tuple[Text, ...] = ()
    sides: Keyed[LatestStance] = field(factory=Keyed)
    mediators: Keyed[LatestStance] = field(factory=Keyed)
    bridges: tuple[Text, ...] = ()
    others: tuple[Held, ...] = ()
    counterparts: tuple[str, ...] = ()
    against_own_text: tuple[AgainstOwnText, ...] = ()
    sheet: TermSheet = field(eq=False, repr=lambda sheet: str(sheet.id))

    @property
    def held(self) -> tuple[str, ...]:
        """The sides of whom a stance is reported."""
        return tuple(id_ for id_, one in self.sides.items() if one.reported)

    def text_lines(self) -> Iterator[str]:
        """The first column: the text, and what it is that tells it."""
        yield from map(str, self.texts)
        if not self.texts:
            yield "not told in this version"

    def side_lines(self, party: str) -> Iterator[str]:
        """One side's column: its latest stance, or that none is reported."""
        yield from self._stance_lines(self.sides[party]) if party in self.sides else ()

    def bridge_lines(self) -> Iterator[str]:
        """The last column: what mediators hold, and what is to bridge the gap."""
        joint = (line for one in self.mediators.values() for line in self._stance_lines(one))
        yield from dict.fromkeys(joint)  # what several say together is told once
        yield from map(str, self.bridges)

    def other_lines(self) -> Iterator[str]:
        """What others are told to hold in this version."""
        scope = self.sheet.scope
        for one in self.others:
            party = scope.parties.at(one.position.party)
            whose = (
                f"a faction inside {scope.name(party.inside)}" if party else "a voice that speaks for nobody"
            )
            yield f"{whose}: {self._line(one)}"

    def _stance_lines(self, stance: LatestStance) -> Iterator[str]:
        if not stance.reported:
            yield NO_STANCE
        for one in stance.latest:
            against = [each.words for each in self.against_own_text if each.held == one]
            yield "; ".join([self._line(one), *against])
        yield from map(contradiction, stance.contradicting)
        yield from (f"before that, at first hand: {self._line(one)}" for one in stance.beside)
        yield from (f"possibly by then: {self._line(one)}" for one in stance.possibly)
        yield from (f"announced, not told as done: {self._line(one)}" for one in stance.announced)
        yield from stance.denial_lines()

    def _line(self, one: Held) -> str:
        """A position; only one told in another version names it, and a text that stands beside is not
        repeated.
        """
        shown = {text.version for text in self.texts if text.told}
        body = one.text is None or one.text.id not in shown
        return said(one, body=body) if one.version == self.sheet.id else told(one, body=body)

    def to_dict(self) -> Json:
        """Plain data, with each column."""
        return {
            "issue": self.issue,
            "title": self.title,
            "named open": self.named_open,
            "text": [one.to_dict() for one in self.texts],
            "sides": {id_: one.to_dict() for id_, one in self.sides.items()},
            "mediators": {id_: one.to_dict() for id_, one in self.mediators.items()},
            "bridges": [one.to_dict() for one in self.bridges],
            "others": [held_data(one) for one in self.others],
            "counterparts": [*self.counterparts],
            "against own text": [one.to_dict() for one in self.against_own_text],
        }

    def columns(self) -> Iterator[tuple[str, list[str]]]:
        """Each column that has something, under its heading."""
        scope = self.sheet.scope
        yield "The text", [*self.text_lines()]
        for party in self.sides:
            yield upper_first(scope.name(party)), [*self.side_lines(party)]
        for heading, lines in (("Mediators", self.bridge_lines()), ("Others", self.other_lines())):
            found = [*lines]
            if found:
                yield heading, found

    @property
    def heading(self) -> str:
        """What the point is called, and whether it is named open."""
        return f"{upper_first(self.title)} ({self.issue}){', named open' if self.named_open else ''}"

    def __str__(self) -> str:
        lines = [self.heading]
        lines += [f"  {heading}: {'; '.join(several)}" for heading, several in self.columns()]
        return "\n".join(lines)
