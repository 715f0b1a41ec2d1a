"""``dealdiff open PATH VERSION``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.running import Answer
from dealdiff.files.loading import load
from dealdiff.parties.open_points import open_points
from dealdiff.render.open_points import open_points_json, open_points_markdown, open_points_page

_FORMS = {"json": open_points_json, "markdown": open_points_markdown}


def answer(options: Namespace) -> tuple[Answer, int]:
    """What is open in a version: the text, each side's latest position, the mediators' bridge."""
    found = open_points(load(options.path), options.version)
    return _FORMS.get(options.format, open_points_page)(found), NOTHING
