"""Where in the files a piece of advice stands: file, line, column and the path as it is written there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from dealdiff.files.advising.codes import CODES
from dealdiff.files.advising.item import Advice, Weak
from dealdiff.files.finding import NEGOTIATION, VERSIONS, home_of, id_of, read_bytes, version_files
from dealdiff.files.marks import Problems, Steps, shown
from dealdiff.files.reading import read
from dealdiff.files.surface import read_sheet
from dealdiff.files.surface_items import Surface
from dealdiff.files.tree import Branch
from dealdiff.model.complaint import Complaint
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation


@frozen
class _Tree:
    """A mapping in a file, and the keyed form that was made of it."""

    file: str
    branch: Branch
    keyed: Branch
    above: Steps = ()


@frozen
class Places:
    """The trees of a negotiation by the ids of its versions, "" for its own; none where nothing was read."""

    trees: Mapping[str, _Tree]
    alone: bool  # one version, and no negotiation around it

    @classmethod
    def of(cls, item: Negotiation | TermSheet, place: Path | None) -> Places:
        """The places of what was read at a path. :raises FileError: where it cannot be read any more."""
        alone = isinstance(item, TermSheet)
        if place is None:
            return cls({}, alone)
        if isinstance(item, TermSheet):
            return cls({item.id: _version(_read(place), str(place), item.scope)}, alone)
        folder = _folder(place)
        own = place if folder is None else home_of(folder)
        branch = _read(own)
        trees = {"": _Tree(str(own), branch, branch), **_inside(branch, str(own), item.scope)}
        for path in [] if folder is None else version_files(folder):
            tree = _version(_read(path), str(path), item.scope)
            trees[str(tree.branch.get("id", id_of(path)))] = tree
        return cls(trees, alone)

    def placed(self, one: Weak) -> Advice:
        """The advice with its place."""
        sort = CODES[one.code]
        tree = self.trees.get(one.version)
        if tree is None:
            above = (VERSIONS, one.version) if one.version and not self.alone else ()
            return Advice(code=one.code, version=one.version, path=shown((*above, *one.path)),
                          found=one.found, why=sort.why, mend=sort.mend)  # fmt: skip
        problems = Problems(tree.file, tree.branch, tree.above)
        problems.note(Complaint(one.path, one.found, "", at_key=one.at_key), tree.keyed)
        (found,) = problems.found
        return Advice(code=one.code, version=one.version, file=found.file, line=found.line,
                      column=found.column, path=found.path, found=one.found, why=sort.why,
                      mend=sort.mend)  # fmt: skip


def _read(path: Path) -> Branch:
    return read(read_bytes(path), str(path), path.suffix.lower() == ".json")


def _folder(place: Path) -> Path | None:
    """The folder of a negotiation, as :func:`~dealdiff.files.loading.load` finds it; None for one file."""
    if place.is_dir():
        return place
    return place.parent if place.name in NEGOTIATION and (place.parent / VERSIONS).is_dir() else None


def _version(branch: Branch, file: str, scope: Scope, above: Steps = ()) -> _Tree:
    return _Tree(file, branch, read_sheet(Surface(scope, Problems(file, branch, above)), branch), above)


def _inside(branch: Branch, file: str, scope: Scope) -> dict[str, _Tree]:
    """The versions that stand in the negotiation's own file."""
    several = branch.get(VERSIONS)
    if not isinstance(several, Branch):
        return {}
    bodies = {id_: body for id_, body in several.items() if isinstance(body, Branch)}
    return {id_: _version(body, file, scope, (VERSIONS, id_)) for id_, body in bodies.items()}
