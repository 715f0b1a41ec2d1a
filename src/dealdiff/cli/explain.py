"""``dealdiff explain [KIND]``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.diffing.catalogue import FAMILIES, KINDS, RETIRED, SIGNIFICANCES, kind
from dealdiff.errors import UnknownName
from dealdiff.model.keyed import cut
from dealdiff.render.kinds import family_json, family_page, kind_json, kind_page, kinds_json, kinds_page
from dealdiff.render.page import Page
from dealdiff.values.nearness import nearest_hint

_ALL = "dealdiff explain lists all kinds by family"


def answer(options: Namespace) -> tuple[Page | str, int]:
    """What the catalogue says of a kind, or of each kind of a family; without one, all kinds by family."""
    as_json = options.format == "json"
    if options.kind is None:
        return kinds_json() if as_json else kinds_page(), NOTHING
    if options.kind in FAMILIES:
        return family_json(options.kind) if as_json else family_page(options.kind), NOTHING
    if options.kind not in KINDS and options.kind not in RETIRED:
        raise _unknown(options.kind)
    found = kind(options.kind)
    return kind_json(found) if as_json else kind_page(found), NOTHING


def _unknown(word: str) -> UnknownName:
    """What is neither: with the nearest, and where to look."""
    if word in SIGNIFICANCES:
        hint = f"; it is a significance: dealdiff diff --only {word} tells the changes that weigh so"
    else:
        hint = nearest_hint(word, [*KINDS, *FAMILIES]) or f"; families are {', '.join(FAMILIES)}"
    return UnknownName(f"no kind or family {cut(word)}{hint}; {_ALL}")
