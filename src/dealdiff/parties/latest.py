"""The latest stance of a party on an issue, over all versions, so that a silent sheet hides nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date as day_of
from itertools import combinations

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.lineage.days import asked_day, bounds, order
from dealdiff.lineage.index import links_of
from dealdiff.lineage.term_ids import check_known, check_sort
from dealdiff.model.given import expect
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.by_then import ByDay, ByVersion
from dealdiff.parties.data import held_data
from dealdiff.parties.held import Held
from dealdiff.parties.holding import asides_of, held_by
from dealdiff.parties.moving import at_odds
from dealdiff.parties.record import Record, Records, Seen
from dealdiff.parties.wording import NOT_TO_SAY, contradiction, issue_title, told, versions
from dealdiff.telling.naming import upper_first
from dealdiff.values.when import Order, When


@frozen(kw_only=True, repr=False)
class LatestStance:
    """What a party held last on an issue, as far as all versions tell. Iterating gives ``latest``.

    ``latest``
        the positions surely held by the day after which no other one was surely later: several where
        one report tells several, or where nobody can tell which came last; empty where none is reported.
    ``beside``
        where all of these are told at second hand, or were judged mistaken: the last ones that are not.
    ``possibly``
        positions that may be of that day or of a later one, and may so be the latest.
    ``earlier``, ``later``
        those that another one took the place of, and those that are surely of a later day.
    ``announced``
        what some report only expects: nothing is held by that.
    ``rejected``
        the texts with a term on the issue that the party rejected as a whole by the day, where nothing that
        it held was surely later: that is no stance on each of their terms.
    ``denied``
        that it denies what is told on the issue, by the day, where nothing that it held was surely later.
    ``unsure``
        in words: which reports of the latest were corrected, and rejections of a text that may have come
        before it was accepted.
    ``silent``
        the versions by the day, surely later than the latest, that tell no stance of the party on the issue.
    ``named``
        what the party and the issue are called.

    :func:`latest_stance` makes it.

    >>> from dealdiff.seeds import seed
    >>> found = latest_stance(seed("takeover-made-up"), "target-board", "price", "2031-03-20")
    >>> [(one.verb, one.version) for one in found], [one.verb for one in found.later]
    ([('considers', 'raised-offer')], ['signs', 'accepts'])
    """

    party: str
    issue: str
    as_of: When | None = None
    latest: tuple[Held, ...] = ()
    beside: tuple[Held, ...] = ()
    possibly: tuple[Held, ...] = ()
    earlier: tuple[Held, ...] = ()
    later: tuple[Held, ...] = ()
    announced: tuple[Held, ...] = ()
    rejected: tuple[Aside, ...] = ()
    denied: tuple[Aside, ...] = ()
    unsure: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    named: tuple[str, str] = field(default=("", ""), eq=False)

    @property
    def reported(self) -> bool:
        """Whether any stance by the day is reported, be it only possibly of that day."""
        return bool(self.latest or self.possibly)

    @property
    def doubts(self) -> tuple[str, ...]:
        """Why it is not certain that the party holds the latest: what is ``unsure``, and its own denials."""
        if not self.latest:
            return ()
        who = upper_first(self.named[0]) or self.party
        denied = (f"{who} denies what is told on it, in {one.version}" for one in self.denied)
        return (*self.unsure, *denied)

    @property
    def given_back(self) -> tuple[Held, ...]:
        """What was held by texts that were rejected since, where nothing else stands."""
        return tuple(one for one in self.earlier if one.given_back and not self.latest)

    @property
    def contradicting(self) -> tuple[tuple[Held, Held], ...]:
        """Of the latest the pairs that one report tells and that cannot both hold: for it, and against it.

        What the party took back as mistaken is in none.
        """
        pairs = combinations((one for one in self.latest if not one.taken_back), 2)
        return tuple((one, two) for one, two in pairs if one.version == two.version and at_odds(one, two))

    def __iter__(self) -> Iterator[Held]:
        return iter(self.latest)

    def __len__(self) -> int:
        return len(self.latest)

    def to_dict(self) -> Json:
        """Plain data: ``party``, ``issue``, ``as of``, the positions of each list, and ``silent``.

        ``contradicting`` holds the places in ``latest`` of each such pair.
        """
        lists = ("latest", "beside", "possibly", "earlier", "later", "announced")
        return {
            "party": self.party,
            "issue": self.issue,
            "as of": str(self.as_of) if self.as_of is not None else None,
            "reported": self.reported,
            **{name: [held_data(one) for one in getattr(self, name)] for name in lists},
            "contradicting": [[*map(self.latest.index, pair)] for pair in self.contradicting],
            "rejected": [one.to_dict() for one in self.rejected],
            "denied": [one.to_dict() for one in self.denied],
            "doubts": [*self.doubts],
            "silent": [*self.silent],
        }

    def __str__(self) -> str:
        return "\n".join([f"{self._head()}:", *(f"- {line}" for line in self.lines())])

    def _head(self) -> str:
        party, issue = self.named
        by = f", by {self.as_of}" if self.as_of is not None else ""
        return f"{upper_first(party) or self.party} on {issue or self.issue} ({self.issue}){by}"

    def lines(self) -> Iterator[str]:
        """What is told, a line for each position, and what later versions are silent on."""
        if not self.latest:
            yield self._nothing()
        yield from map(told, self.latest)
        yield from (f"not certain: {words}" for words in self.unsure)
        yield from map(contradiction, self.contradicting)
        for words, several in (
            ("given back", self.given_back),
            ("before that, at first hand", self.beside),
            ("possibly by then", self.possibly),
            ("announced, not told as done", self.announced),
            ("only later", self.later),
        ):
            yield from (f"{words}: {told(one)}" for one in several)
        yield from self.aside_lines()
        if self.silent:
            yield f"later versions tell no stance of it on this, {NOT_TO_SAY}: {versions(self.silent)}"

    def aside_lines(self) -> Iterator[str]:
        """The texts that it rejected, and what it denies: a line for each."""
        for one in self.rejected:
            yield f"{one.done} the text that has it, {one.text}, as a whole: {one.told()}"
        yield from self.denial_lines()

    def denial_lines(self) -> Iterator[str]:
        """What it denies: a line for each."""
        doubtful = ", so that what is told of it above is not certain" if self.latest else ""
        yield from (f"{one.told(subject=True)}{doubtful}" for one in self.denied)

    def _nothing(self) -> str:
        by = " by then" if self.as_of is not None else ""
        if self.given_back:
            return f"nothing that it held is told to stand{by}"
        return f"no stance is reported{by}, which is not to say that there is none"

    def __repr__(self) -> str:
        return f"<LatestStance of {self.party} on {self.issue}: {len(self.latest)} positions>"


def latest_stance(
    negotiation: Negotiation, party: str, issue: str, as_of: str | When | day_of | None = None
) -> LatestStance:
    """What a party held last on an issue, over all versions: one that is silent hides nothing.

    A stance with a date of its own is of that day; else it was held by the date of the version that tells
    it. Who tabled, accepted or signed a text holds its terms from then on, until it is told to reject it.
    ``as_of`` is a day, or a date as uncertain as "2024-05": what is surely of that day or before it counts,
    whenever it was reported (:func:`dealdiff.known_on` gives the negotiation without hindsight).

    Nothing is inferred: not from silence, nor from what factions or voices that speak for nobody say.

    >>> from dealdiff.seeds import seed
    >>> found = latest_stance(seed("gaza-2024"), "israel", "philadelphi")
    >>> [(one.version, one.verb) for one in found], found.silent
    ([('august-positions', 'wants')], ('bridging-proposal',))
    >>> print(latest_stance(seed("gaza-2024"), "hamas", "philadelphi"))
    Hamas on Philadelphi corridor (philadelphi):
    - no stance is reported, which is not to say that there is none

    :raises UnknownName: for an unknown party or issue, with the nearest.
    :raises ParseError: for what is no date.
    """
    links_of(negotiation)
    held = held_by(negotiation, party)
    expect("issue", issue, str, "the id of an issue")
    check_sort(negotiation, issue)
    check_known(negotiation, issue)
    asked = asked_day(as_of) if as_of is not None else None
    by = ByDay(asked, bounds(asked)) if asked is not None else ByDay()
    record = Records(negotiation, party, held, asides_of(negotiation, party)).on(issue)
    return latest_by(negotiation, record, by)


def latest_by(negotiation: Negotiation, record: Record, by: ByDay | ByVersion) -> LatestStance:
    """What stood by a time, of all that a party held on an issue, and what it said beside."""
    seen = Seen(record, by)
    scope, issue = negotiation.scope, record.issue
    latest = seen.those(seen.latest)
    return LatestStance(
        party=record.party,
        issue=issue,
        as_of=by.as_of,
        latest=latest,
        beside=seen.those(seen.beside),
        possibly=seen.those(seen.possibly),
        earlier=seen.those(seen.earlier),
        later=seen.those(seen.after),
        announced=tuple(one for one in seen.those(record.expected) if by.known(one.version)),
        rejected=tuple(one for one in seen.said if one.text),
        denied=tuple(one for one in seen.said if not one.text),
        unsure=tuple(seen.doubts(latest)),
        silent=_silent(seen, by),
        named=(scope.name(record.party), issue_title(issue, scope)),
    )


def _silent(seen: Seen, by: ByDay | ByVersion) -> tuple[str, ...]:
    """The versions by then that are surely later than all that stood, and tell no stance on the issue."""
    ranks, stood = seen.record.ranks, seen.stood
    if not stood:
        return ()
    return tuple(
        id_
        for id_ in ranks.times.days
        if not ranks.told_in(id_)
        and order(ranks.times.days[id_], by.asked) is not Order.AFTER
        and not stood & ~ranks.before_version(id_)
    )
