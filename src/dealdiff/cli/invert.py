"""``dealdiff invert DIFF``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.documents import given_diff, in_part
from dealdiff.cli.outputs import save
from dealdiff.cli.running import Answer, note
from dealdiff.diffing.result import Diff
from dealdiff.patching.composing import invert
from dealdiff.render.data import as_document
from dealdiff.render.describing import FORMATS
from dealdiff.render.page import Page
from dealdiff.render.results import Result, result_page


def answer(options: Namespace) -> tuple[Answer, int]:
    """The diff that leads back from the later version to the earlier one."""
    given = given_diff(options.diff)
    found = invert(given)
    told = _document(found) if options.format == "json" else _page(found)
    if options.output is not None:
        save(options.output, told if isinstance(told, str) else FORMATS[options.format](told))
        told = ""
    note(in_part(given, "inverted"))
    return told, NOTHING


def _document(found: Diff) -> str:
    return as_document(found.to_dict())


def _page(found: Diff) -> Page:
    return result_page(Result(whole=found, diff=found))
