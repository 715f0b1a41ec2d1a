"""What each claim rests on: the report, who tells it, for whom they speak, and who denies it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve, field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.errors import UnknownName
from dealdiff.model.given import expect
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import told as shown
from dealdiff.negotiation import Negotiation
from dealdiff.sources.backing import Backing
from dealdiff.sources.claim import Claim
from dealdiff.sources.claims import claims_of
from dealdiff.sources.disputes import disputes, sheets_of
from dealdiff.sources.evidence_words import evidence_words
from dealdiff.sources.waiting import Waiting, told_settled, waiting_in, with_waiting
from dealdiff.values.nearness import nearest_hint

PLACE = "a place such as terms.price.amount, or the id of a term"


@frozen(kw_only=True, repr=False)
class Evidence:
    """Every claim of a version or a negotiation, with the chain that it comes by; an iterable of claims.

    Each view is evidence too, of some of the claims. ``str()`` tells claims of one chain together.
    ``unsettled`` is what merged texts leave so: what stands there meanwhile is nobody's claim.

    >>> from dealdiff.seeds import seed
    >>> found = evidence(seed("gaza-2024"))
    >>> [one.denied_by for one in found.denied if one.denied_by], len(found.unsourced)
    ([('pm-office',)], 0)
    """

    claims: tuple[Claim, ...]
    unsettled: tuple[Waiting, ...] = ()
    known: frozenset[str] = field(default=frozenset(), eq=False)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __len__(self) -> int:
        return len(self.claims)

    def _where(self, holds: Callable[[Claim], bool]) -> Evidence:
        return evolve(self, claims=tuple(one for one in self.claims if holds(one)), unsettled=())

    @property
    def on_one_anonymous_voice(self) -> Evidence:
        """What hangs on one voice that is declared without a name, and that nobody else tells."""
        return self._where(lambda one: one.on_one_anonymous_voice)

    @property
    def denied(self) -> Evidence:
        """What somebody denies; and the denials, each of which says what it denies."""
        return self._where(lambda one: bool(one.denied_by) or one.denies)

    @property
    def mistaken(self) -> Evidence:
        """What somebody judged mistaken."""
        return self._where(lambda one: bool(one.mistaken))

    @property
    def second_hand(self) -> Evidence:
        """What somebody tells who does not speak for the party that is said to hold it."""
        return self._where(lambda one: one.second_hand)

    @property
    def own_word(self) -> Evidence:
        """What a report tells in its own voice: for it, nobody is named who says so."""
        return self._where(lambda one: one.chain.own_word)

    @property
    def unsourced(self) -> Evidence:
        """What neither a report nor anybody else is named for."""
        return self._where(lambda one: one.chain.unsourced)

    def about(self, term: str) -> Evidence:
        """The claims about a term, issue, figure or phase, or at a place such as ``terms.hostages.count``.

        :raises UnknownName: where nothing is known by that name, with the nearest.
        """
        expect("term", term, str, PLACE)
        waiting = tuple(one for one in self.unsettled if one.stands_at(term))
        found = evolve(self._where(lambda one: one.stands_at(term)), unsettled=waiting)
        if found.claims or waiting or term in self.known:
            return found
        places = {*self.known, *(shown(place) for one in self.claims for place in one.places)}
        hint = nearest_hint(term[:80], sorted(places))
        raise UnknownName(f"nothing is told at {term[:80]!r}: expected {PLACE}{hint}")

    def __str__(self) -> str:
        return with_waiting([evidence_words(self.claims)], self.unsettled)

    def __repr__(self) -> str:
        return f"<Evidence: {len(self)} claims>"

    def to_dict(self) -> Json:
        """Plain data: the claims, in the order of the versions' dates; and what is left unsettled."""
        claims, waiting = self.claims, self.unsettled
        return {"claims": [one.to_dict() for one in claims], "unsettled": [one.to_dict() for one in waiting]}


def evidence(told: TermSheet | Negotiation, path: str | Sequence[str] | None = None) -> Evidence:
    """The chain of every claim: each field of the text and of the figures, and each statement.

    ``path`` selects: a place such as ``"terms.hostages.count"``, or the id of a term. Who is anonymous and
    who speaks for whom is what the negotiation's file declares; nothing is guessed from words.

    >>> from dealdiff.seeds import seed
    >>> march = evidence(seed("gaza-2024")["march-doha"], "terms.hostages.count")
    >>> [(one.words, one.chain.speakers, one.on_one_anonymous_voice) for one in march]
    [('35', ('diplomat',), True)]
    >>> print(str(march).splitlines()[0])
    1 claim; 1 rests on nobody but one person or group without a name.

    :raises UnknownName: where nothing is known at that place, with the nearest.
    :raises ModelError: for an effective version, which several reports tell; for anything else.
    """
    given = sheets_of(told)
    sheets = tuple(map(told_settled, given))
    backing = Backing.of(disputes(told))
    claims = tuple(claim for sheet in sheets for claim in claims_of(sheet, backing))
    known = frozenset(_known(sheets, claims))
    found = Evidence(claims=claims, unsettled=waiting_in(given), known=known)
    if path is None:
        return found
    steps = isinstance(path, tuple | list) and all(isinstance(one, str) for one in path)
    return found.about(shown(tuple(path)) if steps else path)  # type: ignore[arg-type] # refused there


def _known(sheets: tuple[TermSheet, ...], claims: tuple[Claim, ...]) -> Iterator[str]:
    """What a claim may be about: whatever is declared, or told of."""
    for sheet in sheets:
        yield from (*sheet.scope.issues, *sheet.scope.figures)
    yield from (one.subject for one in claims if one.subject)
