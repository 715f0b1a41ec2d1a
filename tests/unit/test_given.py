"""What is no sheet, no negotiation, no diff and no text is told as such, by every public function."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import dealdiff
from dealdiff import ModelError

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
}


@pytest.mark.parametrize("name", GIVEN)
def test_what_is_of_another_kind_is_told(name: str) -> None:
    function, given, message = GIVEN[name]
    with pytest.raises(ModelError, match=f"^{message}"):
        function(*given)


def test_what_a_matrix_is_about_is_an_id() -> None:
    with pytest.raises(ModelError, match="about: found 5, expected an id, or several in a list"):
        dealdiff.matrix(dealdiff.seed("gaza-2024"), about=5)  # type: ignore[arg-type] # a user's mistake
