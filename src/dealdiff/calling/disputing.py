"""Which calls cannot both hold, as pairs; and beside which findings that is.

Two calls are held against one another once, by what they are said of and by their words: a further finding
undoes no such dispute, unless what is reported bears out both. Besides, one may agree with a finding that
the other does not agree with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from attrs import field, frozen

from dealdiff.calling.about import Compared
from dealdiff.calling.call import Agreement, Call
from dealdiff.calling.clashing import exclude, exclude_of_each, of_something, of_whole_and_things
from dealdiff.calling.objects import ISSUE, REST, VERSION, WORDS
from dealdiff.calling.phrases import Phrase

_OPPOSITE = {Agreement.AGREES, Agreement.DISAGREES}


@frozen(kw_only=True)
class Dispute:
    """Two calls of two parties that cannot both hold.

    ``one``, ``other``
        the calls, in the order in which they are told; beside one finding, where they stand beside one.
    ``in_words``
        whether their words exclude one another; else the one agrees with a finding, and the other does not.
    """

    one: Call
    other: Call
    in_words: bool


@frozen(kw_only=True)
class _Claim:
    """One call, and each place where it stands: the number of the row, and the call there."""

    places: dict[int, Call]
    phrase: Phrase = field(init=False)

    @phrase.default
    def _phrase(self) -> Phrase:
        return Phrase(self.call.says)

    @property
    def call(self) -> Call:
        return next(iter(self.places.values()))

    def at(self, row: int) -> Call:
        """The call as it stands in a row; where it does not, as it stands first."""
        return self.places.get(row, self.call)

    @property
    def somewhere(self) -> bool:
        """Whether it is true where it holds of anything in the thing, and what is reported bears it out."""
        agrees = any(one.agreement is Agreement.AGREES for one in self.places.values())
        return agrees and of_something(self.phrase)


def disputes_of(
    rows: Iterable[tuple[Call, ...]], compared: Compared
) -> Iterator[tuple[Dispute, frozenset[int]]]:
    """Every pair of calls that cannot both hold, with the numbers of the rows to mark: one at least."""
    claims = _claims(rows)
    for one, other in combinations(claims, 2):
        if not _of_two_parties(one.call, other.call):
            continue
        in_words = _in_words(one, other, claims, compared)
        at = _opposite(one, other) if in_words or not _apart(one, other) else frozenset()
        marked = at | _where(one, other, compared, told=bool(at)) if in_words else at
        if marked:
            first = min(at or marked)
            yield Dispute(one=one.at(first), other=other.at(first), in_words=in_words), marked


def _claims(rows: Iterable[tuple[Call, ...]]) -> list[_Claim]:
    places: dict[object, dict[int, Call]] = {}
    for number, calls in enumerate(rows):
        for call in calls:
            places.setdefault((call.version, call.statement.key), {})[number] = call
    return [_Claim(places=one) for one in places.values()]


def _of_two_parties(one: Call, other: Call) -> bool:
    """Whether either is the own word of a party, and not both of the same."""
    mine, its = one.for_parties, other.for_parties
    return bool(mine and its) and mine != its and not (one.second_hand or other.second_hand)


def _opposite(one: _Claim, other: _Claim) -> frozenset[int]:
    """The rows in which the one agrees with what is reported, and the other does not."""
    shared = one.places.keys() & other.places.keys()
    return frozenset(
        at for at in shared if {one.places[at].agreement, other.places[at].agreement} == _OPPOSITE
    )


def _apart(one: _Claim, other: _Claim) -> bool:
    """Whether the one is said of a whole text, and the other of things in it, which need not be as it is."""
    texts = one.call.object.is_text and other.call.object.is_text
    return texts and of_whole_and_things(one.phrase, other.phrase)


def _in_words(one: _Claim, other: _Claim, claims: list[_Claim], compared: Compared) -> bool:
    """Whether their words exclude one another, said of one thing."""
    if one.call.elsewhere or other.call.elsewhere or (one.somewhere and other.somewhere):
        return False
    if one.call.object.key == other.call.object.key:
        thing = one.call.object
        return thing.sort != REST and exclude(
            one.phrase, other.phrase, of_term=compared.is_term(thing), of_text=thing.is_text
        )
    return any(
        exclude_of_each(whole.phrase, part.phrase, of_term=compared.is_term(part.call.object))
        and _holds(whole, part, claims, compared)
        for whole, part in ((one, other), (other, one))
    )


def _where(one: _Claim, other: _Claim, compared: Compared, *, told: bool) -> frozenset[int]:
    """The rows in which both stand and may be of one thing; else those of what both are said of."""
    shared = one.places.keys() & other.places.keys()
    both = frozenset(at for at in shared if not (one.places[at].apart or other.places[at].apart))
    if both or told:
        return both
    narrow = [each for each in (one, other) if not _of_text(each, compared)] or [one, other]
    return frozenset(at for each in narrow for at in each.places)


def _of_text(one: _Claim, compared: Compared) -> bool:
    """Whether it is said of the whole later text, or of all else in it."""
    thing = one.call.object
    return thing.sort == REST or (thing.sort == VERSION and thing.id == compared.diff.after.id)


def _holds(whole: _Claim, part: _Claim, claims: list[_Claim], compared: Compared) -> bool:
    """Whether what is said of each thing in a text is said of what the other call is of."""
    thing = part.call.object
    if not _of_text(whole, compared):
        return False
    if whole.call.object.sort != REST and not whole.phrase.of_rest:
        return thing.sort == REST or compared.in_text(thing)
    return compared.in_text(thing) and (
        bool(whole.places.keys() & part.places.keys()) or _is_left(part, whole, claims)
    )


def _is_left(part: _Claim, rest: _Claim, claims: list[_Claim]) -> bool:
    """Whether no other call of the voice that speaks of "all else" may be about a thing."""
    told = (rest.call.version, rest.call.who)
    same = [one.call for one in claims if one is not rest and (one.call.version, one.call.who) == told]
    return all(
        one.object.sort in (REST, WORDS)
        or (one.object.sort == ISSUE and one.object.key != part.call.object.key)
        for one in same
    )
