"""Load a negotiation from a folder, a file or a text."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import NoneType
from typing import TypeVar

from attrs import frozen

from dealdiff.errors import FileError, ModelError, Problem
from dealdiff.files.assembling import Tree, assembled, one_scope, one_sheet, refuse_version_alone
from dealdiff.files.finding import (
    NEGOTIATION,
    VERSIONS,
    find_negotiation,
    home_of,
    id_of,
    read_bytes,
    version_files,
)
from dealdiff.files.marks import Problems, Steps, Unplaced, file_error, sort_of
from dealdiff.files.pool import Pool
from dealdiff.files.raw import NotPlain
from dealdiff.files.reading import read, read_fast
from dealdiff.files.tree import Branch
from dealdiff.model.checking_scope import check_scope
from dealdiff.model.given import expect, path_given
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.vocabularies.finding import DEFAULT, find_vocabulary

__all__ = ["find_negotiation", "load", "load_scope", "load_sheet", "loads"]

T = TypeVar("T")


@frozen
class _Way:
    """How files are read: fast, as if nothing were wrong, or with the place of everything in them."""

    places: bool
    pool: Pool

    def read(self, text: str | bytes, file: str, json: bool) -> Branch:
        return read(text, file, json) if self.places else read_fast(text, file, json)

    def read_file(self, path: Path) -> Branch:
        return self.read(read_bytes(path), str(path), path.suffix.lower() == ".json")

    def tree(self, id_: str, branch: Branch, file: str, above: Steps = ()) -> Tree:
        problems = Problems(file, branch, above) if self.places else Unplaced(file, branch, above)
        return Tree(id_, branch, problems, in_file=not above, pool=self.pool)


def _fast_first(work: Callable[[_Way], T], pool: Pool | None = None) -> T:
    """What comes of reading fast; where anything is wrong, of reading again, which tells its place.

    :raises FileError: one error alone, with no traceback of how the files were read behind it.
    """
    try:
        with suppress(NotPlain):
            return work(_Way(places=False, pool=pool or Pool()))
        return work(_Way(places=True, pool=Pool()))
    except FileError as error:
        raise error from None  # what the parsers and the readers inside said is in its problems


def load(path: str | Path) -> Negotiation:
    """The negotiation in a folder (``negotiation.yaml`` and ``versions/``) or in one file.

    :raises FileError: with one syntax error of each file, or with all errors of meaning of all files:
        file, line, column, path, what was found, what was expected and the nearest right name.

    >>> from dealdiff.seeds import seed_path
    >>> load(seed_path("gaza-2024"))["march-doha"].id
    'march-doha'
    """
    place = path_given("path", path)
    if place.is_dir():
        return _fast_first(lambda way: _load_folder(place, way))
    if place.name in NEGOTIATION and (place.parent / VERSIONS).is_dir():
        return _fast_first(lambda way: _load_folder(place.parent, way))
    return _fast_first(lambda way: _load_file(place, way))


def _load_file(place: Path, way: _Way) -> Negotiation:
    branch = way.read_file(place)
    home = find_negotiation(place)
    hint = f"load the folder {home.parent}" if home else f"put it into {VERSIONS}/ beside {NEGOTIATION[0]}"
    refuse_version_alone(branch, str(place), hint)
    return _whole(branch, str(place), way)


def loads(text: str, *, file: str = "<text>", json: bool = False) -> Negotiation:
    r"""The negotiation in one text, versions and all. :raises FileError: as :func:`load`.

    >>> loads("format: dealdiff/1\nparties: {north: North}").parties["north"].name
    'North'
    """
    expect("text", text, str, "the text of a negotiation")

    def loaded(way: _Way) -> Negotiation:
        branch = way.read(text, file, json)
        refuse_version_alone(branch, file, f"put it under {VERSIONS}: in the text of its negotiation")
        return _whole(branch, file, way)

    return _fast_first(loaded)


def load_sheet(path: str | Path, scope: Scope | None = None, *, pool: Pool | None = None) -> TermSheet:
    r"""One version's file, told in a scope. Links to other versions are not followed.

    Files that are loaded with one ``pool`` share the terms that they tell in the same words.
    Without a scope nothing is looked up, and each term says its type (``is``), one of ``ceasefire``'s.

    :raises FileError: with everything that is wrong in the file.
    :raises ModelError: where the scope itself does not fit together.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "2024-05-31-draft.yaml")
    ...     _ = file.write_text("format: dealdiff/1\nterms: {hostages: {is: release, count: 35}}")
    ...     load_sheet(file)
    <TermSheet draft: 1 terms, 0 statements>
    """
    scope = Scope(vocabulary=find_vocabulary(DEFAULT)) if scope is None else scope
    expect("scope", scope, Scope, "a Scope, such as negotiation.scope")
    expect("pool", pool, (Pool, NoneType), "a Pool")
    known = pool is not None and pool.scope is scope  # it was checked with the first version told in it
    wrong = [] if known else [str(one) for one in check_scope(scope)]
    if wrong:
        raise ModelError("\n".join(wrong))
    place = path_given("path", path)
    told_in = scope
    return _fast_first(
        lambda way: one_sheet(way.tree(id_of(place), way.read_file(place), str(place)), told_in), pool
    )


def load_scope(path: str | Path) -> Scope:
    """What a ``negotiation.yaml`` declares. :raises FileError: with everything that is wrong in it."""
    place = path_given("path", path)
    return _fast_first(lambda way: one_scope(way.tree("", way.read_file(place), str(path))))


def _load_folder(folder: Path, way: _Way) -> Negotiation:
    home, files = home_of(folder), version_files(folder)
    branches = _read_all([home, *files], way)
    own = way.tree("", branches[home], str(home))
    if files and VERSIONS in own.branch:
        where = f"versions both here and in {VERSIONS}/"
        own.problems.at_key((VERSIONS,), where, "one of the two", "move each of these into a file of its own")
    inner = [] if files else _inside(own, way)
    return assembled(own, [*inner, *(way.tree(id_of(path), branches[path], str(path)) for path in files)])


def _read_all(files: list[Path], way: _Way) -> dict[Path, Branch]:
    """Every file's tree. :raises FileError: with the errors of syntax of all files together."""
    errors: list[Problem] = []
    branches: dict[Path, Branch] = {}
    for path in files:
        try:
            branches[path] = way.read_file(path)
        except FileError as error:
            errors.extend(error.problems)
    if errors:
        raise file_error(errors)
    return branches


def _whole(branch: Branch, file: str, way: _Way) -> Negotiation:
    own = way.tree("", branch, file)
    return assembled(own, _inside(own, way))


def _inside(own: Tree, way: _Way) -> list[Tree]:
    """The versions that a single file holds."""
    if VERSIONS not in own.branch:
        return []
    node, problems = own.branch[VERSIONS], own.problems
    if not isinstance(node, Branch):
        problems.at((VERSIONS,), sort_of(node), "a map of versions by id")
        return []
    trees: list[Tree] = []
    for id_, body in node.items():
        if isinstance(body, Branch):
            trees.append(way.tree(id_, body, problems.file, (VERSIONS, id_)))
        else:
            problems.at((VERSIONS, id_), sort_of(body), "a mapping of what the version holds")
    return trees
