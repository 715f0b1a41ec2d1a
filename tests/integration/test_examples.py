"""Every example runs as a script, away from the checkout, and prints something worth reading."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.py"))
SAYS = {
    "ask_the_history.py": "not yet reported: may-three-phases",
    "build_in_python.py": "six weeks",
    "did_they_converge.py": "the Buyer came nearer on price in raised-offer, towards the board of the Target",
    "dropped_or_not_repeated.py": "advance-commitment: drop-voiced (substantive)",
    "merge_positions.py": "far-right-as-if says none, hamas-as-if says withdrawal",
    "open_points_in_august.py": "Israel on Philadelphi corridor, in august-positions: ",
    "own_vocabulary.py": "Water in summer, amount: 42%, told more exactly (was about 40%)",
    "same_number_or_not.py": "about 350 > 355 is increased, by policy about=1%",
    "track_gaza_talks.py": "march-doha -> may-three-phases",
    "two_reports_one_proposal.py": "40 and 35: a contradiction, as they cannot both hold",
}


def test_every_example_is_listed() -> None:
    assert [one.name for one in EXAMPLES] == sorted(SAYS)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_example(path: Path, tmp_path: Path) -> None:
    run = subprocess.run(  # noqa: S603 # our own examples
        [sys.executable, str(path)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert SAYS[path.name] in run.stdout
    assert run.stderr == ""
