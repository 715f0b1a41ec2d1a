"""What a party took back as mistaken goes against nothing."""

from __future__ import annotations

from typing import Any

import pytest
from versions import SCOPE, version

from dealdiff.model.statement import ACTS, Statement
from dealdiff.negotiation import Negotiation
from dealdiff.parties.gap import gap
from dealdiff.parties.open_points import open_points
from dealdiff.vocabularies.ceasefire import Release

TABLED = Statement(who="east", verb="tables", subject="this", family=ACTS)


@pytest.mark.parametrize("verb", ["refuses", "drops"])
@pytest.mark.parametrize(("mistaken", "goes"), [("", True), ("east", False)])
def test_what_was_taken_back_goes_against_no_text(verb: str, mistaken: str, goes: bool) -> None:
    more: dict[str, Any] = {"mistaken": mistaken} if mistaken else {}
    said = Statement(who="east", verb=verb, subject="hostages", **more)
    sheet = version(Release(id="hostages", count=33), TABLED, said, id="a", date="2024-01-10")
    talks = Negotiation(scope=SCOPE, versions=[sheet])
    (point,) = gap(talks["a"], "east", "west").points
    assert (point.against_own_text == ("east",)) == (goes and verb == "refuses")
    words = "own text" in str(point) or "own text" in " ".join(point.reasons)
    document = str(open_points(talks, "a"))
    assert ("own text" in document) == goes
    assert goes or "cannot both hold" not in document
    assert goes or not words
