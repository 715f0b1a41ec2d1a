"""``dealdiff diff PATH BEFORE AFTER`` and ``dealdiff diff FILE FILE``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING, SOMETHING
from dealdiff.cli.pairs import by_ids, compared, two_files
from dealdiff.cli.running import Answer, note
from dealdiff.diffing.engine import diff
from dealdiff.diffing.result import Diff
from dealdiff.diffing.selecting import check, reaches, select
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.suppressing import Remaining, suppress
from dealdiff.files.loading import load
from dealdiff.files.suppressing import load_suppressions
from dealdiff.render.data import FORMS
from dealdiff.render.results import Result, notes_of, result_page
from dealdiff.values.policy import DEFAULT, Policy
from dealdiff.views.effective import effective


def answer(options: Namespace) -> tuple[Answer, int]:
    """What differs between two versions."""
    only = tuple(word.strip() for words in options.only for word in words.split(",") if word.strip())
    check(only)
    if options.only and not only:
        options.wrong("--only: expected kinds, families or significances, with commas between them")
    suppressions = load_suppressions(options.suppress) if options.suppress is not None else ()
    policy = DEFAULT if options.match is None else Policy(match=options.match)
    whole = _of_ids(options, policy) if by_ids(options) else _of_files(options, policy)
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


def _of_ids(options: Namespace, policy: Policy) -> Diff:
    path, before, after = options.paths
    talks = load(path)
    if options.effective:
        return diff(effective(talks, before), effective(talks, after), policy=policy)
    return talks.diff(before, after, policy=policy)


def _of_files(options: Namespace, policy: Policy) -> Diff:
    if options.effective:
        options.wrong("--effective goes with PATH BEFORE AFTER: a file alone has no versions before it")
    return compared(*two_files(options), policy=policy)
