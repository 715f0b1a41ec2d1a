"""What the command line writes to a terminal, a pipe, and an output that cannot take it."""

from __future__ import annotations

import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from talks import FIRST, FORMATS, IDS, MARCH, MAY, NEGOTIATION, SEED, finished, refused, write_talks

from dealdiff.cli import main


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    return write_talks(tmp_path / "talks")


@pytest.fixture
def files(talks: Path) -> tuple[str, str]:
    before, after = sorted((talks / "versions").iterdir())
    return str(before), str(after)


def in_terminal(*arguments: str | Path, **variables: str) -> bytes:
    """What the command writes where its standard output is a terminal."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(  # noqa: S603 # this interpreter, with arguments from this file
        [sys.executable, "-m", "dealdiff", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=follower,
        stderr=subprocess.PIPE,
        env={**{key: value for key, value in os.environ.items() if key != "NO_COLOR"}, **variables},
    )
    os.close(follower)
    written = b""
    try:
        while piece := os.read(leader, 65536):
            written += piece
    except OSError:  # Linux tells so that the other end is closed
        pass
    finally:
        os.close(leader)
    assert process.communicate(timeout=60)[1] == b""
    assert process.returncode == 0
    return written


def test_headings_are_bold_on_a_terminal(talks: Path) -> None:
    assert in_terminal("show", talks, TERM="xterm").startswith(b"\x1b[1mTalks\x1b[0m\r\n=====\r\n")


@pytest.mark.parametrize("variables", [{"NO_COLOR": "1", "TERM": "xterm"}, {"TERM": "dumb"}])
def test_a_terminal_may_ask_for_none(talks: Path, variables: dict[str, str]) -> None:
    written = in_terminal("show", talks, **variables)
    assert written.startswith(b"Talks\r\n=====\r\n")
    assert b"\x1b" not in written


def test_an_empty_no_color_asks_for_nothing(talks: Path) -> None:
    assert in_terminal("show", talks, NO_COLOR="", TERM="xterm").startswith(b"\x1b[1m")


def test_markdown_is_never_bold(talks: Path) -> None:
    assert b"\x1b" not in in_terminal("show", talks, "--format", "markdown", TERM="xterm")


def test_a_pipe_gets_plain_text(talks: Path) -> None:
    code, out, err = finished("show", talks, TERM="xterm")
    assert (code, err) == (0, b"")
    assert out.startswith(b"Talks\n=====\n")
    assert b"\x1b" not in out


class Terminal(io.StringIO):
    """A standard output that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("name", "value", "bold"), [("TERM", "xterm", True), ("TERM", "dumb", False), ("NO_COLOR", "1", False)]
)
def test_who_asks_for_bold(
    name: str, value: str, bold: bool, talks: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("TERM", "NO_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert main(["show", str(talks)]) == 0
    assert isinstance(sys.stdout, Terminal)
    assert sys.stdout.getvalue().startswith("\x1b[1m" if bold else "Talks")


ESCAPE = "\x1b]0;owned\x07\x1b[31m\x9b31m\u202e"
UNSAFE = frozenset("\x1b\x07\x9b\u202e")
QUOTED = r"\e]0;owned\a\e[31m\x9b31m\u202e"


@pytest.mark.parametrize("how", FORMATS)
@pytest.mark.parametrize(
    "place",
    ["title: Talks", "North", "halt to the fighting", "first: First draft", "first: prisoners:\n    people"],
)
@pytest.mark.parametrize("command", [["check"], ["show"], ["show", "first"], ["story"], ["diff", *IDS]])
def test_no_escape_of_a_source_reaches_the_terminal(
    command: list[str], place: str, how: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, _, words = place.rpartition(": ") if place.startswith("first: ") else ("negotiation", "", place)
    file = "first" if place.startswith("first: ") else file
    words = place.removeprefix("first: ")
    text = {"negotiation": NEGOTIATION, "first": FIRST}[file]
    key, colon, value = words.rpartition(": ")
    talks = write_talks(
        tmp_path / "talks", **{file: text.replace(words, f'{key}{colon}"{QUOTED}{value}"', 1)}
    )
    assert main([command[0], str(talks), *command[1:], "--format", how]) in (0, 1, 2)
    out, err = capsys.readouterr()
    assert out + err
    assert UNSAFE.isdisjoint(out + err)


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", f"a{ESCAPE}"],
        ["show", str(SEED), f"a{ESCAPE}"],
        ["diff", str(SEED), "march-doha", f"a{ESCAPE}"],
        ["diff", f"a{ESCAPE}", "b"],
        ["diff", str(MARCH), str(MAY), "--negotiation", f"a{ESCAPE}"],
        ["story", "a", f"b{ESCAPE}"],
        [f"a{ESCAPE}"],
        ["show", "a", "--format", f"b{ESCAPE}"],
        ["show", f"a{ESCAPE}" * 3000],
        ["log", str(SEED), f"a{ESCAPE}"],
        ["blame", str(SEED), "march-doha", "--of", f"a{ESCAPE}"],
        ["as-of", str(SEED), f"a{ESCAPE}"],
        ["invert", f"a{ESCAPE}"],
        ["merge", str(SEED), "march-doha", "may-three-phases", "--base", f"a{ESCAPE}"],
        ["export", "--json-patch", str(MARCH), str(MAY), "--output", f"{SEED}/negotiation.yaml/a{ESCAPE}"],
        ["diff", str(MARCH), str(MAY), "--match", f"a{ESCAPE}"],
    ],
    ids=[
        *("path", "version", "other version", "file", "negotiation", "argument", "command", "option", "long"),
        *("term", "place", "date", "document", "base", "output", "share"),
    ],
)
def test_no_escape_that_was_typed_reaches_the_terminal(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    said = refused(capsys, *arguments)
    assert "owned" in said
    assert UNSAFE.isdisjoint(said)


def test_no_escape_in_a_files_name_reaches_the_terminal(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (talks / "versions" / f"{ESCAPE}.yaml").write_text(FIRST.replace("count", "cuont"))
    (talks / "versions" / "a\nb.yaml").write_text("a: [")
    assert main(["check", str(talks)]) == 1
    assert main(["show", str(talks)]) == 2
    out, err = capsys.readouterr()
    assert UNSAFE.isdisjoint(out + err)
    assert [line[:10] for line in err.splitlines()] == ["dealdiff: "] * len(err.splitlines())


# Encodings, line ends, names.


@pytest.mark.parametrize(
    "variables",
    [
        pytest.param({"PYTHONIOENCODING": "ascii"}, id="ASCII"),
        pytest.param({"LC_ALL": "C"}, id="the C locale"),
        pytest.param({"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}, id="plain POSIX"),
        pytest.param({"PYTHONIOENCODING": "latin-1:strict"}, id="Latin-1"),
    ],
)
def test_what_an_output_cannot_show_is_no_error(variables: dict[str, str], tmp_path: Path) -> None:
    title = 'title: "Жирные 停火 é😀"'
    talks = write_talks(tmp_path / "talks", negotiation=NEGOTIATION.replace("title: Talks", title))
    code, out, err = finished("show", talks, **variables)
    assert (code, err) == (0, b"")
    assert len(out.splitlines()) > 3
    code, out, err = finished("show", talks, "é停", **variables)
    assert (code, out) == (2, b"")
    assert err.startswith(b"dealdiff: no version ")


def test_utf8_is_written_as_it_stands(tmp_path: Path) -> None:
    title = 'title: "停火 é😀"'
    talks = write_talks(tmp_path / "talks", negotiation=NEGOTIATION.replace("title: Talks", title))
    _, out, _ = finished("show", talks, PYTHONUTF8="1")
    assert out.startswith("停火 é😀\n".encode())


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(
    talks: Path, files: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", *files]) == 1
    expected = capsys.readouterr().out
    for file in (Path(files[0]), Path(files[1]), talks / "negotiation.yaml"):
        data = file.read_bytes()
        file.write_bytes(b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"))
    assert main(["diff", *files]) == 1
    assert capsys.readouterr().out == expected
    assert main(["check", str(talks)]) == 0


def test_names_with_spaces_and_other_scripts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    talks = write_talks(tmp_path / "the talks of März 停火")
    assert main(["show", str(talks)]) == 0
    odd = talks / "versions" / "2024-05-20 drítter Entwurf 停火.yaml"
    odd.write_text(FIRST + "id: third\n")
    assert main(["show", str(talks), "third"]) == 0
    assert main(["diff", str(talks), "first", "third"]) == 1
    assert main(["show", str(odd)]) == 0
    assert capsys.readouterr().err == ""


def test_a_path_may_begin_with_a_dash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_talks(tmp_path / "-talks")
    monkeypatch.chdir(tmp_path)
    assert main(["show", "--", "-talks"]) == 0
