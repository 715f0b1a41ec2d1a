"""``dealdiff diff PATH BEFORE AFTER`` and ``dealdiff diff FILE FILE``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING, SOMETHING
from dealdiff.cli.places import version
from dealdiff.cli.running import Answer, note
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.diffing.selecting import check, reaches, select
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.suppressing import Remaining, suppress
from dealdiff.errors import DealdiffError, ModelError
from dealdiff.files.loading import load
from dealdiff.files.suppressing import load_suppressions
from dealdiff.render.data import FORMS
from dealdiff.render.results import Result, notes_of, result_page
from dealdiff.views.effective import effective


def answer(options: Namespace) -> tuple[Answer, int]:
    """What differs between two versions."""
    only = tuple(word.strip() for words in options.only for word in words.split(",") if word.strip())
    check(only)
    if options.only and not only:
        options.wrong("--only: expected kinds, families or significances, with commas between them")
    suppressions = load_suppressions(options.suppress) if options.suppress is not None else ()
    whole = _of_ids(options) if len(options.paths) == 3 else _of_files(options)
    left = suppress(whole, suppressions)
    result = _result(whole, left, only)
    return _told(result, options.format), _code(result.diff, options.fail_on)


def _result(whole: Diff, left: Remaining, only: tuple[str, ...]) -> Result:
    return Result(
        whole=whole,
        diff=select(left.diff, only) if only else left.diff,
        only=only,
        suppressed=left.suppressed,
        stale=left.stale,
    )


def _told(result: Result, format_: str) -> Answer:
    if format_ not in FORMS:
        return result_page(result)
    if format_ != "json":
        note(notes_of(result))
    return FORMS[format_](result)


def _code(found: Diff, fail_on: str | None) -> int:
    """Something, where anything is told, or anything that weighs as much as was named."""
    told = reaches(found, Significance(fail_on)) if fail_on is not None else bool(found)
    return SOMETHING if told else NOTHING


def _of_ids(options: Namespace) -> Diff:
    if options.negotiation is not None:
        options.wrong("--negotiation goes with FILE FILE; PATH names the negotiation already")
    path, before, after = options.paths
    talks = load(path)
    if options.effective:
        return diff(effective(talks, before), effective(talks, after))
    return talks.diff(before, after)


def _of_files(options: Namespace) -> Diff:
    if len(options.paths) != 2:
        options.wrong("expected PATH BEFORE AFTER, or FILE FILE")
    if options.effective:
        options.wrong("--effective goes with PATH BEFORE AFTER: a file alone has no versions before it")
    before, after = (version(path, options.negotiation) for path in options.paths)
    try:
        return diff(before, after)
    except ModelError as error:
        raise DealdiffError(f"the two files' negotiations do not fit together: {error}") from None
