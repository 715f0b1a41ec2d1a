"""Load a negotiation from a folder, a file or a text."""

from __future__ import annotations

from pathlib import Path

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
from dealdiff.files.marks import Problems, file_error, sort_of
from dealdiff.files.reading import read
from dealdiff.files.tree import Branch
from dealdiff.model.checking_scope import check_scope
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.vocabularies import DEFAULT, find_vocabulary

__all__ = ["find_negotiation", "load", "load_scope", "load_sheet", "loads"]


def load(path: str | Path) -> Negotiation:
    """The negotiation in a folder (``negotiation.yaml`` and ``versions/``) or in one file.

    :raises FileError: with one syntax error of each file, or with all errors of meaning of all files:
        file, line, column, path, what was found, what was expected and the nearest right name.

    >>> from dealdiff.seeds import seed_path
    >>> load(seed_path("gaza-2024"))["march-doha"].id
    'march-doha'
    """
    place = Path(path)
    if place.is_dir():
        return _load_folder(place)
    if place.name in NEGOTIATION and (place.parent / VERSIONS).is_dir():
        return _load_folder(place.parent)
    branch = _read_file(place)
    home = find_negotiation(place)
    hint = f"load the folder {home.parent}" if home else f"put it into {VERSIONS}/ beside {NEGOTIATION[0]}"
    refuse_version_alone(branch, str(place), hint)
    return _whole(branch, str(place))


def loads(text: str, *, file: str = "<text>", json: bool = False) -> Negotiation:
    r"""The negotiation in one text, versions and all. :raises FileError: as :func:`load`.

    >>> loads("format: dealdiff/1\nparties: {north: North}").parties["north"].name
    'North'
    """
    branch = read(text, file, json)
    refuse_version_alone(branch, file, f"put it under {VERSIONS}: in the text of its negotiation")
    return _whole(branch, file)


def load_sheet(path: str | Path, scope: Scope | None = None) -> TermSheet:
    r"""One version's file, told in a scope. Links to other versions are not followed.

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
    wrong = [str(one) for one in check_scope(scope)]
    if wrong:
        raise ModelError("\n".join(wrong))
    place = Path(path)
    return one_sheet(_tree(id_of(place), _read_file(place), str(place)), scope)


def load_scope(path: str | Path) -> Scope:
    """What a ``negotiation.yaml`` declares. :raises FileError: with everything that is wrong in it."""
    return one_scope(_tree("", _read_file(Path(path)), str(path)))


def _load_folder(folder: Path) -> Negotiation:
    home, files = home_of(folder), version_files(folder)
    branches = _read_all([home, *files])
    own = _tree("", branches[home], str(home))
    if files and VERSIONS in own.branch:
        where = f"versions both here and in {VERSIONS}/"
        own.problems.at_key((VERSIONS,), where, "one of the two", "move each of these into a file of its own")
    inner = [] if files else _inside(own)
    return assembled(own, [*inner, *(_tree(id_of(path), branches[path], str(path)) for path in files)])


def _read_all(files: list[Path]) -> dict[Path, Branch]:
    """Every file's tree. :raises FileError: with the errors of syntax of all files together."""
    errors: list[Problem] = []
    branches: dict[Path, Branch] = {}
    for path in files:
        try:
            branches[path] = _read_file(path)
        except FileError as error:
            errors.extend(error.problems)
    if errors:
        raise file_error(errors)
    return branches


def _read_file(path: Path) -> Branch:
    return read(read_bytes(path), str(path), json=path.suffix.lower() == ".json")


def _tree(id_: str, branch: Branch, file: str) -> Tree:
    return Tree(id_, branch, Problems(file, branch))


def _whole(branch: Branch, file: str) -> Negotiation:
    own = _tree("", branch, file)
    return assembled(own, _inside(own))


def _inside(own: Tree) -> list[Tree]:
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
            inner = Problems(problems.file, body, (VERSIONS, id_))
            trees.append(Tree(id_, body, inner, in_file=False))
        else:
            problems.at((VERSIONS, id_), sort_of(body), "a mapping of what the version holds")
    return trees
