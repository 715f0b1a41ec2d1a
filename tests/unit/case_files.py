"""The case library (``tests/cases``): its files, the versions of a case, and how a diff differs from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from dealdiff import Negotiation, Policy, TermSheet, diff, loads
from dealdiff.diffing.change import Change
from dealdiff.diffing.result import Diff
from dealdiff.values.presence import Presence
from dealdiff.values.words import Value

Json = dict[str, Any]

FOLDER = Path(__file__).parents[1] / "cases"
DEFAULT, SCHEMA = FOLDER / "negotiation.json", FOLDER / "case.schema.json"
FILES = sorted(path for path in FOLDER.glob("*.json") if path not in (DEFAULT, SCHEMA))
SIDES = ("before", "after")
VERSION = "version"  # the id of both versions where a case gives none


@cache
def library(path: Path) -> Json:
    """One file of the library, as it stands."""
    data: Json = json.loads(path.read_text(encoding="utf-8"))
    return data


@frozen
class Case:
    """One case: its data, the file that it stands in, and the negotiation in which its versions are told."""

    data: Json
    path: Path
    negotiation: Json

    @property
    def name(self) -> str:
        """Its name, unique over the library."""
        return str(self.data["name"])

    @property
    def policy(self) -> Policy:
        """The policy of the comparison."""
        return Policy(**self.data.get("policy", {}))

    @property
    def shares_all(self) -> bool:
        """Whether its negotiation is its file's, and its versions have neither ids nor company."""
        return not self.data.keys() & {"negotiation", "vocabulary", "versions"} and not self.has_ids

    @property
    def has_ids(self) -> bool:
        """Whether its versions tell their ids: then they stand in one negotiation."""
        return any("id" in self.data[side] for side in SIDES)

    def versions(self) -> tuple[TermSheet, TermSheet]:
        """Before and after, as they are written."""
        if self.shares_all:
            told = _shared(self.path)
            before, after = (evolve(told[f"{self.name}.{side}"], id=VERSION) for side in SIDES)
        elif self.has_ids:
            before, after = (self._together[self.data[side]["id"]] for side in SIDES)
        else:
            before, after = (self._told({VERSION: self.data[side]})[VERSION] for side in SIDES)
        return before, after

    def diff(self, *, backwards: bool = False) -> Diff:
        """What the engine finds: by their negotiation, where they stand in one."""
        before, after = reversed(self.versions()) if backwards else self.versions()
        if self.has_ids:
            return self._together.diff(before.id, after.id, policy=self.policy)
        return diff(before, after, policy=self.policy)

    @property
    def _together(self) -> Negotiation:
        return self._told({self.data[side]["id"]: self.data[side] for side in SIDES})

    def _told(self, versions: Json) -> Negotiation:
        return _loaded(self.negotiation, {**self.data.get("versions", {}), **versions})


def _loaded(negotiation: Json, versions: Json) -> Negotiation:
    return loads(json.dumps({**negotiation, "versions": versions}), json=True)


@cache
def _shared(path: Path) -> Negotiation:
    """The versions of all cases of a file that share its negotiation: to load them at once is quicker."""
    several = [case for case in cases_of(path) if case.shares_all]
    versions = {f"{case.name}.{side}": case.data[side] for case in several for side in SIDES}
    return _loaded(negotiation_of(path), versions)


def negotiation_of(path: Path) -> Json:
    """The negotiation that a file's cases share: its own, or the library's."""
    file = library(path)
    own = {"vocabulary": file["vocabulary"]} if "vocabulary" in file else {}
    return {"format": "dealdiff/1", **file.get("negotiation", library(DEFAULT)), **own}


def cases_of(path: Path) -> Iterator[Case]:
    """The cases of a file."""
    shared = negotiation_of(path)
    for data in library(path)["cases"]:
        own = {"vocabulary": data["vocabulary"]} if "vocabulary" in data else {}
        yield Case(data, path, {**shared, **own, **data.get("negotiation", {})})


def all_cases() -> Iterator[Case]:
    """Every case of the library."""
    for path in FILES:
        yield from cases_of(path)


def differences(expected: Iterable[Json], found: Iterable[Change], where: str = "") -> Iterator[str]:
    """What is missing, what is not expected, and what differs in a change that is; a line each."""
    left = list(found)
    for want in expected:
        name = f"{where}{want['kind']} {'/'.join(want['path'])}"
        match = next((one for one in left if (one.kind, [*one.path]) == (want["kind"], want["path"])), None)
        if match is None:
            yield f"missing: {name} ({want['significance']})"
        else:
            left.remove(match)
            yield from _differing(want, match, name)
    for one in left:
        yield f"not expected: {where}{one.kind} {'/'.join(one.path)} ({one.significance.value})"


def _differing(want: Json, found: Change, name: str) -> Iterator[str]:
    told = {
        "significance": found.significance.value,
        "before": words(found.before),
        "after": words(found.after),
    }
    for key in told.keys() & want.keys():
        if want[key] != told[key]:
            yield f"{name}: {key} {told[key]!r}, expected {want[key]!r}"
    if "verdict" in want:
        verdict = _verdict(found)
        for key, value in want["verdict"].items():
            if verdict.get(key) != value:
                yield f"{name}: verdict {key} {verdict.get(key)!r}, expected {value!r}"
    for key, inside in (("children", found.children), ("echoes", found.echoes)):
        if key in want:
            yield from differences(want[key], inside, f"{name} > {key}: ")


def _verdict(found: Change) -> Mapping[str, str]:
    verdict = found.verdict
    if verdict is None:
        return {}
    return {
        "info": verdict.info.value,
        "direction": verdict.direction.value if verdict.direction else "none",
        "basis": verdict.basis.value,
        "policy": verdict.policy,
    }


def words(side: object) -> str | None:
    """One side of a change in words, where it has any: a value, a presence or a name."""
    return str(side) if isinstance(side, Value | Presence | str) else None
