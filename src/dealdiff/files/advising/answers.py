"""Ids of issues that hold the answer which a term on them gives: decided by the term's own words alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from dealdiff.files.advising.amounts import amounts
from dealdiff.files.advising.item import Weak
from dealdiff.model.complaint import shortened
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.quantity import Quantity
from dealdiff.values.wording import Wording

_KINDS_OF_ANSWER = frozenset({"form", "extent", "limits"})  # fields that say how, how far, with what limits
_STEPS = re.compile("[-_.]")
_WORD = re.compile(r"[^\W_]+")


def answers(negotiation: Negotiation) -> Iterator[Weak]:
    """Issues whose id holds a number, a form, an extent or limits that a term on it tells.

    One word alone is taken for the name of a thing: an issue may be called ``surveillance``.
    """
    found: dict[str, tuple[str, str, str]] = {}
    for sheet in negotiation:
        terms = [one for one in sheet.terms.values() if isinstance(one, Term)]
        said = [one.body for one in sheet.statements if isinstance(one.body, Term)]
        for term in (*terms, *said):
            if term.id not in found and term.id in negotiation.issues:
                told = _answer(term)
                found.update({} if told is None else {term.id: (sheet.id, *told)})
    for id_ in negotiation.issues:
        if id_ in found:
            version, key, words = found[id_]
            what = f"{id_!r}, which says as {version} does: {key} {shortened(words)}"
            yield Weak("id-names-answer", "", ("issues", id_), what, at_key=True)


def _answer(term: Term) -> tuple[str, str] | None:
    """The first field whose answer stands in the term's id, and its words."""
    steps = [one.lower() for one in _STEPS.split(term.id) if one]
    if len(steps) > 1:
        numbers = amounts(" ".join(steps))
        for attribute in attrs.fields(type(term)):
            value = getattr(term, attribute.name)
            if isinstance(value, Quantity | Duration) and amounts(value.words) & numbers:
                return words_of(attribute.name), value.words
            is_kind = attribute.name in _KINDS_OF_ANSWER and isinstance(value, Group | Wording)
            if is_kind and _stands_in(_WORD.findall(value.words.lower()), steps):
                return words_of(attribute.name), value.words
    return None


def _stands_in(words: list[str], steps: list[str]) -> bool:
    """Whether all the words stand in the steps, one after the other."""
    ends = range(len(words), len(steps) + 1)
    return bool(words) and any(steps[end - len(words) : end] == words for end in ends)
