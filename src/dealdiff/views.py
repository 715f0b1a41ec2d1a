"""Views of versions: what incorporates another one, what is laid over another, what stood in effect."""

from __future__ import annotations

from attrs import evolve, field, frozen

from dealdiff.diffing.delta import apply
from dealdiff.diffing.engine import diff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import Plain, to_plain
from dealdiff.model.sheet import TermSheet, Versions
from dealdiff.model.silence import Silence
from dealdiff.model.structuring import from_plain
from dealdiff.model.spelling import Path, told
from dealdiff.values.presence import UNREPORTED

SILENCE = "silence"
CARRY = frozenset(
    {
        "amends",
        "supplements",
        "extends",
        "implements",
        "restates",
        "corrects",
        "bridges",
        "discusses",
        "interprets",
    }
)


def resolved(sheet: TermSheet, versions: Versions) -> TermSheet:
    """The sheet with the terms that its silence incorporates from another version (``as <version>``).

    Only the text comes along (phases, terms, exchanges); what people said of the other version stays there.

    :raises UnknownName: where there is no such version. :raises ModelError: where the references circle.
    """
    return _resolved(sheet, versions, ())


def _resolved(sheet: TermSheet, versions: Versions, seen: tuple[str, ...]) -> TermSheet:
    other = sheet.silence.as_
    if not other:
        return sheet
    if other in (*seen, sheet.id):
        raise ModelError(f"versions are silent as one another: {' -> '.join((*seen, sheet.id, other))}")
    if other not in versions:
        raise UnknownName(f"{sheet.id} is silent as {other!r}, and there is no such version")
    base = _resolved(versions[other], versions, (*seen, sheet.id))
    text = evolve(
        base, statements=(), figures=Keyed(), agreed=UNREPORTED, open_=UNREPORTED, silence=Silence()
    )
    own = evolve(sheet, silence=evolve(sheet.silence, as_=""))
    combined = overlay(text, own)
    return evolve(own, parts=combined.parts, terms=combined.terms, exchanges=combined.exchanges,
                  told_by=own.told_by)  # fmt: skip


def overlay(before: TermSheet, after: TermSheet) -> TermSheet:
    """What stands once ``after`` is laid over ``before``: the last mention wins, silence is transparent.

    Equal to patching ``before`` with all of the diff but its silence. It is idempotent and
    associative, and a sheet that says nothing is neutral on both sides.
    """
    without = diff(before, after).without(SILENCE)
    plain = apply(to_plain(before), without.delta)
    assert isinstance(plain, dict)  # noqa: S101 # a sheet is never an atom: both sides are maps
    laid = from_plain({**plain, "id": after.id}, after.scope)
    return evolve(laid, silence=combined_silence(before, after))


def combined_silence(before: TermSheet, after: TermSheet) -> Silence:
    """What absence means once both have been heard: only UNREPORTED is transparent."""
    one, other = before.silence, after.silence
    default = one.default if other.default is UNREPORTED else other.default
    pairs = {}
    for key in {*one.except_, *other.except_}:
        types = [
            sheet.scope.issues[key].is_ if key in sheet.scope.issues else "" for sheet in (before, after)
        ]
        heard = other.of(key, types[1])
        pairs[key] = one.of(key, types[0]) if heard is UNREPORTED else heard
    kept = {key: presence for key, presence in pairs.items() if presence is not default}
    return Silence(default=default, except_=Keyed(kept), as_=other.as_ or one.as_)


@frozen(kw_only=True, repr=False)
class Effective(TermSheet):
    """A version with what partial reports before it told and it did not repeat.

    ``attested`` says of each path which version attests it; ``contested`` lists the paths on which
    several parents differ and the version itself is silent: they hold no value.
    """

    attested: Keyed[str] = field(factory=Keyed)
    contested: tuple[str, ...] = ()


def effective(negotiation: Versions, version: str) -> Effective:
    """What stood with a version, as far as the reports along its lineage tell.

    Values are carried along the parents that it amends, implements, discusses and so on, never
    across one that it counters. The last mention wins.

    :raises UnknownName: for an unknown version.
    """
    sheet, attested, contested = _stood(negotiation, version)
    fields = {name: getattr(sheet, name) for name in _FIELDS}
    return Effective(**fields, attested=Keyed({told(path): id_ for path, id_ in attested.items()}),
                     contested=tuple(sorted(told(path) for path in contested)))  # fmt: skip


_FIELDS = tuple(TermSheet.__annotations__)
Attested = dict[Path, str]
Stood = tuple[TermSheet, Attested, set[Path]]


def _stood(versions: Versions, version: str) -> Stood:
    own = versions[version]
    earlier = [_stood(versions, id_) for id_, relation in own.parents.items() if relation in CARRY]
    if not earlier:
        alone = resolved(own, versions)
        return alone, dict.fromkeys(_leaves(to_plain(alone)), version), set()
    base, attested, contested = _joined(earlier)
    sheet = overlay(base, evolve(own, silence=evolve(own.silence, as_="")))
    said = _leaves(to_plain(own))
    leaves = _leaves(to_plain(sheet))
    kept = {path: version if path in said or path not in attested else attested[path] for path in leaves}
    return sheet, kept, {path for path in contested if path not in said}


def _joined(several: list[Stood]) -> Stood:
    """Several parents: what they agree on, or what only one tells; where they differ, nobody's value."""
    base, attested, contested = several[0]
    for sheet, others, also in several[1:]:
        one, two = _leaves(to_plain(base)), _leaves(to_plain(sheet))
        differing = {path for path in one.keys() & two.keys() if one[path] != two[path] and _in_text(path)}
        contested = contested | also | differing
        attested = {**others, **attested}
        base = _without(overlay(base, sheet), differing)
    return base, attested, contested


def _in_text(path: Path) -> bool:
    return path[0] in ("terms", "phases", "exchange", "figures")


def _without(sheet: TermSheet, paths: set[Path]) -> TermSheet:
    plain: Plain = to_plain(sheet)
    for path in paths:
        node = plain
        for step in path[:-1]:
            node = node.get(step, {}) if isinstance(node, dict) else {}
        if isinstance(node, dict):
            node.pop(path[-1], None)
    assert isinstance(plain, dict)  # noqa: S101 # the plain form of a sheet is a map
    return from_plain(plain, sheet.scope)


def _leaves(data: Plain, path: Path = ()) -> dict[Path, str]:
    """Every leaf of a keyed normal form by its path."""
    if isinstance(data, str):
        return {path: data}
    found: dict[Path, str] = {}
    for key, inner in data.items():
        found.update(_leaves(inner, (*path, key)))
    return found
