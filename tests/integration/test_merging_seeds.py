"""The seeds merged along their lineage: any two versions on any third, and nothing is lost or broken."""

from __future__ import annotations

from itertools import combinations

import pytest
from attrs import evolve

from dealdiff.files.dumping import dumps
from dealdiff.files.loading import loads
from dealdiff.merging.merging import merge
from dealdiff.merging.settling import Resolution
from dealdiff.negotiation import Negotiation
from dealdiff.seeds import seed


@pytest.mark.parametrize("name", ["gaza-2024", "takeover-made-up"])
def test_every_two_versions_merge_on_every_earlier_one(name: str) -> None:
    talks = seed(name)
    versions = [*talks]
    found = [
        merge(base, left, right, id="merged")
        for at, base in enumerate(versions)
        for left, right in combinations(versions[at:], 2)
    ]
    assert any(one.conflicts for one in found)
    for one in found:
        assert len(one.conflicts) == len(one.sheet.unsettled)
        for side in (one.left.id, one.right.id):
            assert not one.settle(*(Resolution(each.place, take=side) for each in one.conflicts)).conflicts
    with_most = max(found, key=lambda one: len(one.conflicts))
    whole = Negotiation(scope=talks.scope, versions=[*versions, with_most.sheet])
    again = loads(dumps(whole))
    assert again["merged"] == with_most.sheet
    assert str(again.diff(with_most.left.id, "merged"))
    assert evolve(again["merged"], unsettled={}) != again["merged"]
