"""Every position of a party by issue and date, and how it moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.lineage.index import links_of
from dealdiff.lineage.term_ids import check_known, check_sort
from dealdiff.model.given import expect
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.attitude import Attitude
from dealdiff.parties.data import held_data
from dealdiff.parties.held import Held
from dealdiff.parties.holding import asides_of, held_by
from dealdiff.parties.moving import Move, move
from dealdiff.parties.ranks import Ranks
from dealdiff.parties.times import Times
from dealdiff.parties.wording import NOT_TO_SAY, told, versions
from dealdiff.telling.naming import upper_first


@frozen(kw_only=True)
class Row:
    """One position among all of a party, and how it stands to those before it on the same issue.

    ``held``
        the position: version, source, speakers, who tells it, date, firmness, reason.
    ``moves``
        one for each position before it; none for the first, and between those that one report tells.
    ``unvoiced``
        later versions that tell other positions of the party and none on this issue, before the next one
        does: that it is no longer voiced there is not to say that it was dropped.
    """

    held: Held
    moves: tuple[Move, ...] = ()
    unvoiced: tuple[str, ...] = ()

    @property
    def issue(self) -> str:
        """The id of the issue or term."""
        return self.held.issue

    @property
    def version(self) -> str:
        """The id of the version that tells it."""
        return self.held.version

    @property
    def verb(self) -> str:
        """The stance's verb, or the act by which a text is its own."""
        return self.held.verb

    def __str__(self) -> str:
        return f"{self.issue}: {'; '.join(self.lines())}"

    def lines(self) -> Iterator[str]:
        """The position, how it moved, and where it is no longer voiced."""
        yield told(self.held)
        yield from map(str, self.moves)
        if self.unvoiced:
            yield f"no longer voiced in {versions(self.unvoiced)}, {NOT_TO_SAY}"

    def to_dict(self) -> Json:
        """Plain data: the position, its ``moves`` and ``unvoiced``."""
        return {
            **held_data(self.held),
            "moves": [
                {
                    "how": one.how.value,
                    "against": one.against,
                    "exactly": one.exactly,
                    "possibly": one.possibly,
                    "doubts": [*one.doubts],
                }
                for one in self.moves
            ],
            "no longer voiced in": [*self.unvoiced],
        }


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
    titles: dict[str, str] = field(factory=dict, eq=False)
    negotiation: Negotiation | None = field(default=None, eq=False)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

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
    def demanded(self) -> tuple[Row, ...]:
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
        """The texts that it rejected, each as a whole, by date."""
        return tuple(one for one in self.asides if one.text)

    @property
    def denied(self) -> tuple[Aside, ...]:
        """What it denied, by date."""
        return tuple(one for one in self.asides if not one.text)

    def _by_date(self, *verbs: str) -> tuple[Row, ...]:
        return tuple(sorted((one for one in self.rows if one.verb in verbs), key=lambda row: _day(row.held)))

    def to_dict(self) -> Json:
        """Plain data: ``party``, ``name``, and the ``positions`` by issue and date."""
        return {
            "party": self.party,
            "name": self.named,
            "positions": [one.to_dict() for one in self.rows],
            "rejected": [one.to_dict() for one in self.rejected],
            "denied": [one.to_dict() for one in self.denied],
        }

    def title(self, issue: str) -> str:
        """What an issue is called."""
        return self.titles.get(issue, issue.replace("-", " "))

    def __str__(self) -> str:
        name = upper_first(self.named) or self.party
        if not self.rows and not self.asides:
            return f"{name}: no position is reported, which is not to say that there is none."
        return "\n".join([f"{name}:", *self._lines()])

    def _lines(self) -> Iterator[str]:
        for issue in self.issues:
            yield f"{self.title(issue)} ({issue})"
            yield from (f"- {'; '.join(one.lines())}" for one in self.about(issue))
        for heading, several in (("Texts rejected as a whole", self.rejected), ("Denied", self.denied)):
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
    not certain which came first, or it is told at second hand, or by other voices of the party. That a later
    report on the party no longer voices it is told apart, and is never a drop.

    >>> from dealdiff.seeds import seed
    >>> found = positions(seed("gaza-2024"), "israel").about("philadelphi")
    >>> [(one.version, one.verb, *map(str, one.moves)) for one in found]
    [('july-positions', 'considers'), ('august-positions', 'wants', 'hardened, against july-positions')]

    :raises UnknownName: where there is no such party, with the nearest.
    """
    links_of(negotiation)
    held = held_by(negotiation, party, factions=factions, second_hand=second_hand)
    times = Times(negotiation)
    issues = sorted({one.issue for one in held})
    rows = (row for issue in issues for row in _rows(issue, held, times))
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
        titles={id_: one.title for id_, one in scope.issues.items()},
        negotiation=negotiation,
    )


def _rows(issue: str, held: Iterable[Held], times: Times) -> Iterator[Row]:
    """The positions on one issue by date, each with its moves."""
    several = list(held)
    mine = times.in_order(one for one in several if one.issue == issue)
    others = {one.version for one in several} - {one.version for one in mine}
    ranks = Ranks(mine, times)
    silent = ranks.unvoiced([id_ for id_ in times.days if id_ in others])
    for at, (one, unvoiced) in enumerate(zip(mine, silent, strict=True)):
        before = _alike([*ranks.last_before(at)], one, mine)
        yield Row(
            held=one,
            moves=tuple(move(mine[place], one, surely=ranks.surely(place, at)) for place in before),
            unvoiced=() if one.attitude is Attitude.GIVEN_UP else tuple(unvoiced),
        )


def _alike(before: list[int], one: Held, mine: Sequence[Held]) -> Iterator[int]:
    """Of what one report tells before a position, what stands under its own key, where that is there."""
    for version in dict.fromkeys(mine[place].version for place in before):
        told_there = [place for place in before if mine[place].version == version]
        same = [place for place in told_there if mine[place].statement.key == one.statement.key]
        yield from same or told_there
