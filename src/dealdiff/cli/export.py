"""``dealdiff export (--json-patch | --merge-patch) PATH BEFORE AFTER``, or of ``FILE FILE``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING
from dealdiff.cli.outputs import save
from dealdiff.cli.pairs import compared, two_versions
from dealdiff.patching.exporting import json_patch, merge_patch
from dealdiff.render.data import as_document


def answer(options: Namespace) -> tuple[str, int]:
    """The difference of two versions, as they are reported, between what ``show --format json`` gives."""
    found = compared(*two_versions(options))
    text = as_document(json_patch(found) if options.json_patch else merge_patch(found))
    if options.output is None:
        return text, NOTHING
    save(options.output, text)
    return "", NOTHING
