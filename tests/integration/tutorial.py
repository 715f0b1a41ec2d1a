"""The tutorial, followed step by step: its files are written, its commands and sessions run, as printed.

``python tests/integration/tutorial.py`` writes what they print into the page anew; read it before it is kept.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from pathlib import Path

from dealdiff.cli import main

PAGE = Path(__file__).parents[2] / "docs" / "tutorial.md"
_BLOCK = re.compile(
    r"(?:<!-- (?P<what>file|line \d+ of) (?P<path>\S+) -->\n\n)?```(?P<language>\w+)\n(?P<body>.*?)```",
    re.DOTALL,
)
_CODE = "  # exit code "


def followed(page: str, folder: Path) -> str:
    """The page with what its steps really print; they run in ``folder``, which is the working directory."""
    return _BLOCK.sub(lambda block: _step(block, folder), page)


def _step(block: re.Match[str], folder: Path) -> str:
    body = block["body"]
    if block["what"]:
        _write(folder / block["path"], block["what"], body)
    elif block["language"] == "console":
        return f"```console\n{''.join(_run(line) for line in body.splitlines() if line.startswith('$ '))}```"
    elif block["language"] == "pycon":
        return f"```pycon\n{_session(body)}```"
    return block[0]


def _write(place: Path, what: str, body: str) -> None:
    if what == "file":
        place.write_text(body, encoding="utf-8")
        return
    lines = place.read_text(encoding="utf-8").splitlines(keepends=True)
    lines[int(what.split()[1]) - 1] = body
    place.write_text("".join(lines), encoding="utf-8")


def _run(line: str) -> str:
    """A command, its output, and its exit code where that is not 0."""
    command = line.removeprefix("$ ").split(_CODE)[0].rstrip()
    program, *arguments = shlex.split(command)
    assert program == "dealdiff"
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        code = main(arguments)
    told = f"{_CODE}{code}" if code else ""
    return f"$ {command}{told}\n{out.getvalue()}".replace("\r\n", "\n")


def _session(body: str) -> str:
    """A Python session with what each of its lines prints."""
    names: dict[str, object] = {}
    return "".join(_answered(example, names) for example in doctest.DocTestParser().get_examples(body))


def _answered(example: doctest.Example, names: dict[str, object]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(example.source, PAGE.name, "single"), names)  # noqa: S102 # the page's own lines
    first, *more = example.source.splitlines()
    return "\n".join([f">>> {first}", *(f"... {line}" for line in more), out.getvalue()])


@contextlib.contextmanager
def working_in(folder: Path) -> Iterator[None]:
    """The working directory for a while."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made, working_in(Path(made)):
        text = followed(PAGE.read_text(encoding="utf-8"), Path(made))
    PAGE.write_text(text, encoding="utf-8")
