"""A small negotiation on disk, and the command run on it: for the tests of the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dealdiff.cli import main

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "gaza-2024"
MARCH = SEED / "versions" / "2024-03-20-march-doha.yaml"
MAY = SEED / "versions" / "2024-05-31-may-three-phases.yaml"
FORMATS = ("text", "markdown")

NEGOTIATION = """\
format: dealdiff/1
title: Talks
vocabulary: ceasefire
parties: {north: North, south: South}
issues:
  fighting: {is: cessation, title: halt to the fighting}
  prisoners: {is: release, title: prisoners}
"""
FIRST = """\
format: dealdiff/1
title: First draft
date: 2024-03-20
terms:
  prisoners:
    people: prisoners
    count: about 350
"""
SECOND = FIRST.replace("First", "Second").replace("about 350", "355").replace("03-20", "04-20")
IDS = ("first", "second")
SETTINGS = {
    "NO_COLOR",
    "FORCE_COLOR",
    "TERM",
    "LC_ALL",
    "LC_CTYPE",
    "PYTHONUTF8",
    "PYTHONIOENCODING",
    "PYTHONUNBUFFERED",
}


def write_talks(folder: Path, **texts: str) -> Path:
    """A negotiation's folder with two versions; ``texts`` stand in for what the files hold."""
    (folder / "versions").mkdir(parents=True)
    (folder / "negotiation.yaml").write_text(texts.get("negotiation", NEGOTIATION), encoding="utf-8")
    (folder / "versions" / "2024-03-20-first.yaml").write_text(texts.get("first", FIRST), encoding="utf-8")
    (folder / "versions" / "2024-04-20-second.yaml").write_text(texts.get("second", SECOND), encoding="utf-8")
    return folder


def started(*arguments: str | Path, before: str = "", **variables: str) -> subprocess.Popen[bytes]:
    """The command as its own process; ``before`` is Python that runs first."""
    environment = {key: value for key, value in os.environ.items() if key not in SETTINGS}
    code = f"import sys\nfrom dealdiff.cli import main\n{before}\nsys.exit(main())"
    return subprocess.Popen(  # noqa: S603 # this interpreter, with code from this file
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**environment, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finished(*arguments: str | Path, before: str = "", **variables: str) -> tuple[int, bytes, bytes]:
    """Exit code, standard output and standard error of the command."""
    process = started(*arguments, before=before, **variables)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def refused(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """The message of a command that could not be done, which is no traceback."""
    assert main([*map(str, arguments)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.endswith("\n")
    assert "Traceback" not in err
    return err


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    """What a command writes, which has nothing else to say."""
    assert main([*map(str, arguments)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return out


def data(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Any:  # noqa: ANN401 # JSON
    """What it writes as JSON."""
    return json.loads(told(capsys, *arguments, "--format", "json"))
