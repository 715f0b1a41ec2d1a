"""What a template writes into each field of a term: an example that can be read, and what the field takes."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from dealdiff.model.scope import NO_CONCEPTS, Scope
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term
from dealdiff.render.cleaning import clean
from dealdiff.values.group import Group

_COLUMN = 34  # where the note on a field stands
_IN_DOCSTRING = re.compile(r'\b(?P<field>[a-z_]+)="(?P<words>[^"]+)"')
_FREELY = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ,.%+'-]*[A-Za-z0-9.%])?")  # words that need no quotes in YAML

_LIKE = dict.fromkeys(("of_whom", "made_of"), "people")  # slices of the people that are told
READERS = {  # an example and a note, by what reads a field (dealdiff.model.accepts)
    "quantity": ("about 350", "a number, hedge and all: 35, about 350, at least 1,139"),
    "duration": ("six weeks", "how long: six weeks, about 40 days"),
    "moment": ("by 2031-05-31", "a date or a point of the deal: by day 7, within 50 days of start"),
    "when": ("2031-03-20", "a date: 2031-03-20, May 2031"),
    "schedule": ("50 each week", "a plan in parcels: 3 on day 1, 4 on day 7"),
    "rate": ("30 for each adult", "what is given for each: 30 for each adult, 50 for each child"),
    "force": ("must", "must, may, must not, right or aim"),
    "wording": ("as the report words it", "in words"),
}
QUANTITIES = {  # examples of numbers that count no people, by field
    **dict.fromkeys(("total", "cash_cap", "earn_out", "basket"), "GBP 12 million"),
    **dict.fromkeys(("rate", "default_rate", "headroom"), "5.5%"),
    "cash": "GBP 1.20 per share",
    "fuel": "100,000 litres a day",
    "medical_exit": "50 a day",
    "share": "1% of the price",
    "strength": "60 people",
    "threshold": "at least 75% of the votes",
}


def fields_listed(cls: type[Term], scope: Scope) -> Iterator[str]:
    """A type's own fields, each a line that can be read where its "# " is taken away.

    An example comes from the type's own docstring, where it gives one that the negotiation knows. A field
    that nothing could stand in yet is a note.
    """
    common = attrs.fields_dict(Term)
    shown = {one["field"]: one["words"] for one in _IN_DOCSTRING.finditer(cls.__doc__ or "")}
    own = [one for one in attrs.fields(cls) if one.name not in common]
    told = {one.name: _told(one, shown.get(_LIKE.get(one.name, one.name), ""), scope) for one in own}
    if not any(words for words, _ in told.values()):
        told["text"] = _told(common["text"], shown.get("text", ""), scope)
    for name, (words, note) in told.items():
        key = words_of(name)
        yield noted(f"#     {key}: {words}", note) if words else f"#     # {key}: {note}"


def noted(line: str, note: str) -> str:
    """A line with a note after it."""
    return f"{line.ljust(_COLUMN)}  # {clean(note)}"


def _told(field: attrs.Attribute[object], shown: str, scope: Scope) -> tuple[str, str]:
    """An example of what stands in a field, empty where there can be none yet; and a note."""
    reader = getattr(field.converter, "__name__", "")
    if reader == "slices":
        return _slices(shown, scope)
    if reader in ("names", "some_names"):
        return _party(scope)
    scheme = field.metadata.get("scheme")
    if isinstance(scheme, str):
        return _kind(scheme, shown, scope)
    example, note = READERS.get(reader, READERS["wording"])
    if reader == "quantity":
        example = QUANTITIES.get(field.name, example)
    return (shown if _FREELY.fullmatch(shown) else example), note


def _party(scope: Scope) -> tuple[str, str]:
    several = [*scope.parties]
    if not several:
        return "", "declare a party under parties in negotiation.yaml first"
    both = f", or {' + '.join(several[:2])}" if len(several) > 1 else ""
    return several[0], f"ids of parties: {several[0]}{both}"


def _kind(scheme: str, shown: str, scope: Scope) -> tuple[str, str]:
    """A kind that the negotiation declares, or else one of its vocabulary's."""
    known = scope.scheme(scheme)
    shipped = scope.vocabulary.schemes.get(scheme, NO_CONCEPTS)
    own = set(known.labels) - set(shipped.labels)
    free = [one for one in known.labels if _FREELY.fullmatch(one) and "," not in one]
    if shown and _FREELY.fullmatch(shown) and not Group(shown).unknown(known):
        return shown, f"a kind, as under {scheme} in negotiation.yaml or in the vocabulary"
    if not free:
        return "", f"declare a kind under {scheme} in negotiation.yaml first"
    note = f"a kind, as under {scheme} in negotiation.yaml" + ("" if own else " or in the vocabulary")
    return next((one for one in free if one in own), free[0]), note


def _slices(shown: str, scope: Scope) -> tuple[str, str]:
    kind, note = _kind("people", shown, scope)
    return (f"[{{people: {kind}, count: 40}}]", "a list of {people, count}") if kind else ("", note)
