"""``dealdiff patch PATH VERSION DIFF`` and ``dealdiff patch FILE DIFF``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING, SOMETHING
from dealdiff.cli.documents import given_diff, in_part
from dealdiff.cli.outputs import save, version_text
from dealdiff.cli.places import version
from dealdiff.cli.running import note
from dealdiff.diffing.result import Diff
from dealdiff.errors import StaleDelta
from dealdiff.files.loading import load
from dealdiff.model.sheet import TermSheet
from dealdiff.patching.patching import patch, rebase
from dealdiff.views.incorporating import resolved


def answer(options: Namespace) -> tuple[str, int]:
    """The version with the diff applied; where that does not fit, each place on standard error."""
    sheet = _sheet(options)
    found = given_diff(options.paths[-1])
    try:
        patched = patch(sheet, rebase(found, sheet) if options.rebase else found)
    except StaleDelta as error:
        note(_conflicts(error, sheet, found))
        return "", SOMETHING
    text = version_text(patched, options.format, options.output)
    if options.output is not None:
        save(options.output, text)
        text = ""
    note(in_part(found, "applied"))
    return text, NOTHING


def _sheet(options: Namespace) -> TermSheet:
    """The version to patch; with what it incorporates from others, as ``diff`` compares it."""
    if len(options.paths) == 2:
        return version(options.paths[0], options.negotiation)
    if len(options.paths) != 3:
        options.wrong("expected PATH VERSION DIFF, or FILE DIFF")
    if options.negotiation is not None:
        options.wrong("--negotiation goes with FILE DIFF; PATH names the negotiation already")
    talks = load(options.paths[0])
    return resolved(talks[options.paths[1]], talks)


def _conflicts(error: StaleDelta, sheet: TermSheet, found: Diff) -> list[str]:
    """Every place where the diff does not fit, with both values, and that nothing was written."""
    if any(one.path == ("id",) for one in error.conflicts):
        said = f"the diff begins with {found.before.id}, and this is {sheet.id}; nothing was written"
        return [f"{said}; --rebase carries a diff over to another version"]
    number = len(error.conflicts)
    places = "1 place" if number == 1 else f"{number} places"
    return [*map(str, error.conflicts), f"the diff does not fit {sheet.id} in {places}; nothing was written"]
