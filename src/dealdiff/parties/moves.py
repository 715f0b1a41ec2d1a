"""Every position of a party by issue and date, and how it moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.lineage.index import links_of
from dealdiff.lineage.term_ids import check_known, check_sort
from dealdiff.model.given import expect
from dealdiff.model.keyed import Keyed
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.held import Held
from dealdiff.parties.holding import asides_of, held_by
from dealdiff.parties.moving import Move, move
from dealdiff.parties.position_row import Row
from dealdiff.parties.record import Records
from dealdiff.parties.reversing import reversals_in
from dealdiff.parties.wording import issue_title
from dealdiff.telling.naming import upper_first, within
from dealdiff.views.speaking import check_voices


@frozen(kw_only=True, repr=False)
class Positions:
    """Every position of a party, by issue and date: iterating gives the rows. ``str()`` tells them.

    ``asides`` are what it said beside, by date: the texts that it ``rejected`` as a whole, each told once
    and not for each term, and what it ``denied``.

    :func:`positions` makes it.

    >>> from dealdiff.seeds import seed
    >>> found = positions(seed("takeover-made-up"), "buyer")
    >>> [(one.verb, one.version) for one in found.about("reverse-fee")]
    [('refuses', 'raised-offer'), ('signs', 'recommended-offer')]
    """

    party: str
    rows: tuple[Row, ...] = ()
    asides: tuple[Aside, ...] = ()
    named: str = field(default="", eq=False)
    titles: Keyed[str] = field(factory=Keyed, eq=False)
    negotiation: Negotiation | None = field(default=None, eq=False)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def inside(self) -> str:
        """The party that it is a faction of; empty where it is none."""
        declared = self.negotiation.parties.at(self.party) if self.negotiation is not None else None
        return declared.inside if declared is not None else ""

    @property
    def inside_words(self) -> str:
        """The same in words, as "inside North"."""
        return within(self.party, self.negotiation.scope) if self.negotiation is not None else ""

    @property
    def issues(self) -> tuple[str, ...]:
        """The issues on which a position is reported."""
        return tuple(dict.fromkeys(one.issue for one in self.rows))

    def about(self, issue: str) -> tuple[Row, ...]:
        """The positions on one issue by date; none where none is reported.

        :raises UnknownName: for an unknown issue, with the nearest.
        """
        expect("issue", issue, str, "the id of an issue")
        if self.negotiation is not None and issue not in self.issues:
            check_sort(self.negotiation, issue)
            check_known(self.negotiation, issue)
        return tuple(one for one in self.rows if one.issue == issue)

    @property
    def wanted(self) -> tuple[Row, ...]:
        """What it wanted, by date; what it put forward in a text is ``proposed``."""
        return self._by_date("wants")

    @property
    def proposed(self) -> tuple[Row, ...]:
        """The terms of the texts that it tabled, by date."""
        return self._by_date("tables")

    @property
    def accepted(self) -> tuple[Row, ...]:
        """What it accepted, and the terms of the texts that it accepted or signed, by date."""
        return self._by_date("accepts", "signs")

    @property
    def considered(self) -> tuple[Row, ...]:
        """What it is told to consider, by date."""
        return self._by_date("considers")

    @property
    def refused(self) -> tuple[Row, ...]:
        """What it refused or withheld, by date."""
        return self._by_date("refuses", "withholds")

    @property
    def dropped(self) -> tuple[Row, ...]:
        """What it gave up and said so, by date; what it no longer voices is none of it."""
        return self._by_date("drops")

    @property
    def rejected(self) -> tuple[Aside, ...]:
        """The texts that it rejected, or suspended, each as a whole, by date."""
        return tuple(one for one in self.asides if one.text)

    @property
    def against(self) -> str:
        """What it did with these, as a heading: "Texts rejected or suspended as a whole"."""
        return f"Texts {' or '.join(dict.fromkeys(one.done for one in self.rejected))} as a whole"

    @property
    def denied(self) -> tuple[Aside, ...]:
        """What it denied, by date."""
        return tuple(one for one in self.asides if not one.text)

    def _by_date(self, *verbs: str) -> tuple[Row, ...]:
        return tuple(sorted((one for one in self.rows if one.verb in verbs), key=lambda row: _day(row.held)))

    def to_dict(self) -> Json:
        """Plain data: ``party``, ``name``, ``inside`` which it is, the ``positions`` by issue and date."""
        return {
            "party": self.party,
            "name": self.named,
            "inside": self.inside or None,
            "positions": [one.to_dict() for one in self.rows],
            "rejected": [one.to_dict() for one in self.rejected],
            "denied": [one.to_dict() for one in self.denied],
        }

    def title(self, issue: str) -> str:
        """What an issue is called."""
        return self.titles.at(issue) or issue.replace("-", " ")

    def __str__(self) -> str:
        whole = f" ({self.inside_words})" if self.inside else ""
        name = (upper_first(self.named) or self.party) + whole
        if not self.rows and not self.asides:
            return f"{name}: no position is reported, which is not to say that there is none."
        return "\n".join([f"{name}:", *self._lines()])

    def _lines(self) -> Iterator[str]:
        for issue in self.issues:
            yield f"{self.title(issue)} ({issue})"
            yield from (f"- {'; '.join(one.lines())}" for one in self.about(issue))
        for heading, several in ((self.against, self.rejected), ("Denied", self.denied)):
            yield from [heading] if several else []
            yield from (f"- {one.told(subject=True)}" for one in several)

    def __repr__(self) -> str:
        return f"<Positions of {self.party}: {len(self)} on {len(self.issues)} issues>"


def _day(one: Held) -> tuple[int, int, str, str]:
    return (one.days.first, one.days.last, one.version, one.issue)


def positions(
    negotiation: Negotiation, party: str, *, factions: bool = False, second_hand: bool = True
) -> Positions:
    """Every position of a party that any version tells, by issue and date, and how each moved.

    Against the position before it on the same issue: hardened, softened, reversed, dropped (said so), taken
    up, repeated, or told otherwise (another thing, or one that cannot be compared). *Possibly*, where it is
    not certain which came first, or it is told at second hand, by two sources or by other voices of the
    party. What a report tells otherwise that corrects or restates the other one is no move. That a later
    report no longer voices it is told apart, and is never a drop.

    >>> from dealdiff.seeds import seed
    >>> for one in positions(seed("gaza-2024"), "israel").about("philadelphi"):
    ...     print(one.version, one.verb, *(f"{each.how.value}: {each.doubts}" for each in one.moves))
    july-positions considers
    august-positions wants hardened: ('told at second hand', 'told by two sources')

    :raises UnknownName: where there is no such party, with the nearest.
    """
    links_of(negotiation)
    check_voices(second_hand=second_hand, factions=factions)
    held = held_by(negotiation, party, factions=factions, second_hand=second_hand)
    records = Records(negotiation, party, held, ())
    rows = (row for issue in sorted(records.by_issue) for row in _rows(records, issue))
    scope = negotiation.scope
    return Positions(
        party=party,
        rows=tuple(rows),
        asides=tuple(
            sorted(
                asides_of(negotiation, party, factions=factions, second_hand=second_hand),
                key=lambda one: (one.days.first, one.days.last, one.version, one.issue),
            )
        ),
        named=scope.name(party),
        titles=Keyed({id_: issue_title(id_, scope) for id_ in scope.issues}),
        negotiation=negotiation,
    )


def _rows(records: Records, issue: str) -> Iterator[Row]:
    """The positions on one issue by date, each with its moves."""
    ranks = records.on(issue).ranks

    @cache
    def moved(place: int, at: int) -> Move:
        return move(ranks.mine[place], ranks.mine[at], surely=ranks.surely(place, at))

    others = [id_ for id_ in records.versions if not ranks.told_in(id_)]
    reversals_of = reversals_in(ranks, moved)
    several = zip(ranks.mine, ranks.unvoiced(others), reversals_of, strict=True)
    for at, (one, unvoiced, reversals) in enumerate(several):
        moves = [moved(place, at) for place in _alike([*ranks.last_before(at)], one, ranks.mine)]
        yield Row(
            held=one,
            moves=tuple(moves),
            reversals=tuple(each for each in reversals if not any(each is one for one in moves)),
            unvoiced=() if one.attitude is Attitude.GIVEN_UP else tuple(unvoiced),
        )


def _alike(before: list[int], one: Held, mine: Sequence[Held]) -> Iterator[int]:
    """Of what one report tells before a position, what stands under its own key, where that is there."""
    for version in dict.fromkeys(mine[place].version for place in before):
        told_there = [place for place in before if mine[place].version == version]
        same = [place for place in told_there if mine[place].statement.key == one.statement.key]
        yield from same or told_there
