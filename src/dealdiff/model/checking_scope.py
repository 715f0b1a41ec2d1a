"""Whether what a scope declares fits together."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.model.complaint import Complaint, did_you_mean, shortened
from dealdiff.model.linking import circle, linked, usable_id
from dealdiff.model.scope import Scope

_DECLARED = ("parties", "speakers", "sources", "issues", "figures")


def check_scope(scope: Scope) -> Iterator[Complaint]:
    """Ids that cannot be used or mean two things, and links that lead nowhere or in a circle."""
    for name in _DECLARED:
        for id_ in getattr(scope, name):
            yield from usable_id(id_, (name, id_))
    yield from _links(scope)
    yield from _twice(scope)
    yield from circle({id_: [issue.broader] for id_, issue in scope.issues.items()}, "issues", "broader")
    yield from circle({id_: [party.inside] for id_, party in scope.parties.items()}, "parties", "inside")


def _links(scope: Scope) -> Iterator[Complaint]:
    types = scope.vocabulary.types
    for id_, issue in scope.issues.items():
        yield from linked(issue.broader, scope.issues, ("issues", id_, "broader"), "an issue")
        if issue.is_ not in types:
            expected = "one of " + ", ".join(types)
            yield Complaint(
                ("issues", id_, "is"), shortened(issue.is_), expected, did_you_mean(issue.is_, types)
            )
    for id_, party in scope.parties.items():
        yield from linked(party.inside, scope.parties, ("parties", id_, "inside"), "a party")
    for id_, speaker in scope.speakers.items():
        yield from linked(speaker.speaks_for, scope.parties, ("speakers", id_, "speaks for"), "a party")


def _twice(scope: Scope) -> Iterator[Complaint]:
    """Names that would mean two things: who speaks, or what a statement is about."""
    for kinds, what in (
        (("parties", "speakers", "sources"), "one name for a party, speaker or source"),
        (("issues", "figures"), "one name for an issue or figure"),
    ):
        first: dict[str, str] = {}
        for kind in kinds:
            for id_ in getattr(scope, kind):
                home = first.setdefault(id_, kind)
                if home != kind:
                    hint = f"it stands under {home} too"
                    yield Complaint((kind, id_), f"{id_!r} a second time", what, hint, at_key=True)
