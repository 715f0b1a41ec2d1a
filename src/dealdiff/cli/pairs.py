"""The two versions that a command is given: ``PATH BEFORE AFTER``, or ``FILE FILE``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.places import version
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.errors import DealdiffError, ModelError
from dealdiff.files.loading import load
from dealdiff.model.sheet import TermSheet
from dealdiff.values.policy import DEFAULT, Policy


def by_ids(options: Namespace) -> bool:
    """Whether ``PATH BEFORE AFTER`` is given, and not ``FILE FILE``; anything else is refused."""
    if len(options.paths) not in (2, 3):
        options.wrong("expected PATH BEFORE AFTER, or FILE FILE")
    if len(options.paths) == 2:
        return False
    if options.negotiation is not None:
        options.wrong("--negotiation goes with FILE FILE; PATH names the negotiation already")
    return True


def two_versions(options: Namespace) -> tuple[TermSheet, TermSheet]:
    """Both versions as they are reported, without what they incorporate from others."""
    if not by_ids(options):
        return two_files(options)
    path, before, after = options.paths
    talks = load(path)
    return talks[before], talks[after]


def two_files(options: Namespace) -> tuple[TermSheet, TermSheet]:
    """The versions in two files, each told in the negotiation that is named or that is beside or above it."""
    before, after = (version(path, options.negotiation) for path in options.paths)
    return before, after


def compared(before: TermSheet, after: TermSheet, policy: Policy = DEFAULT) -> Diff:
    """The diff of two versions. :raises DealdiffError: where their negotiations contradict each other."""
    try:
        return diff(before, after, policy=policy)
    except ModelError as error:
        raise DealdiffError(f"the two files' negotiations do not fit together: {error}") from None
