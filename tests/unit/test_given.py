"""What is no sheet, no negotiation, no diff and no text is told as such, by every public function."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import dealdiff
from dealdiff import ModelError


def _change(kind: Any) -> dealdiff.Change:  # noqa: ANN401 # a user's mistake
    return dealdiff.Change(kind=kind, path=("title",))


GIVEN: dict[str, tuple[Callable[..., Any], tuple[Any, ...], str]] = {
    "accounts": (dealdiff.accounts, (None,), "sheet: found None, expected a TermSheet"),
    "contested": (dealdiff.contested, (5,), "sheet: found 5, expected a TermSheet"),
    "as_told_by": (dealdiff.as_told_by, ("x", "daily"), "sheet: found 'x', expected a TermSheet"),
    "effective, no versions": (dealdiff.effective, (None, "a"), "negotiation: found None, expected versions"),
    "effective, no id": (dealdiff.effective, ({}, 5), "version: found 5, expected the id of a version"),
    "matrix": (dealdiff.matrix, (None,), "negotiation: found None, expected a Negotiation"),
    "suppress": (dealdiff.suppress, (None, []), "diff: found None, expected a Diff"),
    "loads": (dealdiff.loads, (None,), "text: found None, expected the text of a negotiation"),
    "diff": (dealdiff.diff, ("a", "b"), "before: found 'a', expected a TermSheet"),
    "describe": (dealdiff.describe, (3,), "item: found 3, expected a Negotiation, a TermSheet or a Diff"),
    "Change": (_change, ("move",), "no kind 'move'; the nearest is '"),
    "Change, retired": (_change, ("condition-changed",), "the kind 'condition-changed' is retired; in its"),
    "Change, no text": (_change, ({},), "kind: found {}, expected a kind of the catalogue"),
}


TALKS = dealdiff.seed("takeover-made-up")
ONE, OTHER = list(TALKS)[:2]
DIFF = dealdiff.diff(ONE, OTHER)
MERGED = dealdiff.merge(ONE, OTHER, OTHER)
FITTING: dict[str, tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]] = {
    "accounts": (dealdiff.accounts, (ONE,), {}),
    "as_of": (dealdiff.as_of, (TALKS, "2031-03-10"), {}),
    "blame": (dealdiff.blame, (TALKS, ONE.id), {}),
    "children": (dealdiff.children, (TALKS, ONE.id), {}),
    "common_ancestor": (dealdiff.common_ancestor, (TALKS, ONE.id, OTHER.id), {}),
    "common_ancestors": (dealdiff.common_ancestors, (TALKS, ONE.id, OTHER.id), {}),
    "compose": (dealdiff.compose, (DIFF, dealdiff.invert(DIFF)), {}),
    "contested": (dealdiff.contested, (ONE,), {}),
    "describe": (dealdiff.describe, (ONE,), {"format": "markdown"}),
    "diff": (dealdiff.diff, (ONE, OTHER), {"policy": dealdiff.Policy()}),
    "dump": (dealdiff.dump, (ONE, "/nowhere/made.yaml"), {}),
    "dumps": (dealdiff.dumps, (ONE,), {}),
    "effective": (dealdiff.effective, (TALKS, ONE.id), {}),
    "effective of a map": (dealdiff.effective, ({ONE.id: ONE}, ONE.id), {}),
    "first_attested": (dealdiff.first_attested, (TALKS, "price"), {}),
    "heads": (dealdiff.heads, (TALKS,), {}),
    "invert": (dealdiff.invert, (DIFF,), {}),
    "json_patch": (dealdiff.json_patch, (DIFF,), {"tests": True}),
    "known_on": (dealdiff.known_on, (TALKS, "2031-03-10"), {}),
    "load": (dealdiff.load, ("/nowhere",), {}),
    "load_diff": (dealdiff.load_diff, ("/nowhere",), {}),
    "load_sheet": (dealdiff.load_sheet, ("/nowhere",), {"scope": TALKS.scope, "pool": None}),
    "load_suppressions": (dealdiff.load_suppressions, ("/nowhere",), {}),
    "loads": (dealdiff.loads, ("format: dealdiff/1",), {}),
    "log": (dealdiff.log, (TALKS, "price"), {}),
    "match": (dealdiff.match, (ONE, OTHER), {}),
    "matrix": (dealdiff.matrix, (TALKS,), {"about": "price"}),
    "merge": (dealdiff.merge, (ONE, OTHER, OTHER), {"id": "made", "policy": dealdiff.Policy()}),
    "merge_patch": (dealdiff.merge_patch, (DIFF,), {}),
    "overlay": (dealdiff.overlay, (ONE, OTHER), {}),
    "parents": (dealdiff.parents, (TALKS, ONE.id), {}),
    "patch": (dealdiff.patch, (ONE, DIFF), {"strict": True}),
    "rebase": (dealdiff.rebase, (DIFF, ONE), {}),
    "seed": (dealdiff.seed, ("takeover-made-up",), {}),
    "settle": (dealdiff.settle, (MERGED.sheet,), {}),
    "status": (dealdiff.status, (TALKS, ONE.id, "2031-03-10"), {}),
    "suppress": (dealdiff.suppress, (DIFF, []), {}),
    "Diff.about": (DIFF.about, ("price",), {}),
    "Diff.from_dict": (dealdiff.Diff.from_dict, (DIFF.to_dict(),), {}),
    "Diff.of": (DIFF.of, ("substantive",), {}),
    "Diff.sentence": (DIFF.sentence, (DIFF.changes[0],), {}),
    "Diff.without": (DIFF.without, ("silence",), {}),
    "Merge.of": (MERGED.of, ("combined",), {}),
    "Negotiation": (dealdiff.Negotiation, (), {"scope": TALKS.scope, "versions": [ONE]}),
    "Negotiation.add": (TALKS.add, (), {}),
    "Negotiation.diff": (TALKS.diff, (ONE.id, OTHER.id), {"policy": dealdiff.Policy()}),
    "Negotiation[...]": (TALKS.__getitem__, (ONE.id,), {}),
}
STRANGE: tuple[Any, ...] = (3, {}, object(), None, "x", [3], b"x", lambda: 3)


def answered(function: Callable[..., Any], given: tuple[Any, ...], named: dict[str, Any]) -> bool:
    """Whether it takes what it is given, or refuses it in words; whatever else it raises is a failure."""
    try:
        function(*given, **named)
    except dealdiff.DealdiffError as error:
        return str(error) != ""
    return True


@pytest.mark.parametrize("name", FITTING)
def test_whatever_it_is_given_a_public_function_answers_in_words(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a text may be a path to write to
    function, given, named = FITTING[name]
    assert answered(function, given, named)
    for strange in STRANGE:
        for at in range(len(given)):
            assert answered(function, (*given[:at], strange, *given[at + 1 :]), named)
        for key in named:
            assert answered(function, given, {**named, key: strange})


@pytest.mark.parametrize("name", GIVEN)
def test_what_is_of_another_kind_is_told(name: str) -> None:
    function, given, message = GIVEN[name]
    with pytest.raises(ModelError, match=f"^{message}"):
        function(*given)


def test_what_a_matrix_is_about_is_an_id() -> None:
    with pytest.raises(ModelError, match="about: found 5, expected an id, or several in a list"):
        dealdiff.matrix(dealdiff.seed("gaza-2024"), about=5)  # type: ignore[arg-type] # a user's mistake
