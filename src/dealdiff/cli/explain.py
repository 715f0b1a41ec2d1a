"""``dealdiff explain [KIND]``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.diffing.catalogue import kind
from dealdiff.render.kinds import kind_json, kind_page, kinds_json, kinds_page
from dealdiff.render.page import Page


def answer(options: Namespace) -> tuple[Page | str, int]:
    """What the catalogue says of a kind; without one, all kinds by family."""
    as_json = options.format == "json"
    if options.kind is None:
        return kinds_json() if as_json else kinds_page(), NOTHING
    found = kind(options.kind)
    return kind_json(found) if as_json else kind_page(found), NOTHING
