"""The commands on the sources: ``disputes`` and ``evidence``."""

from __future__ import annotations

from pathlib import Path

import pytest
from talks import FORMATS, MARCH, SEED, data, refused, told

from dealdiff import disputes, evidence, load


def words(text: str) -> str:
    """A text in one line, without what Markdown escapes."""
    return " ".join(text.replace("\\", "").split())


@pytest.mark.parametrize("how", FORMATS)
def test_every_account_and_every_pair_is_told(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = words(told(capsys, "disputes", SEED, "--format", how))
    for one in disputes(load(SEED)):
        for line in str(one).splitlines()[1:]:
            assert line.strip().removeprefix("- ") in text
    assert "9 fields have several accounts" in text
    assert "None of the accounts is chosen." in text
    assert "over 100 [an unnamed news digest, published 2024-01-30~, version november-truce]" in text


def test_of_one_version_it_says_that_others_are_not_asked(capsys: pytest.CaptureFixture[str]) -> None:
    text = words(told(capsys, "disputes", SEED, "july-positions"))
    assert "No field is told by two or more accounts." in text
    assert "compared over the whole negotiation" in text


def test_disputes_as_data(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "disputes", SEED)
    assert found["version"] is None
    assert found["disputes"] == disputes(load(SEED)).to_dict()["disputes"]
    assert data(capsys, "disputes", SEED, "november-truce")["version"] == "november-truce"


@pytest.mark.parametrize("how", FORMATS)
def test_every_claim_is_told(how: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = words(told(capsys, "evidence", SEED, "march-doha", "--format", how))
    for one in evidence(load(SEED)["march-doha"]):
        if one.statement is not None:
            assert one.words in text
    assert "hostages: 35 civilian hostages; in the first phase; by Hamas" in text
    assert text.count("from a Western diplomat who knows the talks, speaking for no party:") == 1


def test_a_version_s_file_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(capsys, "evidence", MARCH) == told(capsys, "evidence", SEED, "march-doha")


def test_evidence_about_a_term_or_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    found = data(capsys, "evidence", SEED, "march-doha", "--about", "terms.hostages.count")
    assert [(one["words"], one["speakers"]) for one in found["claims"]] == [("35", ["diplomat"])]
    term = data(capsys, "evidence", SEED, "--about", "hostages")
    assert {one["subject"] for one in term["claims"]} == {"hostages"}


@pytest.mark.parametrize(
    ("only", "often"),
    [("denied", 3), ("second-hand", 12), ("mistaken", 0), ("unsourced", 0)],
)  # fmt: skip
def test_evidence_of_which_something_holds(only: str, often: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(data(capsys, "evidence", SEED, "--only", only)["claims"]) == often


UNKNOWN = [
    (("disputes", SEED, "july-position"), "the nearest is 'july-positions'"),
    (("evidence", SEED, "july-position"), "the nearest is 'july-positions'"),
    (("evidence", SEED, "--about", "hostage"), "the nearest is 'hostages'"),
    (("evidence", SEED, "--about", "terms.hostages.cuont"), "the nearest is 'terms.hostages.count'"),
    (("evidence", SEED, "--only", "denid"), "the nearest is 'denied'"),
]


@pytest.mark.parametrize(
    ("arguments", "message"), UNKNOWN, ids=[" ".join(map(str, (row[0][0], *row[0][2:]))) for row in UNKNOWN]
)
def test_unknown_names_are_refused_with_the_nearest(
    arguments: tuple[str | Path, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert message in refused(capsys, *arguments)
