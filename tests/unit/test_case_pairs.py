"""Every kind against a broad library: each version of the cases against many others of any file.

One pair in 97 is compared in a run by hand; DEALDIFF_TIMES=4 compares four times as many, DEALDIFF_TIMES=97
all of them.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from case_files import FILES, VERSION, all_cases, negotiation_of
from versions import check_owned

from dealdiff import TermSheet, diff
from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.kinds.row import SILENCE
from dealdiff.diffing.significance import Significance
from dealdiff.model.plain import canonical_bytes

TIMES = int(os.environ.get("DEALDIFF_TIMES", "1"))  # as conftest.py has it
STRIDE = max(97 // TIMES, 1)  # every so many of the pairs of a file's versions with all versions
LEAST = 4_000


@cache
def versions() -> dict[Path, tuple[TermSheet, ...]]:
    """Every version that is told in its file's shared negotiation, by file; each content once."""
    found: dict[Path, dict[bytes, TermSheet]] = {path: {} for path in FILES}
    seen: set[bytes] = set()
    for case in all_cases():
        for one in case.versions() if case.shares_all else ():
            key = canonical_bytes(one)
            if key not in seen:
                seen.add(key)
                found[case.path][key] = one
    scopes = {path: next(iter(several.values())).scope for path, several in found.items()}
    return {path: tuple(evolve(one, id=VERSION, scope=scopes[_home(path)]) for one in several.values())
            for path, several in found.items()}  # fmt: skip # one line a thought


@cache
def _home(path: Path) -> Path:
    """The first file with the same negotiation: to share one scope is quicker than to compare two."""
    return next(one for one in FILES if negotiation_of(one) == negotiation_of(path))


def pairs(path: Path) -> list[tuple[TermSheet, TermSheet]]:
    """A sample of pairs: a file's versions, and those of any file of its negotiation; always the same."""
    others = [one for file, several in versions().items() if _home(file) == _home(path) for one in several]
    several = [(one, other) for one in versions()[path] for other in others]
    return several[::STRIDE]


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_what_holds_of_every_diff_holds_of_any_two_versions(path: Path) -> None:
    for before, after in pairs(path):
        there, back = diff(before, after), diff(after, before)
        check_owned(there)
        check_owned(back)
        kinds = sorted(one.kind for one in there)
        assert set(kinds) <= set(KINDS)
        assert all(there.sentence(one).strip() for one in there)
        assert not [
            one for one in there if one.family == SILENCE and one.significance is Significance.SUBSTANTIVE
        ]
        mirrors, returned = [KINDS[kind].mirror for kind in kinds], sorted(one.kind for one in back)
        if all(mirrors) and all(KINDS[kind].mirror for kind in returned):
            assert returned == sorted(mirrors)


def test_the_sample_is_broad() -> None:
    assert sum(len(pairs(path)) for path in FILES) >= LEAST * min(TIMES, 97)
