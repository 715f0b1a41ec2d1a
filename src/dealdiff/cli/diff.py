"""``dealdiff diff PATH BEFORE AFTER`` and ``dealdiff diff FILE FILE``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING, SOMETHING
from dealdiff.cli.places import version
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.errors import DealdiffError, ModelError
from dealdiff.files.loading import load
from dealdiff.render.diffs import diff_page
from dealdiff.render.page import Page


def answer(options: Namespace) -> tuple[Page, int]:
    """What differs between two versions."""
    found = _of_ids(options) if len(options.paths) == 3 else _of_files(options)
    return diff_page(found), SOMETHING if found else NOTHING


def _of_ids(options: Namespace) -> Diff:
    if options.negotiation is not None:
        options.wrong("--negotiation goes with FILE FILE; PATH names the negotiation already")
    path, before, after = options.paths
    return load(path).diff(before, after)


def _of_files(options: Namespace) -> Diff:
    if len(options.paths) != 2:
        options.wrong("expected PATH BEFORE AFTER, or FILE FILE")
    before, after = (version(path, options.negotiation) for path in options.paths)
    try:
        return diff(before, after)
    except ModelError as error:
        raise DealdiffError(f"the two files' negotiations do not fit together: {error}") from None
