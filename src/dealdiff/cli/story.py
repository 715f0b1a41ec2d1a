"""``dealdiff story PATH``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.files.loading import load
from dealdiff.render.page import Page
from dealdiff.render.story import story_page


def answer(options: Namespace) -> tuple[Page, int]:
    """The negotiation, version by version."""
    return story_page(load(options.path)), NOTHING
