"""Changes between items that are taken for one though their ids differ.

The earlier sheet is told under the ids of the later one and compared as ever; each change is then handed
back in the words of the sheets as they are. What differs inside an item that was matched stands under one
change, which owns the item's coming and going; so together the changes own the difference of the two sheets
themselves, each atom once.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator

from attrs import define, evolve, field, frozen

from dealdiff.diffing.catalogue import KINDS
from dealdiff.diffing.change import Change, Content, Setting
from dealdiff.diffing.delta import Whole, atoms, between
from dealdiff.diffing.matching.result import Matching
from dealdiff.diffing.renaming import Renaming
from dealdiff.diffing.significance import Significance
from dealdiff.diffing.suggested import SUM, Match
from dealdiff.model.spelling import Path, attribute_of
from dealdiff.model.statement import Statement

_NOUNS = {"terms": "term", "phases": "phase", "exchange": "exchange", "figures": "figure"}
_ITEM = 2  # steps of the path of a whole item
_CONDITIONS = "if"
_LINKS = frozenset({"phase", "after"})
_WORD = re.compile(r"[\w.-]+")
Compare = Callable[[Setting], Iterable[Change]]


def beyond_ids(setting: Setting, matching: Matching, compare: Compare) -> Iterator[Change]:
    """The changes between two sheets whose items are matched beyond their ids; ``compare`` finds them."""
    renaming = Renaming({one.before[0]: one.after[0] for one in matching if one.tier != SUM})
    inner = Setting(
        before=renaming.sheet(setting.before) if renaming.ids else setting.before,
        after=setting.after,
        policy=setting.policy,
        sums=tuple(one for one in matching if one.tier == SUM),
    )
    changes = compare(inner)
    if not renaming.ids:
        return iter(changes)
    return _Handing.back(setting, inner, renaming, matching).changes([*changes])


@define
class _Owner:
    """A change as it is handed back, before it is known what all it owns."""

    change: Change
    owns: list[Path] = field(factory=list)
    inside: list[Change] = field(factory=list)


@frozen(kw_only=True)
class _Handing:
    """Two sheets, the earlier one under other ids, and the atoms between them as they are.

    ``theirs`` are the statements of the later sheet, by identity; ``by_renamed`` the atoms by where they
    stand under the ids of the later sheet.
    """

    setting: Setting
    inner: Setting
    renaming: Renaming
    inverse: Renaming
    theirs: frozenset[int]
    by_item: dict[Path, Match]
    keys: dict[str, str]
    raw: dict[Path, Whole]
    by_renamed: dict[Path, list[Path]]

    @classmethod
    def back(cls, setting: Setting, inner: Setting, renaming: Renaming, matching: Matching) -> _Handing:
        raw = dict(atoms(between(setting.before, setting.after)))
        keys = {one.key: renaming.item(one).key for one in setting.before.statements}
        found = cls(
            setting=setting,
            inner=inner,
            renaming=renaming,
            inverse=renaming.inverse,
            theirs=frozenset(id(one) for one in setting.after.statements),
            by_item={(one.section, one.after[0]): one for one in matching if one.tier != SUM},
            keys=keys,
            raw=raw,
            by_renamed={},
        )
        for path in raw:
            found.by_renamed.setdefault(found._path(path), []).append(path)
        return found

    def _path(self, path: Path) -> Path:
        """Where an atom of the earlier sheet stands under the ids of the later one."""
        if path[0] == "statements":
            path = (path[0], self.keys.get(path[1], path[1]), *path[2:])
        elif len(path) >= _ITEM and (path[0] in _NOUNS or path[0] in ("open", "agreed")):
            path = (path[0], self.renaming.id(path[1]), *path[2:])
        if path[:2] == ("silence", "except"):
            return (*path[:2], *map(self.renaming.id, path[2:]))
        steps = list(path)
        for at, step in enumerate(path[:-1]):
            if step == _CONDITIONS and at >= _ITEM:
                steps[at + 1] = self.renaming.id(path[at + 1])
        return tuple(steps)

    def _atoms(self, path: Path) -> Iterator[Path]:
        """The atoms of the sheets as they are that lie around, at or within a place."""
        found = False
        for end in range(1, len(path) + 1):
            for raw in self.by_renamed.get(path[:end], ()):
                found = True
                yield raw
        if not found:
            within = (raw for at, raw in self.by_renamed.items() if at[: len(path)] == path)
            yield from (one for several in within for one in several)

    def changes(self, found: list[Change]) -> Iterator[Change]:
        """The changes, those inside matched items under the change of the item; with what each owns."""
        owners = {item: _Owner(self._renamed(item, one)) for item, one in self.by_item.items()}
        taken: dict[Path, _Owner] = {}
        for item, owner in owners.items():
            one = self.by_item[item]
            self._take(owner, ((one.section, one.before[0]), item), taken)
        alone = []
        for change in found:
            home = self._home(change)
            if home is not None:
                owner = owners[home]
                owner.inside.append(evolve(self._told(change), owns=()))
            else:
                owner = _Owner(self._told(change))
                alone.append(owner)
            self._take(owner, (raw for path in change.owns for raw in self._atoms(path)), taken)
            if home is None and not owner.owns:
                alone.pop()
                self._holder(change, taken).inside.append(evolve(owner.change, owns=()))
        for path in self.raw:
            if path not in taken:
                self._take(owners[self._follows(path)], (path,), taken)
        yield from (_whole(owner) for owner in owners.values())
        yield from (
            evolve(owner.change, owns=tuple(owner.owns), children=(*owner.change.children, *owner.inside))
            for owner in alone
        )

    def _take(self, owner: _Owner, paths: Iterable[Path], taken: dict[Path, _Owner]) -> None:
        for path in paths:
            if path in self.raw and path not in taken:
                taken[path] = owner
                owner.owns.append(path)

    def _holder(self, change: Change, taken: dict[Path, _Owner]) -> _Owner:
        """Who owns the atoms that a change would own too."""
        return next(taken[raw] for path in change.owns for raw in self._atoms(path))

    def _home(self, change: Change) -> Path | None:
        """The matched item inside which a change lies, if in any."""
        items = [path[:_ITEM] for path in (change.path, *change.owns)]
        return next((item for item in items if item in self.by_item), None)

    def _renamed(self, item: Path, match: Match) -> Change:
        section, new = item
        held = attribute_of(section)
        row = KINDS[f"{_NOUNS[section]}-renamed"]
        return Change(
            kind=row.id,
            path=item,
            before=getattr(self.setting.before, held)[match.before[0]],
            after=getattr(self.setting.after, held)[new],
            statements=self._statements(self.inner.said_about(new)),
            match=match,
        )

    def _told(self, change: Change) -> Change:
        """A change in the words of the sheets as they are."""
        cites = dict.fromkeys(raw for path in change.cites for raw in self._atoms(path))
        return evolve(
            change,
            before=self._before(change),
            children=tuple(map(self._told, change.children)),
            echoes=tuple(map(self._told, change.echoes)),
            statements=self._statements(change.statements),
            cites=tuple(cites),
        )

    def _before(self, change: Change) -> Content:
        held, inverse = change.before, self.inverse
        if isinstance(held, str):
            names = change.path[0] in ("open", "agreed") or change.path[-1] in _LINKS
            return inverse.id(held) if names else held
        back: Content = held if isinstance(held, tuple) else inverse.content(held, change.path)
        return back

    def _statements(self, several: tuple[Statement, ...]) -> tuple[Statement, ...]:
        """Statements of the earlier sheet as it has them."""
        return tuple(one if id(one) in self.theirs else self.inverse.item(one) for one in several)

    def _follows(self, path: Path) -> Path:
        """The matched item whose other id an atom merely follows."""
        atom = self.raw[path]
        links = set(_words(path[1:])) | set(_words(_shown(atom)))
        for item, match in self.by_item.items():
            if match.before[0] in links or item[1] in links:
                return item
        return next(iter(self.by_item))


def _shown(atom: Whole) -> list[str]:
    return [json.dumps(side, ensure_ascii=False) for side in (atom.before, atom.after) if side is not None]


def _words(several: Iterable[str]) -> Iterator[str]:
    return (word for one in several for word in _WORD.findall(one))


def _whole(owner: _Owner) -> Change:
    """The change of a matched item: it weighs no less than what differs inside it."""
    change = owner.change
    weights = [change.significance, *(one.significance for one in owner.inside)]
    return evolve(
        change,
        significance=Significance.heaviest(weights),
        children=tuple(owner.inside),
        owns=tuple(owner.owns),
        cites=tuple(
            dict.fromkeys(path for one in owner.inside for path in one.cites if path not in owner.owns)
        ),
    )
