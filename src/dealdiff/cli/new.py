"""``dealdiff new PATH`` and ``dealdiff new PATH --version ID``."""

from __future__ import annotations

import shlex
from argparse import Namespace
from pathlib import Path

from dealdiff.cli.codes import NOTHING
from dealdiff.files.starting import FIRST, add_version, start
from dealdiff.render.page import Bullets, Page, Paragraph
from dealdiff.render.text import to_text
from dealdiff.vocabularies.finding import DEFAULT

_UNWRAPPED = 100_000  # columns: a command is there to be copied


def answer(options: Namespace) -> tuple[Page | str, int]:
    """What was written, and what to try next."""
    page = _done(options)
    return page if options.format == "markdown" else to_text(page, width=_UNWRAPPED), NOTHING


def _done(options: Namespace) -> Page:
    if options.version is None:
        if options.after is not None:
            options.wrong("--after goes with --version")
        files = start(options.path, options.vocabulary or DEFAULT)
        return _page(files, options.path, FIRST)
    if options.vocabulary is not None:
        options.wrong("--vocabulary goes with a new negotiation; PATH says its own")
    files = add_version(options.path, options.version, after=options.after or "")
    return _page(files, options.path, options.version)


def _page(files: list[Path], path: str, version: str) -> Page:
    place = shlex.quote(path)
    return (
        Paragraph("Written, for you to fill in:"),
        Bullets(map(str, files)),
        Paragraph("Next:"),
        Bullets((f"dealdiff check {place}", f"dealdiff show {place} {version}")),
    )
