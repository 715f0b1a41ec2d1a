"""What stood with a version, as far as the reports along its lineage tell."""

from __future__ import annotations

from collections.abc import Iterable
from graphlib import CycleError, TopologicalSorter

from attrs import evolve

from dealdiff.diffing.carried import of_another_group
from dealdiff.errors import ModelError, UnknownName
from dealdiff.model.effective import Effective
from dealdiff.model.given import expect
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet, Versions
from dealdiff.model.spelling import Path, told
from dealdiff.model.statement import THIS, Statement
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.presence import UNREPORTED
from dealdiff.views.incorporating import SHOWN, Known, incorporated
from dealdiff.views.joining import Stood, joined, silence_at
from dealdiff.views.leaves import Attested, Places, leaves, without
from dealdiff.views.lengths import outlived
from dealdiff.views.overlaying import overlay

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
        "merges",
    }
)
_TERM = 2  # steps of a path: the collection and the term
_HEADING = ("id", "title", "date", "dated_by", "source", "told_by", "parents")


def effective(negotiation: Versions, version: str) -> Effective:
    """What stood with a version, as far as the reports along its lineage tell.

    Values are carried along the parents that it amends, implements, discusses and so on, never
    across one that it counters. The last mention wins. Its heading (title, date, source, parents) is
    its own; an act on ``this`` version that is carried along names the version it was on.

    >>> versions = {
    ...     "one": TermSheet(id="one", terms={"fee": "none"}),
    ...     "two": TermSheet(id="two", title="Second draft", parents={"one": "amends"}),
    ... }
    >>> stood = effective(versions, "two")
    >>> str(stood.terms["fee"]), stood.attested["terms.fee"], stood.attested["title"]
    ('none', 'one', 'two')

    :raises UnknownName: for an unknown version. :raises ModelError: where the lineage circles.
    """
    expect("version", version, str, "the id of a version")
    given: object = negotiation
    if not hasattr(given, "__getitem__") or isinstance(given, (str, bytes, list, tuple)):
        raise ModelError(
            f"negotiation: found {negotiation!r:.80}, expected versions by id, such as load(path)"
        )
    return _as_sheet(_stood(negotiation, version, {}), negotiation[version])


def effectives(negotiation: Versions, versions: Iterable[str]) -> dict[str, Effective]:
    """What stood with each of several versions by its id: :func:`effective`, with each version laid once.

    :raises UnknownName: for an unknown version. :raises ModelError: where the lineage circles.
    """
    known: dict[str, Stood] = {}
    return {id_: _as_sheet(_stood(negotiation, id_, known), negotiation[id_]) for id_ in versions}


def _as_sheet(stood: Stood, own: TermSheet) -> Effective:
    """What stood, under the version's own heading, with who attests what."""
    fields = {name: getattr(stood.sheet, name) for name in TermSheet.__annotations__}
    fields.update({name: getattr(own, name) for name in _HEADING})
    plain = leaves(to_plain(evolve(stood.sheet, **{name: getattr(own, name) for name in _HEADING})))
    attested = {told(path): stood.attested.get(path, own.id) for path in plain}
    contested = tuple(sorted(told(path) for path in stood.contested))
    return Effective(**fields, attested=Keyed(attested), contested=contested)


def _stood(versions: Versions, version: str, known: dict[str, Stood]) -> Stood:
    """From the first of its lineage on, each version once, however many ways lead to it."""
    lineage = _lineage(versions, version)
    texts: Known = {}
    places = Places()
    for id_ in _in_order(lineage):
        if id_ in known:
            continue
        earlier = [_named(known[one], one) for one in lineage[id_]]
        own = incorporated(versions[id_], versions, texts)
        known[id_] = _laid(joined(earlier), *own, places) if earlier else Stood(*own)
    return known[version]


def _lineage(versions: Versions, version: str) -> dict[str, list[str]]:
    """Every version that values are carried from, itself too, each with the parents that it carries from."""
    found: dict[str, list[str]] = {}
    waiting = [version]
    while waiting:
        id_ = waiting.pop()
        if id_ not in found:
            parents = _version(versions, id_).parents
            found[id_] = [one for one, relation in parents.items() if relation in CARRY]
            waiting += found[id_]
    return found


def _version(versions: Versions, id_: str) -> TermSheet:
    """A version by its id, also of a plain map of them."""
    if isinstance(versions, dict) and id_ not in versions:
        raise UnknownName(f"no version {id_!r}" + nearest_hint(id_, versions))
    found = versions[id_]
    expect(f"negotiation[{id_!r}]", found, TermSheet, "a TermSheet")
    return found


def _in_order(lineage: dict[str, list[str]]) -> list[str]:
    """Parents first."""
    try:
        return list(TopologicalSorter(lineage).static_order())
    except CycleError as error:
        around = [*reversed(error.args[1])]
        raise ModelError(f"versions descend from one another: {' -> '.join(around[:SHOWN])}") from None


def _laid(base: Stood, whole: TermSheet, said: Attested, places: Places) -> Stood:
    """A version with its incorporated text, and who attests it, laid over what stood with its parents."""
    sheet = overlay(evolve(base.sheet, parents=Keyed()), whole)  # else a lineage's grow with every version
    others = {
        path
        for path in of_another_group(base.sheet, whole, base.contested)
        if any(leaf[: len(path)] == path for leaf in places.of(sheet))
    }
    gone = others | set(outlived(base.sheet, sheet, said))
    if gone:
        sheet = without(sheet, gone)
    attested = {path: said.get(path, base.attested.get(path, whole.id)) for path in places.of(sheet)}
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
    return silence_at(own, path) is not UNREPORTED


def _named(stood: Stood, version: str) -> Stood:
    """What stood with a version, for a later one: what was said of ``this`` was said of that version."""
    if not any(map(_of_this, stood.sheet.statements)):
        return stood
    found: dict[str, Statement] = {}
    attested = dict(stood.attested)
    for one in sorted(stood.sheet.statements, key=lambda each: each.subject != THIS):
        renamed = evolve(one, subject=version) if _of_this(one) else one
        if renamed.key not in found:
            found[renamed.key] = renamed
            for leaf in leaves(to_plain(renamed)):
                place = ("statements", one.key, *leaf)
                attested[("statements", renamed.key, *leaf)] = stood.attested.get(place, version)
    return Stood(evolve(stood.sheet, statements=tuple(found.values())), attested, stood.contested)


def _of_this(one: Statement) -> bool:
    return one.subject == THIS and one.body is None
