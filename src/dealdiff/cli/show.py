"""``dealdiff show PATH [VERSION]``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.places import opened
from dealdiff.files.loading import load
from dealdiff.render.describing import page_of
from dealdiff.render.page import Page


def answer(options: Namespace) -> tuple[Page, int]:
    """A version; without its id, the list of all versions."""
    if options.version is None:
        return page_of(opened(options.path)), NOTHING
    return page_of(load(options.path)[options.version]), NOTHING
