"""Whether what two people call a thing cannot both hold, by their words alone.

Words that are not read exclude nothing. Words for a change exclude one another where every finding that would
bear out the one speaks against the other, by the same table that calls are judged by.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from attrs import evolve

from dealdiff.calling.judging import AGREES, DISAGREES, of_one
from dealdiff.calling.outcomes import Outcome, outcome
from dealdiff.calling.phrases import Part, Phrase
from dealdiff.calling.values import contrary
from dealdiff.calling.vocabulary import TERMS, Meaning
from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change
from dealdiff.diffing.significance import Significance
from dealdiff.values.verdict import Info, Verdict


def exclude(one: Phrase, other: Phrase) -> bool:
    """Whether the one cannot hold of a thing of which the other holds. Of a call all parts must hold.

    >>> exclude(Phrase("unchanged"), Phrase("five new conditions"))
    True
    >>> exclude(Phrase("clarifications"), Phrase("new demands"))
    True
    >>> exclude(Phrase("final"), Phrase("intentional ambiguity"))
    False
    """
    return _any_exclude(one.of_all, other.of_all)


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
    own = [_as_term(one) if of_term else one for one in part.of_all]
    return _any_exclude([one for one in parts if _of_each(one)], own)


def _as_term(part: Part) -> Part:
    """What is said of a term itself, and not of things in it that are counted: it is said of a term."""
    return part if _counts(part) else evolve(part, noun=TERMS)


def _any_exclude(one: Iterable[Part], other: Collection[Part]) -> bool:
    return any(_exclude(first, second) for first in one for second in other)


def of_something(phrase: Phrase) -> bool:
    """Whether it is true where it holds of anything in the thing: "raised", "was 700", "two new terms"."""
    return all(not one.negated and _of_something(one) for one in phrase.parts)


def _of_each(part: Part) -> bool:
    """Whether it is said of each single thing: "unchanged", "clarified", "not raised", "nothing new".

    That a text is "not new", or "not dropped", is said of it as a whole.
    """
    if part.meaning is None or part.meaning.relation:
        return False
    if part.negated:
        return part.number is None and (part.meaning.some or part.nothing)
    return not (part.meaning.whole or _of_something(part))


def _of_something(part: Part) -> bool:
    return part.meaning is None or part.meaning.some or _counts(part)


def _counts(part: Part) -> bool:
    return part.number is not None or bool(part.noun)


def _exclude(one: Part, other: Part) -> bool:
    if one.negated != other.negated:
        return _denies(one, other) if one.negated else _denies(other, one)
    if one.negated:
        return False
    if contrary(one.was, other.was) or contrary(one.now, other.now):
        return True
    if one.meaning is None or other.meaning is None:
        return False
    if _counts(one) and _counts(other):  # of one text both new and dropped terms may be counted
        return _alike(one, other) and None not in (one.number, other.number) and one.number != other.number
    return _against(one.meaning, other.meaning) or _against(other.meaning, one.meaning)


def _alike(one: Part, other: Part) -> bool:
    return (one.meaning, one.noun) == (other.meaning, other.noun)


def _denies(negated: Part, other: Part) -> bool:
    """Whether what is denied covers the other: "no new demands" covers "five new demands"."""
    narrowed = (
        (negated.number, other.number),
        (negated.noun, other.noun),
        (negated.was, other.was),
        (negated.now, other.now),
    )
    return (
        negated.read
        and negated.meaning == other.meaning
        and all(not mine or mine == its for mine, its in narrowed)
    )


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
