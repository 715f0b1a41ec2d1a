"""``dealdiff diff --match``: terms under other ids that are taken for the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from talks import FIRST, IDS, NEGOTIATION, SECOND, refused, write_talks

from dealdiff import Diff, Policy, load
from dealdiff.cli import main


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Two drafts in which the same term stands under two ids."""
    return write_talks(
        tmp_path / "talks",
        negotiation=NEGOTIATION + "  detainees: {is: release, title: detainees}\n",
        first=FIRST.replace("people: prisoners", "people: prisoners\n    from: North"),
        second=SECOND.replace("  prisoners:\n", "  detainees:\n").replace(
            "people: prisoners", "people: prisoners\n    from: North"
        ),
    )


def told(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> str:
    assert main(["diff", *map(str, arguments)]) == 1
    out, err = capsys.readouterr()
    assert err == ""
    return out


def test_other_ids_are_other_terms_unless_it_is_asked_for(
    talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "suggestion" not in told(capsys, talks, *IDS)
    assert "told before as prisoners" in told(capsys, talks, *IDS, "--match")


@pytest.mark.parametrize(
    ("options", "share"), [(["--match"], "3/4"), (["--match=0.9"], "9/10"), (["--match", "1/2"], "1/2")]
)
def test_the_share_is_that_of_the_policy(
    options: list[str], share: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = Diff.from_dict(json.loads(told(capsys, talks, *IDS, "--format", "json", *options)))
    assert found == load(talks).diff(*IDS, policy=Policy(match=share))


def test_two_files_and_what_stood_are_matched_too(talks: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = sorted((talks / "versions").iterdir())
    assert "told before as prisoners" in told(capsys, *files, "--match")
    assert "told before as prisoners" in told(capsys, "--effective", talks, *IDS, "--match")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--match"], "expected a share such as 3/4 or 0.8; put --match after the paths"),
        (["--match=most"], "found 'most', expected a share"),
        (["--match=1/4"], "expected 1/2 to 1"),
        (["--match=1/0"], "expected an exact number"),
        (["--match=" + "9" * 1000], "expected a share"),
    ],
)
def test_what_is_no_share_is_told(
    options: list[str], said: str, talks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = refused(capsys, "diff", *options, talks, *IDS)
    assert said in line
    assert len(line) < 500
