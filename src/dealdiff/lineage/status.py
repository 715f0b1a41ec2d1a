"""The status of a version on a day: what had been done with it, as far as acts are reported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date as day_of

from attrs import frozen

from dealdiff.errors import UnknownName
from dealdiff.lineage.acts import MEETS, Act, acts_on
from dealdiff.lineage.days import asked_day, bounds
from dealdiff.lineage.index import links_of
from dealdiff.model.given import expect
from dealdiff.model.keyed import Keyed
from dealdiff.model.statement import ACT_VERBS
from dealdiff.negotiation import Negotiation
from dealdiff.telling.naming import version_name
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.when import Order, When


@frozen(kw_only=True, repr=False)
class Status:
    """What had been done with a version by a day. ``str()`` tells it in lines.

    ``title`` is the version's, or its id.

    ``acts`` are all acts on it that any report tells, by their days, each seen from that day (:class:`Act`).
    Nothing is concluded from them: a version that all parties signed is signed, not in force; one of which no
    act is reported may have been accepted or rejected for all that.

    >>> from dealdiff.seeds import seed
    >>> print(status(seed("takeover-made-up"), "board-reply", "2031-03-31"))
    The board's reply (made up) (board-reply) on 2031-03-31: no act on it is reported.
    """

    version: str
    date: When
    acts: tuple[Act, ...]
    title: str = ""

    def did(self, verb: str) -> Mapping[str, Order]:
        """The parties that did something (``"accepts"``) that stood on the day: surely (BEFORE) or POSSIBLY.

        :raises UnknownName: for a verb that is no act, with the nearest.
        """
        expect("verb", verb, str, "the verb of an act, such as 'accepts'")
        if verb not in ACT_VERBS:
            hint = nearest_hint(verb[:80], ACT_VERBS)
            raise UnknownName(f"no act {verb[:80]!r}: expected one of {', '.join(sorted(ACT_VERBS))}{hint}")
        found: dict[str, Order] = {}
        for act in self.acts if verb != MEETS else ():
            for party in act.parties if act.verb == verb else ():
                stands = act.stands_for(party)
                if stands is not Order.AFTER and found.get(party) is not Order.BEFORE:
                    found[party] = stands
        return found

    @property
    def last(self) -> Keyed[tuple[Act, ...]]:
        """What each party did last by that day, by its id: several acts where nobody can tell."""
        done: dict[str, list[Act]] = {}
        for act in self.acts:
            if not act.expected and act.order is not Order.AFTER and act.verb != MEETS:
                for party in act.parties:
                    done.setdefault(party, []).append(act)
        return Keyed({party: tuple(_latest(acts)) for party, acts in done.items()})

    def __str__(self) -> str:
        titled = self.title not in ("", self.version)
        head = f"{f'{self.title} ({self.version})' if titled else self.version} on {self.date}:"
        if not self.acts:
            return f"{head} no act on it is reported."
        return "\n".join([head, *(f"- {_standing_words(act)}: {act}" for act in self.acts)])

    def __repr__(self) -> str:
        return f"<Status of {self.version} on {self.date}: {len(self.acts)} acts>"


def _latest(acts: list[Act]) -> Iterator[Act]:
    """The acts after which no other was surely done by the day."""
    done = [one.days.first for one in acts if one.order is Order.BEFORE]
    last = max(done, default=0)
    return (act for act in acts if act.days.last >= last)


def _standing_words(act: Act) -> str:
    """Whether it was done, in words."""
    if act.expected:
        return "announced"
    replaced = act.replacements() if act.order is not Order.AFTER else ()
    return ", and ".join([_DONE[act.order], *(f"{whom}{_REPLACED[sure]}" for whom, sure in replaced)])


_DONE = {Order.BEFORE: "by then", Order.POSSIBLY: "possibly by then", Order.AFTER: "only later"}
_REPLACED = {
    Order.BEFORE: "another act took its place",
    Order.POSSIBLY: "possibly another act took its place",
}


def status(negotiation: Negotiation, version: str, date: str | When | day_of) -> Status:
    """What had been done with a version by a day, from the acts that all reports tell of it.

    An act on the day itself counts. One without a date of its own is as late as the report that tells it:
    only possible before that. An announced act counts as none.

    >>> from dealdiff.seeds import seed
    >>> found = status(seed("takeover-made-up"), "first-offer", "2031-03-04")
    >>> [(act.verb, act.order.value) for act in found.acts]
    [('tables', 'before'), ('rejects', 'possibly')]

    :raises UnknownName: for an unknown version, with the nearest id.
    :raises ParseError: for what is no date.
    """
    links_of(negotiation)
    expect("version", version, str, "the id of a version")
    asked = asked_day(date)
    acts = acts_on(negotiation, version, bounds(asked))
    return Status(version=version, date=asked, acts=acts, title=version_name(negotiation[version]))
