"""``dealdiff story PATH``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.running import Answer
from dealdiff.files.loading import load
from dealdiff.render.story import story_page
from dealdiff.render.story_data import story_json


def answer(options: Namespace) -> tuple[Answer, int]:
    """The negotiation, version by version."""
    talks = load(options.path)
    return story_json(talks) if options.format == "json" else story_page(talks), NOTHING
