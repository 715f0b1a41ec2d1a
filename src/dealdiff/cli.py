"""The command line: ``dealdiff check | show | diff | story``.

Exit codes as diff(1) has them: 0 nothing found, 1 something found, 2 could not be done.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # a command imports what it needs, so that every command starts fast
    from dealdiff.model.sheet import TermSheet
    from dealdiff.render.page import Page

NOTHING, SOMETHING, TROUBLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; results on standard output, trouble on standard error."""
    options = _parser().parse_args(arguments)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader (head, less) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return TROUBLE
    except Exception as error:
        return _told(error)
    return code


def _told(error: Exception) -> int:
    """A user's mistake as a message; anything else is ours, and goes on as it is."""
    from dealdiff.errors import DealdiffError
    from dealdiff.render.page import clean

    if not isinstance(error, DealdiffError):
        raise error
    for line in str(error).splitlines():
        print(f"dealdiff: {clean(line)}", file=sys.stderr)
    return TROUBLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dealdiff",
        description="Versioned term sheets of a negotiation, and semantic diffs between them.",
        epilog="Exit codes: 0 nothing found, 1 something found, 2 could not be done.",
    )
    parser.add_argument("--version", action="version", version=_version())
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    check = _command(commands, "check", _check, "whether a negotiation's files can be read, and how they were understood")
    check.add_argument("path", metavar="PATH", help="a folder with negotiation.yaml, or one file")
    show = _command(commands, "show", _show, "a version, or the list of all versions")
    show.add_argument("path", metavar="PATH", help="a folder with negotiation.yaml, or one file")
    show.add_argument("version", metavar="VERSION", nargs="?", help="the id of a version")
    diff = _command(commands, "diff", _diff, "what differs between two versions: PATH BEFORE AFTER, or FILE FILE")
    diff.add_argument("paths", metavar="PATH", nargs="+", help="PATH and two versions' ids, or two versions' files")
    diff.add_argument("--negotiation", metavar="FILE", help="the negotiation.yaml of the two files")
    story = _command(commands, "story", _story, "the negotiation, version by version")
    story.add_argument("path", metavar="PATH", help="a folder with negotiation.yaml, or one file")
    return parser


def _version() -> str:
    from dealdiff import __version__

    return f"dealdiff {__version__}"


Command = Callable[[argparse.Namespace], int]
Commands = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _command(commands: Commands, name: str, run: Command, summary: str) -> argparse.ArgumentParser:  # type: ignore[valid-type] # argparse names its own class privately
    command: argparse.ArgumentParser = commands.add_parser(name, help=summary, description=summary)  # type: ignore[attr-defined] # see above
    command.add_argument("--format", choices=("text", "markdown"), default="text", help="how it is written")
    command.set_defaults(run=run)
    return command


def _write(page: Page, options: argparse.Namespace) -> None:
    from dealdiff.render.markdown import to_markdown
    from dealdiff.render.text import to_text

    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:  # what the terminal cannot show is replaced, not an error
        reconfigure(errors="replace")
    text = to_markdown(page) if options.format == "markdown" else to_text(page, colour=_colour())
    sys.stdout.write(text)


def _colour() -> bool:
    """Whether headings may be bold: a terminal, and nobody asked for none (no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _check(options: argparse.Namespace) -> int:
    from dealdiff.errors import FileError
    from dealdiff.files.loading import load
    from dealdiff.render.checks import problems_page, understood_page

    if not Path(options.path).exists():
        load(options.path)  # says that there is no such file
    try:
        negotiation = load(options.path)
    except FileError as error:
        _write(problems_page(error), options)
        return SOMETHING
    _write(understood_page(negotiation), options)
    return NOTHING


def _show(options: argparse.Namespace) -> int:
    from dealdiff.files.loading import load
    from dealdiff.render.describing import page_of

    negotiation = load(options.path)
    _write(page_of(negotiation[options.version] if options.version else negotiation), options)
    return NOTHING


def _story(options: argparse.Namespace) -> int:
    from dealdiff.files.loading import load
    from dealdiff.render.story import story_page

    _write(story_page(load(options.path)), options)
    return NOTHING


def _diff(options: argparse.Namespace) -> int:
    from dealdiff.diffing.engine import diff
    from dealdiff.errors import DealdiffError
    from dealdiff.files.loading import load
    from dealdiff.render.diffs import diff_page

    if len(options.paths) == 3:
        path, before, after = options.paths
        found = load(path).diff(before, after)
    elif len(options.paths) == 2:
        found = diff(*_two_files(options))
    else:
        raise DealdiffError("diff takes PATH BEFORE AFTER, or two versions' files")
    _write(diff_page(found), options)
    return SOMETHING if found else NOTHING


def _two_files(options: argparse.Namespace) -> tuple[TermSheet, TermSheet]:
    """Two versions' files, each told in the negotiation beside or above it (or in the one that is named)."""
    from dealdiff.errors import DealdiffError
    from dealdiff.files.loading import find_negotiation, load_scope, load_sheet

    sheets = []
    for path in options.paths:
        home = options.negotiation or find_negotiation(path)
        if home is None:
            raise DealdiffError(f"{path}: no negotiation.yaml beside or above it; name one with --negotiation FILE")
        sheets.append(load_sheet(path, load_scope(home)))
    return sheets[0], sheets[1]


if __name__ == "__main__":
    sys.exit(main())
