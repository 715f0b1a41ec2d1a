"""What words for a change mean: which findings a call agrees with, and which it does not, as a table.

A word that is not here is kept as it is told: whether it agrees cannot be told.
"""

from __future__ import annotations

from attrs import evolve, frozen

from dealdiff.calling.outcomes import Outcome
from dealdiff.diffing.catalogue import KINDS
from dealdiff.model.sheet import RELATIONS


@frozen(kw_only=True)
class Meaning:
    """What a call says of the thing that it is about.

    ``agrees``, ``against``
        the outcomes of findings that it agrees with, and that it does not.
    ``kinds``, ``against_kinds``
        the same by the kinds of findings.
    ``some``
        whether it is true where it holds of anything in the thing ("raised"), and not only of all of it.
    ``whole``
        whether it is said of the whole thing: that one field came or went does not bear it out.
    ``relation``
        how a version stands to an earlier one ("amends").
    ``field``, ``like``
        of a finding on that field of a term, what it means instead: a length that is "extended" is raised.
    """

    name: str
    agrees: frozenset[Outcome] = frozenset()
    against: frozenset[Outcome] = frozenset()
    kinds: frozenset[str] = frozenset()
    against_kinds: frozenset[str] = frozenset()
    some: bool = False
    whole: bool = False
    relation: str = ""
    field: str = ""
    like: Meaning | None = None


def _row(
    name: str, agrees: str, against: str, *, kinds: str = "", against_kinds: str = "", some: bool = False
) -> Meaning:
    return Meaning(
        name=name,
        agrees=frozenset(map(Outcome, agrees.split())),
        against=frozenset(map(Outcome, against.split())),
        kinds=frozenset(kinds.split()),
        against_kinds=frozenset(against_kinds.split()),
        some=some,
        whole=name in _OF_THE_WHOLE,
    )


_OF_THE_WHOLE = ("new", "dropped")
_UP, _DOWN = "increased raised figure-rose", "decreased lowered figure-fell"
_NARROW, _WIDE = "narrowed tightened", "widened loosened"
_ROWS = (
    _row("unchanged", "same", "moved turned new gone"),
    _row("new", "new", "same exacter looser gone"),
    _row("dropped", "gone", "same exacter looser moved new"),
    _row("changed", "moved turned new gone", "same", some=True),
    _row("clarified", "exacter", "moved turned new gone looser"),
    _row("raised", "", "same", kinds=_UP, against_kinds=_DOWN, some=True),
    _row("lowered", "", "same", kinds=_DOWN, against_kinds=_UP, some=True),
    _row("narrowed", "", "same", kinds=_NARROW, against_kinds=_WIDE, some=True),
    _row("widened", "", "same", kinds=_WIDE, against_kinds=_NARROW, some=True),
    _row("overlapping", "", "same", kinds="possibly-changed", some=True),
)
_BY_NAME = {one.name: one for one in _ROWS}
_SAID = {
    "unchanged": "unchanged|same|as before|same as before|equal|restated|as it was",
    "new": "new|added",
    "dropped": "dropped|gone|removed|withdrawn|given up",
    "changed": "changed|change|changes|different|altered|modified",
    "clarified": "clarified|clarification|clarifications|clarifying|more exactly|told more exactly",
    "raised": "raised|increased|higher",
    "lowered": "lowered|reduced|decreased|lower",
    "narrowed": "narrowed|tightened",
    "widened": "widened|loosened",
    "overlapping": "overlapping",
}
UNCHANGED = _BY_NAME["unchanged"]
_KINDS_SAID = {
    "hardened": "stance-hardened",
    "softened": "stance-softened",
    "reversed": "stance-reversed",
    "taken up again": "stance-taken-up",
    "settled": "term-settled",
    "left open": "term-left-open",
    "extended": "life-extended",
    "shortened": "life-shortened",
    "postponed": "start-postponed",
    "brought forward": "start-brought-forward",
    "corrected": "corrected",
}
"""Short words for kinds of the catalogue."""
_OF_FIELDS = {
    "extended": ("lasts", "raised"),
    "shortened": ("lasts", "lowered"),
    "postponed": ("when", "raised"),
    "brought forward": ("when", "lowered"),
}
"""Those that are also said of a length or a day in a term, which then rose or fell."""


def _of_kind(kind: str, word: str) -> Meaning:
    """What a word of the catalogue means: findings of that kind; those of its mirror are against it."""
    mirror = frozenset({KINDS[kind].mirror} - {kind, ""})
    against = frozenset() if KINDS[kind].family == "silence" else frozenset({Outcome.SAME})
    return Meaning(name=word, kinds=frozenset({kind}), against_kinds=mirror, against=against, some=True)


def _of_field(meaning: Meaning) -> Meaning:
    field, name = _OF_FIELDS.get(meaning.name, ("", ""))
    return evolve(meaning, field=field, like=_BY_NAME.get(name))


def _of_relation(relation: str) -> Meaning:
    return Meaning(name=RELATIONS[relation], relation=relation)


MEANINGS: dict[str, Meaning] = {
    **{kind.replace("-", " "): _of_kind(kind, kind.replace("-", " ")) for kind in KINDS},
    **{word: _of_field(_of_kind(kind, word)) for word, kind in _KINDS_SAID.items()},
    **{words: _of_relation(one) for one in RELATIONS for words in (one, RELATIONS[one].replace("-", " "))},
    **{word: _BY_NAME[name] for name, words in _SAID.items() for word in words.split("|")},
}
"""Each word that is read, in lower case and without hyphens, by what it means."""

FILLERS = frozenset(
    {
        "a",
        "an",
        "the",
        "only",
        "just",
        "mere",
        "merely",
        "simply",
        "is",
        "are",
        "been",
        "has",
        "have",
        "there",
    }
)
"""Words that add nothing to the one they stand beside."""
PASSIVE = frozenset({"was", "were"})
"""The same after what is called so: "nothing was dropped", "no terms were"."""
AT_ALL = ["at", "all"]
DEMANDS, CONDITIONS, TERMS = "demands", "conditions", "terms"
NOUNS = {
    "demand": DEMANDS,
    "demands": DEMANDS,
    "condition": CONDITIONS,
    "conditions": CONDITIONS,
    "term": TERMS,
    "terms": TERMS,
    "point": "",
    "points": "",
    "item": "",
    "items": "",
    "clause": "",
    "clauses": "",
}
"""What is called so: "new demands"; an empty text for what narrows nothing."""
NOTHING = frozenset({"no", "nothing", "none"})
NOT = NOTHING | {"not"}
ELSE = ("all else", "everything else", "all the rest", "the rest")
"""Said of whatever no other call of the same speaker is about."""
