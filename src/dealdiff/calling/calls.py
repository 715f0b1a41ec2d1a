"""What somebody calls a change, beside what the comparison finds: change by change, never instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from dealdiff.calling.about import Compared
from dealdiff.calling.beside import beside
from dealdiff.calling.call import Agreement, Call
from dealdiff.calling.clashing import of_something
from dealdiff.calling.data import calls_data
from dealdiff.calling.disputing import Dispute, disputes_of
from dealdiff.calling.gathering import Said, said_of
from dealdiff.calling.row import Row
from dealdiff.calling.words import lines
from dealdiff.diffing.change import Change
from dealdiff.diffing.result import Diff
from dealdiff.diffing.typed import Json
from dealdiff.errors import UnknownName
from dealdiff.model.given import expect
from dealdiff.model.scope import Scope
from dealdiff.negotiation import Negotiation
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.policy import DEFAULT, Policy


@frozen(kw_only=True, repr=False)
class Calls:
    """The findings between two versions, each with what it is called.

    It iterates over its rows: every finding of ``diff`` once, in its order, then what is called something and
    stands beside no single finding. ``str()`` tells the rows that hold a call, and how many findings nobody
    calls anything.

    >>> from dealdiff.seeds import seed
    >>> found = calls(seed("takeover-made-up"), "first-offer", "raised-offer")
    >>> len(found) == len(found.diff), found.called
    (True, ())
    """

    diff: Diff
    rows: tuple[Row, ...]
    disputes: tuple[Dispute, ...]
    """Every two calls of two parties that cannot both hold, however many rows they stand in."""
    scope: Scope = field(repr=False)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def called(self) -> tuple[Row, ...]:
        """The rows that hold a call."""
        return tuple(one for one in self.rows if one.calls)

    @property
    def disputed(self) -> tuple[Row, ...]:
        """The rows that a dispute between two parties is about (:attr:`Row.disputed`)."""
        return tuple(one for one in self.rows if one.disputed)

    def by(self, party: str, *, second_hand: bool = False) -> tuple[Row, ...]:
        """The rows in which a party calls it something, with its own calls alone.

        A speaker who speaks for nobody, and a source, may be asked for too. ``second_hand`` also takes what
        somebody else says that the party calls it.

        :raises UnknownName: where nobody is called so, with the nearest.
        """
        _known(party, self)
        expect("second_hand", second_hand, bool, "True or False")
        rows = (evolve(row, calls=_by(party, row, second_hand=second_hand)) for row in self.rows)
        return tuple(row for row in rows if row.calls)

    def to_dict(self) -> dict[str, Json]:
        """All of it as plain JSON data: both versions, and every row with its finding and its calls."""
        return calls_data(self.diff, self.rows)

    def __str__(self) -> str:
        return "\n".join(lines(self.rows))

    def __repr__(self) -> str:
        before, after = self.diff.before.id, self.diff.after.id
        return f"<Calls {before} -> {after}: {len(self.called)} of {len(self)} rows hold one>"


def calls(negotiation: Negotiation, before: str, after: str, *, policy: Policy = DEFAULT) -> Calls:
    """What people call the changes between two versions, beside what the comparison finds.

    The calls are those that ``after`` tells, and those of any version that names the pair. Each one stands
    beside every finding that its object is concerned in, with whether it agrees with that finding; where
    there is none, in a row of its own. "Unchanged" agrees only where both tell it and it is the same;
    "dropped" is never borne out by silence. A call changes no finding.

    >>> from dealdiff.model.statement import Statement
    >>> from dealdiff.model.sheet import TermSheet
    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> def draft(id, count, *said):
    ...     return TermSheet(id=id, terms=[Release(id="hostages", count=count)], statements=said)
    >>> said = Statement(who="north", verb="calls", subject="hostages", says="unchanged", since="first")
    >>> talks = Negotiation(versions=[draft("first", 35), draft("second", 30, said)])
    >>> [(row.finding.kind, row.agreement.value) for row in calls(talks, "first", "second").called]
    [('decreased', 'does not agree')]

    :raises UnknownName: for an unknown version, with the nearest.
    """
    expect("negotiation", negotiation, Negotiation, "a Negotiation, such as load(path)")
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    found = negotiation.diff(before, after, policy=policy)
    compared = Compared(diff=found)
    said = said_of(negotiation, found)
    placed = [(one, *answer) for one in said for answer in beside(one, said, compared)]
    rows = (*(_row(change, found, placed) for change in found), *_alone(placed))
    disputes = [*disputes_of((one.calls for one in rows), compared)]
    marked = tuple(
        evolve(row, disputes=tuple(one for one, where in disputes if at in where))
        for at, row in enumerate(rows)
    )
    pairs = tuple(one for one, _ in disputes)
    return Calls(diff=found, rows=marked, disputes=pairs, scope=negotiation.scope)


Placed = tuple[Said, Change | None, Agreement, str]


def _row(change: Change, found: Diff, placed: list[Placed]) -> Row:
    told = tuple(_call(one, placed) for one in placed if one[1] is change)
    return Row(finding=change, sentence=found.sentence(change), calls=told)


def _alone(placed: list[Placed]) -> Iterator[Row]:
    """What is called something beside no single finding: a row for each object."""
    objects: dict[object, list[Call]] = {}
    for one in placed:
        if one[1] is None:
            objects.setdefault(one[0].object.key, []).append(_call(one, placed))
    for several in objects.values():
        yield Row(calls=tuple(several))


def _call(one: Placed, placed: Iterable[Placed]) -> Call:
    said, _, agreement, why = one
    return Call(
        statement=said.statement,
        sheet=said.sheet,
        object=said.object,
        agreement=agreement,
        why=why,
        apart=_borne_out_elsewhere(one, placed),
        elsewhere=said.elsewhere,
    )


def _borne_out_elsewhere(one: Placed, placed: Iterable[Placed]) -> bool:
    """Whether it is true where it holds of anything in the thing, and holds of another finding."""
    said, change, *_ = one
    others = (each for each in placed if each[0] is said and each[1] is not None and each[1] is not change)
    return of_something(said.phrase) and any(each[2] is Agreement.AGREES for each in others)


def _by(name: str, row: Row, *, second_hand: bool) -> tuple[Call, ...]:
    heard = (one for one in row.calls if second_hand or not one.second_hand)
    return tuple(one for one in heard if name in (*one.parties, *one.who))


def _known(name: str, found: Calls) -> None:
    expect("party", name, str, "the id of a party")
    scope = found.scope
    known = {*scope.parties, *scope.speakers, *scope.sources}
    known |= {who for row in found.rows for call in row.calls for who in call.who}
    if name not in known:
        hint = nearest_hint(name, known)
        raise UnknownName(f"nobody is called {name[:80]!r}: expected a party or a speaker{hint}")
