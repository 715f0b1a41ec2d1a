"""Free text in few words, for a table that has no room for more."""

from __future__ import annotations

from attrs import evolve

from dealdiff.model.term import Term
from dealdiff.values.wording import Wording

LEFT_OUT = "…"
LONGEST = 60  # characters of free text that stand whole


def shortened(words: str) -> str:
    """The first words, and a sign that there are more; what is short enough as it is.

    >>> shortened("women, children and civilian men over 50, and all who are sick or wounded")
    'women, children and civilian men over 50, and all who are …'
    >>> shortened("a plan that begins in this phase")
    'a plan that begins in this phase'
    """
    if len(words) <= LONGEST:
        return words
    head = words[:LONGEST]
    return f"{head.rpartition(' ')[0] or head} {LEFT_OUT}"


def with_short_text(term: Term) -> Term:
    """The term with its free text shortened; the term itself where nothing is left out."""
    text = shortened(str(term.text)) if isinstance(term.text, Wording) else ""
    return evolve(term, text=text) if text and text != str(term.text) else term
