"""How the command ends when a pipe, a disk or a user ends it; and how little it needs to begin."""

from __future__ import annotations

import errno
import io
import signal
import sys
import time
from pathlib import Path
from typing import NoReturn

import pytest
from talks import NEGOTIATION, SEED, finished, started, write_talks

from dealdiff.cli import main
from dealdiff.cli import running as running_module


def test_a_reader_that_closes_early_is_no_error() -> None:
    for arguments in (["story", SEED], ["show", SEED], ["--help"]):
        process = started(*arguments)
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.wait(timeout=60) == 141
        with process.stderr as stderr:
            assert stderr.read() == b""


def test_head_gets_its_line(tmp_path: Path) -> None:
    many = ", ".join(
        f"p{number}: A party with the long and tiresome name number {number}" for number in range(3000)
    )
    text = NEGOTIATION.replace("north: North", many)
    process = started("show", write_talks(tmp_path / "talks", negotiation=text))
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"Talks\n"
    process.stdout.close()
    assert process.wait(timeout=60) == 141
    with process.stderr as stderr:
        assert stderr.read() == b""


def test_a_keyboard_interrupt_is_quiet() -> None:
    # a job in the background inherits the signal as ignored
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    wait = "import time, dealdiff.cli as c; c._run = lambda _: print('ready', flush=True) or time.sleep(60)"
    process = started("show", SEED, before=f"{heard}\n{wait}")
    assert process.stdout is not None
    assert process.stdout.readline() == b"ready\n"
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


def raising(error: BaseException) -> object:
    def raise_it(*_: object) -> NoReturn:
        raise error

    return raise_it


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        pytest.param(BrokenPipeError(), 141, "", id="a closed pipe"),
        pytest.param(KeyboardInterrupt(), 130, "", id="an interrupt"),
        pytest.param(
            OSError(errno.ENOSPC, "No space left on device"),
            2,
            "dealdiff: writing the result: No space left on device\n",
            id="a full disk",
        ),
        pytest.param(OSError("odd"), 2, "dealdiff: writing the result: odd\n", id="an error without words"),
        pytest.param(
            PermissionError(errno.EACCES, "Permission denied", "a\x1bb"),
            2,
            "dealdiff: a\N{REPLACEMENT CHARACTER}b: Permission denied\n",
            id="a path that is refused",
        ),
    ],
)
def test_what_the_system_refuses(
    error: BaseException,
    code: int,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(running_module, "write", raising(error))
    monkeypatch.setattr(sys, "stdout", io.StringIO())  # no file: nothing to redirect
    assert main(["show", str(SEED)]) == code
    assert capsys.readouterr().err == said


class Full(io.StringIO):
    """A stream on a full disk: not even help can be written to it."""

    def write(self, _: str) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


EVERY = [
    ["--help"],
    ["--version"],
    ["diff", "--help"],
    ["show", str(SEED)],
    ["explain"],
    ["diff", str(SEED), "march-doha", "may-three-phases", "--format", "json"],
    ["log", str(SEED), "prisoners"],
    ["blame", str(SEED), "march-doha", "--format", "json"],
    ["export", "--json-patch", str(SEED), "march-doha", "may-three-phases"],
]


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_what_cannot_be_written_is_told_in_one_line(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    assert main(arguments) == 2
    assert capsys.readouterr().err == "dealdiff: writing the result: No space left on device\n"


@pytest.mark.parametrize("arguments", [*EVERY, [], ["bogus"], ["show", "nowhere"]], ids=" ".join)
def test_where_nothing_at_all_can_be_written_the_exit_code_says_so(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Full())
    monkeypatch.setattr(sys, "stderr", Full())
    assert main(arguments) == 2


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize(
    ("stream", "arguments"), [(1, ["--help"]), (1, ["show", SEED]), (2, ["show", "nowhere"])]
)
def test_a_stream_that_is_a_full_disk_to_the_end(
    stream: int, arguments: list[str | Path], unbuffered: str, tmp_path: Path
) -> None:
    """In a process of its own, which writes what is left at its end: a file that may not grow."""
    limit = (
        "import os, resource, signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN); "
        f"os.dup2(os.open({str(tmp_path / 'full')!r}, os.O_WRONLY | os.O_CREAT), {stream}); "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))"
    )
    code, out, err = finished(*arguments, before=limit, PYTHONUNBUFFERED=unbuffered)
    said = b"dealdiff: writing the result: File too large\n" if stream == 1 else b""
    assert (code, out, err) == (2, b"", said)


def test_a_fault_of_the_program_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running_module, "write", raising(ZeroDivisionError("ours")))
    with pytest.raises(ZeroDivisionError, match="ours"):
        main(["show", str(SEED)])


def test_no_standard_output_is_trouble(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["show", str(SEED)]) == 2
    assert capsys.readouterr().err == "dealdiff: standard output is closed\n"


def test_no_standard_error_is_no_reason_to_fail(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert main(["show", "nowhere"]) == 2
    monkeypatch.setattr(running_module, "write", raising(OSError("odd")))
    assert main(["show", str(SEED)]) == 2
    assert capsys.readouterr().out == ""


# Quick to start.

HEAVY = (
    "attr",
    "attrs",
    "yaml",
    "cattrs",
    "deepdiff",
    "dealdiff.errors",
    "dealdiff.model",
    "dealdiff.values",
)


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["diff", "--help"], ["merge", "--help"], ["--version"], [], ["tell"], ["show"], ["patch"]],
)
def test_help_and_mistakes_need_nothing_heavy(arguments: list[str]) -> None:
    tell = (
        f"import atexit; atexit.register(lambda: print('loaded', *sorted(set({HEAVY!r}) & set(sys.modules))))"
    )
    _, out, _ = finished(*arguments, before=tell)
    assert out.decode().splitlines()[-1] == "loaded"


def test_diff_needs_no_deepdiff() -> None:
    there = "'deepdiff' in sys.modules, 'yaml' in sys.modules"
    tell = f"import atexit; atexit.register(lambda: print('loaded', {there}))"
    code, out, _ = finished("diff", SEED, "march-doha", "may-three-phases", before=tell)
    assert code == 1
    assert out.decode().splitlines()[-1] == "loaded False True"
