"""The page of the command line, followed: its sessions run in a shell of their own, and print what it says.

``python tests/integration/command_line_page.py`` writes what they print into the page anew; read it before
it is kept. Sessions of one page share a folder, in which ``seeds`` is the repository's.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "command-line.md"
_SESSION = re.compile(r"```console\n(?P<body>.*?)```", re.DOTALL)
_CODE = "  # exit code "


def followed(page: str, folder: Path) -> str:
    """The page with what its sessions really print; they run in ``folder``."""
    (folder / "seeds").symlink_to(ROOT / "seeds")
    program = folder / ".bin" / "dealdiff"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m dealdiff "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return _SESSION.sub(lambda found: _session(found["body"], folder), page)


def _session(body: str, folder: Path) -> str:
    lines = [line for line in body.splitlines() if line.startswith("$ ")]
    return f"```console\n{''.join(_run(line, folder) for line in lines)}```"


def _run(line: str, folder: Path) -> str:
    """A command, all that it writes, and its exit code where that is not 0."""
    command = line.removeprefix("$ ").split(_CODE)[0].rstrip()
    done = subprocess.run(  # noqa: S602 # the page's own lines, pipes and all
        command,
        shell=True,
        cwd=folder,
        env={**os.environ, "PATH": f"{folder / '.bin'}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    told = f"{_CODE}{done.returncode}" if done.returncode else ""
    return f"$ {command}{told}\n{done.stdout}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        text = followed(PAGE.read_text(encoding="utf-8"), Path(made))
    PAGE.write_text(text, encoding="utf-8")
