"""The command line: ``dealdiff check | show | diff | story | matrix | explain | new``.

Exit codes as diff(1) has them: 0 nothing found or done, 1 something found, 2 could not be done. The parser
of the arguments is light; a command imports what it needs once it runs.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TextIO

from dealdiff.cli.arguments import parser
from dealdiff.cli.codes import CLOSED, INTERRUPTED, TROUBLE
from dealdiff.render.cleaning import clean


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; results on standard output, trouble on standard error."""
    try:
        code = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:  # the reader (head, less) has seen enough
        _write_no_more(sys.stdout)
        _write_no_more(sys.stderr)
        return CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _refused(error)
    return code


def _run(arguments: Sequence[str] | None) -> int:
    try:
        options = parser().parse_args(arguments)
        from dealdiff.cli.running import run  # noqa: PLC0415 # help and argument errors load none of it

        return run(options)
    except SystemExit as end:  # argparse has written its help, the version or what is wrong
        return end.code if isinstance(end.code, int) else TROUBLE


def _refused(error: OSError) -> int:
    """What the system refuses: a path that it cannot take, or a disk that is full."""
    if not error.filename:
        _write_no_more(sys.stdout)
    where = error.filename or "writing the result"
    try:
        if sys.stderr is not None:
            sys.stderr.write(f"dealdiff: {clean(f'{where}: {error.strerror or error}')}\n")
            sys.stderr.flush()
    except OSError:  # nowhere is left to say so
        _write_no_more(sys.stderr)
    return TROUBLE


def _write_no_more(stream: TextIO | None) -> None:
    """What is still to be written goes nowhere, so that Python has nothing to complain of at its end."""
    with suppress(OSError, AttributeError):  # a stream that is no file, or none at all
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())  # type: ignore[union-attr] # see above
