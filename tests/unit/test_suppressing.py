"""Suppressions: read from a file with the place of every mistake, and applied with nothing gone silently."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from dealdiff import (
    FileError,
    ModelError,
    ParseError,
    Suppression,
    TermSheet,
    diff,
    load_suppressions,
    suppress,
)
from dealdiff.diffing.change import Change
from dealdiff.vocabularies.ceasefire import Release

FOUND = diff(
    TermSheet(id="march", terms=[Release(id="prisoners", count="about 350")]),
    TermSheet(id="may", terms=[Release(id="prisoners", count=355, by="north")]),
)
COUNT = next(one for one in FOUND if one.field == "count")
PRINT = "0123456789abcdef"
OTHER = "fedcba9876543210"
HEAD = "format: dealdiff-suppress/1\nsuppress:\n"


def written(folder: Path, text: str, name: str = "suppress.yaml") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def of(change: Change, **more: str) -> Suppression:
    return Suppression(**{"fingerprint": change.fingerprint, "because": "known", **more})


# Applying them.


def test_what_is_named_goes_with_its_reason() -> None:
    left = suppress(FOUND, [of(COUNT, kind=COUNT.kind, about="terms.prisoners.count")])
    assert [*left.diff] == [one for one in FOUND if one is not COUNT]
    assert [(one.change, one.suppression.because) for one in left.suppressed] == [(COUNT, "known")]
    assert left.stale == ()


def test_what_is_left_accounts_for_the_rest() -> None:
    left = suppress(FOUND, [of(COUNT)]).diff
    assert left.owned == FOUND.owned - frozenset(COUNT.owns)


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(of(COUNT, fingerprint=PRINT), id="another fingerprint"),
        pytest.param(of(COUNT, kind="moved"), id="another kind"),
        pytest.param(of(COUNT, about="terms.hostages.count"), id="another place"),
    ],
)
def test_what_matches_no_change_is_stale(wrong: Suppression) -> None:
    left = suppress(FOUND, [wrong])
    assert left.diff == FOUND
    assert left.suppressed == ()
    assert left.stale == (wrong,)


def test_a_change_that_moved_on_is_told_again() -> None:
    later = diff(FOUND.before, evolve(FOUND.after, terms=[Release(id="prisoners", count=360, by="north")]))
    left = suppress(later, [of(COUNT)])
    assert left.diff == later
    assert [one.fingerprint for one in left.stale] == [COUNT.fingerprint]


def test_two_reasons_for_one_change_leave_it_out_once() -> None:
    left = suppress(FOUND, [of(COUNT), of(COUNT, because="again")])
    assert len(left.diff) == len(FOUND) - 1
    assert [one.suppression.because for one in left.suppressed] == ["known"]
    assert left.stale == ()


@pytest.mark.parametrize("fingerprint", ["", "0123", "0123456789ABCDEF", "0123456789abcdeg", PRINT + "0"])
def test_what_is_no_fingerprint_is_refused(fingerprint: str) -> None:
    with pytest.raises(ModelError, match="expected 16 digits or letters"):
        Suppression(fingerprint=fingerprint, because="known")


def test_a_fingerprint_in_capital_letters_is_told_how_it_is_written() -> None:
    with pytest.raises(ModelError, match=f"; fingerprints are in lower case: {PRINT}$"):
        Suppression(fingerprint=PRINT.upper(), because="known")
    with pytest.raises(ModelError, match=r"from a to f$"):
        Suppression(fingerprint=PRINT.upper() * 1000, because="known")


@pytest.mark.parametrize(
    ("wrong", "misses"),
    [
        (of(COUNT, kind="moved"), True),
        (of(COUNT, about="terms.hostages.count"), True),
        (of(COUNT, fingerprint=PRINT), False),
        (of(COUNT), False),
    ],
)
def test_one_that_tells_another_kind_or_place_misses_its_change(wrong: Suppression, *, misses: bool) -> None:
    assert wrong.misses(COUNT) is misses
    assert wrong.misses(next(one for one in FOUND if one is not COUNT)) is False


def test_the_notes_of_what_is_left_have_the_kind_and_the_place() -> None:
    left = suppress(FOUND, [of(COUNT), of(COUNT, fingerprint=PRINT)])
    assert left.notes.suppressed == (of(COUNT, kind=COUNT.kind, about="terms.prisoners.count"),)
    assert left.notes.stale == (of(COUNT, fingerprint=PRINT),)
    assert left.diff.notes == FOUND.notes


def test_a_reason_is_needed() -> None:
    with pytest.raises(ParseError, match="expected some words"):
        Suppression(fingerprint=PRINT, because="  ")


def test_only_suppressions_are_taken() -> None:
    with pytest.raises(ModelError, match="expected Suppression items"):
        suppress(FOUND, [PRINT])  # type: ignore[list-item] # what is tested


# Reading them.


def test_a_file_is_read(tmp_path: Path) -> None:
    text = (
        f"{HEAD}  - fingerprint: {PRINT}\n    kind: moved\n    about: terms.a\n    because: known since May\n"
    )
    (found,) = load_suppressions(written(tmp_path, text))
    assert found == Suppression(fingerprint=PRINT, kind="moved", about="terms.a", because="known since May")


def test_a_file_in_json_is_read(tmp_path: Path) -> None:
    text = f'{{"format": "dealdiff-suppress/1", "suppress": [{{"fingerprint": "{PRINT}", "because": "so"}}]}}'
    (found,) = load_suppressions(written(tmp_path, text, "suppress.json"))
    assert found.because == "so"


def test_digits_alone_stay_digits(tmp_path: Path) -> None:
    (found,) = load_suppressions(written(tmp_path, f"{HEAD}  - {{fingerprint: {'0' * 16}, because: so}}\n"))
    assert found.fingerprint == "0" * 16


def test_an_empty_list_is_fine(tmp_path: Path) -> None:
    assert load_suppressions(written(tmp_path, "format: dealdiff-suppress/1\nsuppress: []\n")) == ()


ENTRY = f"  - fingerprint: {PRINT}\n    because: so\n"
WRONG = {
    "no format": ("suppress: []\n", "1:1: format: found no format, expected dealdiff-suppress/1"),
    "a newer format": (
        "format: dealdiff-suppress/2\nsuppress: []\n",
        "1:9: format: found dealdiff-suppress/2, expected dealdiff-suppress/1; a newer dealdiff",
    ),
    "another format": ("format: dealdiff/1\n", "1:9: format: found 'dealdiff/1'"),
    "no list": ("format: dealdiff-suppress/1\n", "1:1: suppress: found no key 'suppress'"),
    "a map for the list": (HEAD + "  a: b\n", "2:1: suppress: found a map, expected a list"),
    "an unknown key at the top": (HEAD + ENTRY + "suppres: []\n", "5:1: suppres: found the unknown key"),
    "a text for an entry": (HEAD + "  - moved\n", "3:5: suppress[0]: found 'moved', expected a map"),
    "an unknown key": (
        HEAD + ENTRY + "    becuase: so\n",
        "5:5: suppress[0].becuase: found the unknown key 'becuase', expected fingerprint, kind, about, "
        "because; did you mean 'because'?",
    ),
    "no reason": (
        HEAD + f"  - fingerprint: {PRINT}\n",
        "3:5: suppress[0]: found no 'because', expected because: ...; say why it need not be told again",
    ),
    "an empty reason": (
        HEAD + f"  - fingerprint: {PRINT}\n    because:\n",
        "suppress[0].because: found nothing",
    ),
    "a blank reason": (HEAD + f'  - fingerprint: {PRINT}\n    because: " "\n', "found an empty text"),
    "a list for a reason": (
        HEAD + f"  - fingerprint: {PRINT}\n    because: [a]\n",
        "found a list, expected words",
    ),
    "no fingerprint": (HEAD + "  - because: so\n", "3:5: suppress[0]: found no 'fingerprint'"),
    "no such fingerprint": (
        HEAD + "  - {fingerprint: 12ab, because: so}\n",
        "3:19: suppress[0].fingerprint: found '12ab', expected 16 digits or letters from a to f",
    ),
    "a fingerprint in capital letters": (
        HEAD + f"  - {{fingerprint: {PRINT.upper()}, because: so}}\n",
        f"3:19: suppress[0].fingerprint: found '{PRINT.upper()}', expected 16 digits or letters from a to f; "
        f"fingerprints are in lower case: {PRINT}",
    ),
    "an unknown kind": (
        HEAD + ENTRY + "    kind: mooved\n",
        "5:11: suppress[0].kind: found 'mooved', expected a kind of the catalogue; did you mean 'moved'?",
    ),
    "a retired kind": (HEAD + ENTRY + "    kind: condition-changed\n", "in its place: condition-met"),
    "one fingerprint twice": (
        HEAD + ENTRY + ENTRY,
        f"5:18: suppress[1].fingerprint: found the fingerprint {PRINT} a second time, expected each once; "
        "it stands first at suppress[0]",
    ),
    "words with a control character": (
        HEAD + f'  - {{fingerprint: {PRINT}, because: "a\\u202eb"}}\n',
        "3:5: suppress[0]: found words that cannot be read",
    ),
    "no YAML": ("format: [", "suppress.yaml:2:1: found the end of the file"),
    "an empty file": ("", "found an empty file"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_told_with_its_place(name: str, tmp_path: Path) -> None:
    text, expected = WRONG[name]
    file = written(tmp_path, text)
    with pytest.raises(FileError) as refused:
        load_suppressions(file)
    assert f"{file}:" in str(refused.value)
    assert expected in str(refused.value)


def test_all_mistakes_are_told_together(tmp_path: Path) -> None:
    good = f"  - {{fingerprint: {OTHER}, because: so}}\n"
    text = f"{HEAD}  - {{fingerprint: {PRINT}}}\n  - {{because: so}}\n{good}"
    with pytest.raises(FileError) as refused:
        load_suppressions(written(tmp_path, text))
    assert [(one.line, one.path) for one in refused.value.problems] == [
        (3, "suppress[0]"),
        (4, "suppress[1]"),
    ]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="found a folder, expected a file of suppressions; name the file"):
        load_suppressions(tmp_path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="found no such file, expected a file of suppressions"):
        load_suppressions(tmp_path / "none.yaml")
