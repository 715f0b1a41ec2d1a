"""The changes of the sheet itself: its heading, exchanges, life, and the issues named open or agreed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
from attrs import evolve

from dealdiff.diffing.change import Change, Content, Setting
from dealdiff.diffing.delta import atoms, delta
from dealdiff.diffing.fields import Pair, as_change, atoms_between
from dealdiff.diffing.phases import keyed_changes
from dealdiff.diffing.semantics import PLAIN, Finding, come_or_gone, find
from dealdiff.diffing.weighing import of_text
from dealdiff.model.keyed import Keyed
from dealdiff.model.part import Exchange
from dealdiff.model.plain import to_plain
from dealdiff.model.roles import Role
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import words_of
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.verdict import Basis, Direction, Info

_HEADING = ("id", "title", "date", "dated_by", "source", "told_by", "parents")
_LIFE = ("lasts", "when", "ends")


def heading_changes(setting: Setting) -> Iterator[Change]:
    """Every change of the heading; together they own its atoms."""
    for name in (*_HEADING, "silence"):
        before, after = getattr(setting.before, name), getattr(setting.after, name)
        if before != after:
            yield from _heading(name, before, after)


def _heading(name: str, before: Any, after: Any) -> Iterator[Change]:  # noqa: ANN401 # any heading field
    words = words_of(name)
    told = delta(_plain_field(before, words), _plain_field(after, words))
    for path, atom in atoms(told):
        yield Change(
            kind="silence-told" if name == "silence" else _told_or_not(atom.before, atom.after),
            path=path,
            before=_shown(atom.before),
            after=_shown(atom.after),
            owns=(path,),
        )


def _plain_field(content: object, words: str) -> dict[str, Any]:
    plain = to_plain(content)
    return {} if content is UNREPORTED or plain in ("", {}) else {words: plain}


def _told_or_not(before: object, after: object) -> str:
    if before is None:
        return "heading-told"
    return "heading-not-repeated" if after is None else "heading-retold"


def _shown(plain: object) -> Content:
    return plain if plain is None or isinstance(plain, str) else str(plain)


def life_changes(setting: Setting) -> Iterator[Change]:
    """How long the whole text holds."""
    fields = attrs.fields_dict(TermSheet)
    for name in _LIFE:
        before, after = getattr(setting.before, name), getattr(setting.after, name)
        if before != after:
            finding = find(fields[name], before, after, setting, of_text(setting))
            yield as_change(_of_life(name, finding), (name,), before, after)


_LONGER = {Direction.UP: "life-extended", Direction.DOWN: "life-shortened"}
_OF_LIFE = {
    "lasts": _LONGER,
    "ends": _LONGER,
    "when": {Direction.UP: "start-postponed", Direction.DOWN: "start-brought-forward"},
}


def _of_life(name: str, finding: Finding) -> Finding:
    """A text that holds longer is extended, and one that begins later postponed."""
    verdict = finding.verdict
    if verdict is None or verdict.direction is None:
        return finding
    if verdict.basis is Basis.POLICY and verdict.info is not Info.CONTRARY:
        return finding  # by a convention alone nobody knows that it holds longer
    return evolve(finding, kind=_OF_LIFE[name][verdict.direction])


def issue_changes(setting: Setting) -> Iterator[Change]:
    """Issues that are named as open or as agreed, or as the one here and the other there."""
    found = [*_issues("open_", setting), *_issues("agreed", setting)]
    by_place = {(one.kind, one.path[-1]): one for one in found}
    for first, second, kind in _SETTLED:
        for id_ in [id_ for name, id_ in by_place if name == first and (second, id_) in by_place]:
            one, other = by_place.pop((first, id_)), by_place.pop((second, id_))
            came = other if other.after is not None else one
            owns = (*one.owns, *other.owns)
            yield Change(kind=kind, path=came.path, before=id_, after=id_, owns=owns)
    yield from by_place.values()


_SETTLED = (
    ("open-not-repeated", "agreed-named", "issue-agreed"),
    ("open-named", "agreed-not-repeated", "issue-reopened"),
)


def _issues(name: str, setting: Setting) -> Iterator[Change]:
    before, after = getattr(setting.before, name), getattr(setting.after, name)
    if before != after:
        yield from _named(words_of(name), before, after)


def _named(words: str, before: Names | Presence, after: Names | Presence) -> Iterator[Change]:
    if not _is_set(before) or not _is_set(after):
        finding = come_or_gone(Role.KNOWLEDGE, before, after, PLAIN)
        yield as_change(finding, (words,), before, after)
        return
    old, new = _members(before), _members(after)
    for id_ in sorted(old ^ new):
        yield Change(
            kind=f"{words}-named" if id_ in new else f"{words}-not-repeated",
            path=(words, id_),
            before=id_ if id_ in old else None,
            after=id_ if id_ in new else None,
            owns=((words, id_),),
        )


def _is_set(content: Names | Presence) -> bool:
    return isinstance(content, Names) or content is UNREPORTED


def _members(content: Names | Presence) -> set[str]:
    return set(content.names) if isinstance(content, Names) else set()


def exchange_changes(setting: Setting) -> Iterator[Change]:
    """Which terms stand against which."""
    before, after = setting.before.exchanges, setting.after.exchanges
    if before == after:
        return
    turned = {id_ for id_ in before if id_ in after and _turned(before[id_], after[id_])}
    for id_ in sorted(turned):
        yield _from_other_end(before[id_], after[id_])
    pair = Pair(before=None, after=None, path=("exchange",), setting=setting, weighing=of_text(setting))
    yield from keyed_changes("exchange", pair, _but(before, turned), _but(after, turned))


def _turned(before: Exchange, after: Exchange) -> bool:
    """Whether the two sides of an exchange stand in each other's place."""
    told = isinstance(before.gives, Names) and isinstance(before.for_, Names)
    return told and before != after and (before.gives, before.for_) == (after.for_, after.gives)


def _from_other_end(before: Exchange, after: Exchange) -> Change:
    path = ("exchange", before.id)
    owns = atoms_between(before, after, path)
    return Change(kind="exchange-turned", path=path, before=before, after=after, owns=owns)


def _but(exchanges: Keyed[Exchange], left_out: set[str]) -> Keyed[Exchange]:
    return Keyed({id_: one for id_, one in exchanges.items() if id_ not in left_out})
