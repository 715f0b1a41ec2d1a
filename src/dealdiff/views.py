"""Views of versions: what incorporates another one, what is laid over another, what stood in effect."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen

from dealdiff.diffing.carried import of_other_people
from dealdiff.diffing.delta import Whole, apply, atoms, delta, only
from dealdiff.diffing.engine import diff
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import Plain, to_plain
from dealdiff.model.rereading import reread
from dealdiff.model.sheet import TermSheet, Versions
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import Path, told
from dealdiff.model.statement import THIS, Statement
from dealdiff.values.presence import UNREPORTED, Presence

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
_TERM = 2  # steps of a path: the collection and the term
_HEADING = ("id", "title", "date", "dated_by", "source", "told_by", "parents")
_LIFE = frozenset({"exchange", "lasts", "when", "ends"})
_TEXT = _LIFE | {"phases", "terms", "figures", "agreed", "open", "statements"}


def resolved(sheet: TermSheet, versions: Versions) -> TermSheet:
    """The sheet with the terms that its silence incorporates from another version (``as <version>``).

    Only the text comes along (phases, terms, exchanges); what people said of the other version stays there.

    :raises UnknownName: where there is no such version. :raises ModelError: where the references circle.
    """
    return _incorporated(sheet, versions, ())[0]


Attested = dict[Path, str]


def _incorporated(sheet: TermSheet, versions: Versions, seen: tuple[str, ...]) -> tuple[TermSheet, Attested]:
    """The resolved sheet, and of each leaf the version that tells it."""
    own: Attested = dict.fromkeys(_leaves(to_plain(sheet)), sheet.id)
    other = sheet.silence.as_
    if not other:
        return sheet, own
    if other in (*seen, sheet.id):
        raise ModelError(f"versions are silent as one another: {' -> '.join((*seen, sheet.id, other))}")
    if other not in versions:
        raise UnknownName(f"{sheet.id} is silent as {other!r}, and there is no such version")
    base, attested = _incorporated(versions[other], versions, (*seen, sheet.id))
    text = evolve(
        base, statements=(), figures=Keyed(), agreed=UNREPORTED, open_=UNREPORTED, silence=Silence()
    )
    alone = evolve(sheet, silence=evolve(sheet.silence, as_=""))
    combined = overlay(text, alone)
    whole = evolve(alone, parts=combined.parts, terms=combined.terms, exchanges=combined.exchanges)
    return whole, {**attested, **own}


def overlay(before: TermSheet, after: TermSheet) -> TermSheet:
    """What stands once ``after`` is laid over ``before``: the last mention wins, silence is transparent.

    It is ``before`` patched with all of the diff but its silence. Terms, phases and exchanges are laid
    field by field, statements and figures whole; what people said stays said. What silence means is
    combined by :func:`combined_silence`.

    ``overlay(a, a) == a``; a sheet that says nothing is neutral on both sides; a complete ``after``
    gives its own text. It is associative where each term keeps its type: no sheet puts a presence in
    the place of a term (or of a field's value) that the next one fills again, names what its terms
    replace, or leaves out phases between others. Lay more than two from the first to the last.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> march = TermSheet(id="march", terms=[Release(id="hostages", count=35, force="must")])
    >>> may = TermSheet(id="may", terms=[Release(id="hostages", count="about 40")])
    >>> laid = overlay(march, may).terms["hostages"]
    >>> str(laid.count), str(laid.force)
    ('about 40', 'must')
    """
    without = diff(before, after).without(SILENCE)
    plain = apply(to_plain(before), without.delta)
    assert isinstance(plain, dict)  # noqa: S101 # a sheet is never an atom: both sides are maps
    laid = reread({**plain, "id": after.id}, (before, after))
    return evolve(laid, silence=combined_silence(before, after))


def combined_silence(before: TermSheet, after: TermSheet) -> Silence:
    """What absence means once both have been heard: only UNREPORTED is transparent.

    For every term, type or ``phases`` that either names, and by default: what the later sheet's
    silence means, or the earlier one's where that is UNREPORTED.
    """
    one, other = before.silence, after.silence
    pairs = {}
    for key in {*one.except_, *other.except_}:
        meant = _meaning(key, after)
        pairs[key] = _meaning(key, before) if meant is UNREPORTED else meant
    default = one.default if other.default is UNREPORTED else other.default
    return Silence(default=default, except_=Keyed(pairs), as_=other.as_ or one.as_)


def _meaning(key: str, sheet: TermSheet) -> Presence:
    issue = sheet.scope.issues.at(key)
    return sheet.silence.of(key, issue.is_ if issue is not None else "")


@frozen(kw_only=True, repr=False)
class Effective(TermSheet):
    """A version with what partial reports before it told and it did not repeat.

    ``attested`` says of each path which version attests it; ``contested`` lists the paths on which
    several parents differ, or other people are counted than the version names, and the version itself
    is silent: they hold no value.
    """

    attested: Keyed[str] = field(factory=Keyed)
    contested: tuple[str, ...] = ()


def effective(negotiation: Versions, version: str) -> Effective:
    """What stood with a version, as far as the reports along its lineage tell.

    Values are carried along the parents that it amends, implements, discusses and so on, never
    across one that it counters. The last mention wins. Its heading (title, date, source, parents) is
    its own; an act on ``this`` version that is carried along names the version it was on.

    :raises UnknownName: for an unknown version.
    """
    stood = _stood(negotiation, version, {})
    own = negotiation[version]
    fields = {name: getattr(stood.sheet, name) for name in TermSheet.__annotations__}
    fields.update({name: getattr(own, name) for name in _HEADING})
    plain = _leaves(to_plain(evolve(stood.sheet, **{name: getattr(own, name) for name in _HEADING})))
    attested = {told(path): stood.attested.get(path, version) for path in plain}
    contested = tuple(sorted(told(path) for path in stood.contested))
    return Effective(**fields, attested=Keyed(attested), contested=contested)


@frozen
class Stood:
    """What stood with a version: the sheet, who attests each leaf, where its parents differ."""

    sheet: TermSheet
    attested: Attested
    contested: frozenset[Path] = frozenset()


def _stood(versions: Versions, version: str, known: dict[str, Stood]) -> Stood:
    """Each version once, however many ways lead to it."""
    if version not in known:
        own = versions[version]
        carried = [id_ for id_, relation in own.parents.items() if relation in CARRY]
        earlier = [_named(_stood(versions, id_, known), id_) for id_ in carried]
        known[version] = _laid(_joined(earlier) if earlier else None, own, versions)
    return known[version]


def _laid(base: Stood | None, own: TermSheet, versions: Versions) -> Stood:
    whole, said = _incorporated(own, versions, ())
    if base is None:
        return Stood(whole, said)
    sheet = overlay(base.sheet, whole)
    laid = _leaves(to_plain(sheet))
    others = {
        path
        for path in of_other_people(base.sheet, whole, base.contested)
        if any(leaf[: len(path)] == path for leaf in laid)
    }
    if others:
        sheet = _without(sheet, others)
    attested = {path: said.get(path, base.attested.get(path, own.id)) for path in _leaves(to_plain(sheet))}
    still = {path for path in base.contested if not _settles(whole, said, path)}
    return Stood(
        sheet, attested, frozenset(path for path in still | others if _fits(path, base.sheet, sheet))
    )


def _fits(path: Path, before: TermSheet, after: TermSheet) -> bool:
    """Whether what is contested can still be told: its term is there, and of the type that it was."""
    if path[0] != "terms" or len(path) <= _TERM:
        return True
    one, other = before.terms.at(path[1]), after.terms.at(path[1])
    return other is not None and type(one) is type(other)


def _settles(own: TermSheet, said: Iterable[Path], path: Path) -> bool:
    """Whether a version itself tells what its parents differ on, or is known not to hold it."""
    if any(one[: len(path)] == path or path[: len(one)] == one for one in said):
        return True
    return _silence(own, path) is not UNREPORTED


def _silence(sheet: TermSheet, path: Path) -> Presence:
    """What it means that a sheet does not tell what stands at a path."""
    if path[0] == "terms":
        return sheet.silent_on(path[1])
    if path[0] == "phases":
        return sheet.silence.of_phases
    return sheet.silence.default if path[0] in _LIFE else UNREPORTED


def _named(stood: Stood, version: str) -> Stood:
    """What stood with a version, for a later one: what was said of ``this`` was said of that version."""
    found: dict[str, Statement] = {}
    attested = dict(stood.attested)
    for one in sorted(stood.sheet.statements, key=lambda each: each.subject != THIS):
        renamed = evolve(one, subject=version) if one.subject == THIS and one.body is None else one
        if renamed.key not in found:
            found[renamed.key] = renamed
            for leaf in _leaves(to_plain(renamed)):
                place = ("statements", one.key, *leaf)
                attested[("statements", renamed.key, *leaf)] = stood.attested.get(place, version)
    return Stood(evolve(stood.sheet, statements=tuple(found.values())), attested, stood.contested)


def _joined(several: list[Stood]) -> Stood:
    """Several parents: what they agree on, or what only one tells; where they differ, nobody's value."""
    joined = several[0]
    for other in several[1:]:
        whole = delta(to_plain(joined.sheet), to_plain(other.sheet))
        differing = {
            _contested(path) for path, atom in atoms(whole) if _differ(path, atom, joined.sheet, other.sheet)
        }
        come = frozenset(path for path, atom in atoms(whole) if atom.before is None)
        plain = apply(to_plain(joined.sheet), only(whole, come))
        assert isinstance(plain, dict)  # noqa: S101 # a sheet is never an atom
        agreed = _agreed_silence(joined.sheet, other.sheet)
        sheet = reread({**plain, "silence": agreed}, (joined.sheet, other.sheet))
        joined = Stood(
            sheet, {**other.attested, **joined.attested}, joined.contested | other.contested | differing
        )
    return evolve(joined, sheet=_without(joined.sheet, joined.contested))


def _contested(path: Path) -> Path:
    """What is contested where an atom is: a statement, slice, condition or outcome as a whole."""
    if path[0] == "statements":
        return path[:2]
    wholes = (place + _WHOLE_AFTER[step] for place, step in enumerate(path[2:], 2) if step in _WHOLE_AFTER)
    return path[: next(wholes, len(path))]


_WHOLE_AFTER = {"of whom": 2, "made of": 2, "if": 2, "outcome of": 1}


def _differ(path: Path, atom: Whole, one: TermSheet, other: TermSheet) -> bool:
    """Whether two sheets tell one thing differently; what one of them is just silent on is none."""
    if path[0] not in _TEXT:
        return False
    if atom.before is None:
        return _silence(one, path) is not UNREPORTED
    return atom.after is not None or _silence(other, path) is not UNREPORTED


def _agreed_silence(one: TermSheet, other: TermSheet) -> Plain:
    """What silence means in both; where they differ it means nothing."""
    default = one.silence.default if one.silence.default is other.silence.default else UNREPORTED
    pairs = {key: _meaning(key, one) for key in {*one.silence.except_, *other.silence.except_}}
    kept = {key: each if each is _meaning(key, other) else UNREPORTED for key, each in pairs.items()}
    plain: Plain = to_plain(Silence(default=default, except_=Keyed(kept)))
    return plain


def _without(sheet: TermSheet, paths: Iterable[Path]) -> TermSheet:
    plain: Plain = to_plain(sheet)
    for path in paths:
        node = plain
        for step in path[:-1]:
            node = node.get(step, {}) if isinstance(node, dict) else {}
        if isinstance(node, dict):
            node.pop(path[-1], None)
    assert isinstance(plain, dict)  # noqa: S101 # the plain form of a sheet is a map
    return reread(plain, (sheet,))


def _leaves(data: Plain, path: Path = ()) -> dict[Path, str]:
    """Every leaf of a keyed normal form by its path."""
    if isinstance(data, str):
        return {path: data}
    found: dict[Path, str] = {}
    for key, inner in data.items():
        found.update(_leaves(inner, (*path, key)))
    return found
