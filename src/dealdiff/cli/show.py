"""``dealdiff show PATH [VERSION]``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.places import opened
from dealdiff.cli.running import Answer
from dealdiff.files.loading import load
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.data import as_document
from dealdiff.render.describing import page_of


def answer(options: Namespace) -> tuple[Answer, int]:
    """A version; without its id, the list of all versions."""
    found = opened(options.path) if options.version is None else load(options.path)[options.version]
    return _plain(found) if options.format == "json" else page_of(found), NOTHING


def _plain(found: Negotiation | TermSheet) -> str:
    """The keyed normal form of a version, or of all versions by their ids."""
    whole = to_plain(found) if isinstance(found, TermSheet) else {one.id: to_plain(one) for one in found}
    return as_document(whole)
