"""Whether what two people call a thing cannot both hold, by their words alone.

Words that are not read exclude nothing. Words for a change exclude one another where every finding that would
bear out the one speaks against the other, by the same table that calls are judged by.
"""

from __future__ import annotations

from functools import cache
from itertools import product

from dealdiff.calling.judging import AGREES, DISAGREES, of_one
from dealdiff.calling.outcomes import Outcome, outcome
from dealdiff.calling.phrases import Part, Phrase
from dealdiff.calling.values import contrary
from dealdiff.calling.vocabulary import TERMS, Meaning
from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change
from dealdiff.diffing.significance import Significance
from dealdiff.values.verdict import Info, Verdict


def exclude(one: Phrase, other: Phrase, *, of_term: bool = False, of_text: bool = False) -> bool:
    """Whether the one cannot hold of a thing, ``of_term`` a term, of which the other holds.

    Of a call all parts must hold. ``of_text``, of a whole text, what holds need not hold of things in it.

    >>> exclude(Phrase("unchanged"), Phrase("five new conditions"))
    True
    >>> exclude(Phrase("clarifications"), Phrase("new demands"))
    True
    >>> exclude(Phrase("final"), Phrase("intentional ambiguity"))
    False
    >>> [exclude(Phrase("not new"), Phrase("a new demand"), of_text=one) for one in (False, True)]
    [True, False]
    """
    noun = TERMS if of_term else ""
    return any(
        _exclude(*pair, noun)
        for pair in product(one.of_all, other.of_all)
        if not (of_text and _whole_and_some(*pair))
    )


def exclude_of_each(whole: Phrase, part: Phrase, *, of_term: bool = False) -> bool:
    """The same where the one is said of a whole text, and the other of a thing in it: ``of_term``, of a term.

    A new term is one of the new terms, and need be no new condition or demand.

    >>> exclude_of_each(Phrase("unchanged"), Phrase("new"))
    True
    >>> exclude_of_each(Phrase("new"), Phrase("unchanged"))
    False
    >>> none_new = [Phrase("no new terms"), Phrase("no new demands")]
    >>> [exclude_of_each(one, Phrase("new"), of_term=True) for one in none_new]
    [True, False]
    """
    parts = whole.parts if whole.of_rest else whole.of_all
    noun = TERMS if of_term else ""
    return any(_exclude(*pair, noun) for pair in product(parts, part.of_all) if pair[0].of_each)


def of_whole_and_things(one: Phrase, other: Phrase) -> bool:
    """Whether, of a text, the one is said of the whole, and the other of things in it: "new", "no new terms".

    What they exclude, they exclude by their words alone: what is found bears on the two apart.
    """
    pairs = (*product(one.parts, other.parts), *product(other.parts, one.parts))
    return any(whole.of_whole and part.things for whole, part in pairs)


def of_something(phrase: Phrase) -> bool:
    """Whether it is true where it holds of anything in the thing: "raised", "was 700", "two new terms"."""
    return all(one.of_something for one in phrase.parts)


def _exclude(one: Part, other: Part, noun: str) -> bool:
    if one.negated != other.negated:
        return _denies(one, other, noun) if one.negated else _denies(other, one, noun)
    if one.negated:
        return False
    if contrary(one.was, other.was) or contrary(one.now, other.now):
        return True
    if one.meaning is None or other.meaning is None:
        return False
    if one.things and other.things:  # of one text both new and dropped terms may be counted
        return _alike(one, other) and None not in (one.number, other.number) and one.number != other.number
    return _against(one.meaning, other.meaning) or _against(other.meaning, one.meaning)


def _alike(one: Part, other: Part) -> bool:
    return (one.meaning, one.noun) == (other.meaning, other.noun)


def _denies(negated: Part, other: Part, noun: str) -> bool:
    """Whether what is denied covers the other: "no new demands" covers "five new demands".

    ``noun`` is what the thing is that the other is said of.
    """
    narrowed = (
        (negated.number, other.number),
        (negated.noun, other.noun or (noun if other.number is None else "")),
        (negated.was, other.was),
        (negated.now, other.now),
    )
    return (
        negated.read
        and _covers(negated.meaning, other.meaning)
        and all(not mine or mine == its for mine, its in narrowed)
    )


def _whole_and_some(one: Part, other: Part) -> bool:
    """Whether the one is said of a whole, and the other of some things in it, which need not be as it is."""
    pairs = ((one, other), (other, one))
    return any(whole.of_whole and part.things and not part.negated for whole, part in pairs)


def _covers(one: Meaning | None, other: Meaning | None) -> bool:
    """Whether whatever bears out the other bears out the one: "changed" covers "new"."""
    if one is None or other is None or one == other:
        return one == other
    borne_out = _findings(other)[0]
    return bool(borne_out) and borne_out <= _findings(one)[0]


def _against(one: Meaning, other: Meaning) -> bool:
    borne_out = _findings(one)[0]
    return bool(borne_out) and borne_out <= _findings(other)[1]


@cache
def _findings(meaning: Meaning) -> tuple[frozenset[str], frozenset[str]]:
    """The kinds of sure findings that a meaning agrees with, and those that it does not."""
    answers = {one.kind: of_one(meaning, one)[0] for one in _sure()}
    agreeing, against = ({kind for kind, one in answers.items() if one is way} for way in (AGREES, DISAGREES))
    return frozenset(agreeing), frozenset(against)


@cache
def _sure() -> tuple[Change, ...]:
    """A finding of each kind that says anything for sure."""
    each = (Change(kind=kind, path=("terms", "it"), verdict=_verdict(kind)) for kind in KINDS)
    return tuple(one for one in each if outcome(one) is not Outcome.OPEN)


def _verdict(kind: str) -> Verdict | None:
    same = KINDS[kind].significance is Significance.EDITORIAL
    return Verdict(info=Info.SAME) if same else None
