"""Load a negotiation from a folder or a file, and dump it: the only place that touches the disk."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import evolve, frozen
from cattrs.errors import BaseValidationError

from dealdiff.errors import DealdiffError, FileError, Problem
from dealdiff.files.marks import Problems, place_at, place_of, put, sort_of
from dealdiff.files.reading import read
from dealdiff.files.scopes import read_scope, scope_as_written
from dealdiff.files.shorthand import FORMAT, Written, sheet_as_written
from dealdiff.files.surface import Surface
from dealdiff.files.tree import Branch, Text
from dealdiff.files.writing import to_json, to_yaml, write_whole
from dealdiff.model.checking import check_lineage, check_scope, check_sheet
from dealdiff.model.complaint import Complaint
from dealdiff.model.scope import NOWHERE, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.structuring import complaints, from_plain
from dealdiff.negotiation import Negotiation

NEGOTIATION = ("negotiation.yaml", "negotiation.yml", "negotiation.json")
VERSIONS = "versions"
_ENDINGS = (".yaml", ".yml", ".json")
_DATED = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?-(?P<id>.+)")
_FORMAT = re.compile(r"dealdiff/(?P<number>\d+)")


@frozen
class _Read:
    """One version as it was read: the sheet, and where its data stand."""

    sheet: TermSheet
    keyed: Branch
    problems: Problems


def load(path: str | Path) -> Negotiation:
    """The negotiation in a folder (``negotiation.yaml`` and ``versions/``) or in one file.

    :raises FileError: with one syntax error, or with all errors of meaning of all files: file, line,
        column, path, what was found, what was expected and the nearest right name.
    """
    place = Path(path)
    if place.is_dir():
        return _load_folder(place)
    tree = _read_file(place)
    problems = Problems(str(place))
    return _assembled(tree, problems, _inside(tree, problems))


def loads(text: str, *, file: str = "<text>", json: bool = False) -> Negotiation:
    """The negotiation in one text, versions and all. :raises FileError: as :func:`load`."""
    tree = read(text, file, json)
    problems = Problems(file)
    return _assembled(tree, problems, _inside(tree, problems))


def load_sheet(path: str | Path, scope: Scope = NOWHERE) -> TermSheet:
    """One version's file, told in a scope. Links to other versions are not followed.

    :raises FileError: with everything that is wrong in the file.
    """
    place = Path(path)
    one = _read_version(_id_of(place), _read_file(place), scope, Problems(str(place)))
    others = (*one.sheet.parents, one.sheet.silence.as_, *_outcomes(one.sheet))
    _check(one, [*others, one.sheet.id, *_acted_on(one.sheet)])
    one.problems.raise_any()
    return one.sheet


def _outcomes(sheet: TermSheet) -> Iterator[str]:
    return (figure.outcome_of.version for figure in sheet.figures.values() if figure.outcome_of is not None)


def _acted_on(sheet: TermSheet) -> Iterator[str]:
    return (one.subject for one in sheet.statements if one.family in ("acts", "judges"))


def find_negotiation(path: str | Path) -> Path | None:
    """The nearest ``negotiation.yaml`` beside or above a version's file."""
    for folder in Path(path).resolve().parents:
        for name in NEGOTIATION:
            if (folder / name).is_file():
                return folder / name
    return None


def load_scope(path: str | Path) -> Scope:
    """What a ``negotiation.yaml`` declares. :raises FileError: with everything that is wrong in it."""
    tree, problems = _read_file(Path(path)), Problems(str(path))
    return _scope(tree, problems)


def _load_folder(folder: Path) -> Negotiation:
    home = next((folder / name for name in NEGOTIATION if (folder / name).is_file()), None)
    if home is None:
        raise FileError([Problem(file=str(folder), found="a folder without negotiation.yaml",
                                 expected="negotiation.yaml beside versions/")])  # fmt: skip
    inner = sorted((folder / VERSIONS).iterdir()) if (folder / VERSIONS).is_dir() else []
    files = [one for one in inner if one.suffix in _ENDINGS and not one.name.startswith(".")]
    tree, trees = _read_all(home, files)
    return _assembled(tree, Problems(str(home)), trees)


Trees = list[tuple[str, Branch, Problems]]


def _read_all(home: Path, files: list[Path]) -> tuple[Branch, Trees]:
    """Every file's tree; the syntax errors of all files together."""
    errors: list[Problem] = []
    trees: dict[Path, Branch] = {}
    for path in (home, *files):
        try:
            trees[path] = _read_file(path)
        except FileError as error:
            errors.extend(error.problems)
    if errors:
        raise FileError(errors)
    return trees[home], [(_id_of(path), trees[path], Problems(str(path))) for path in files]


def _read_file(path: Path) -> Branch:
    try:
        data = path.read_bytes()
    except OSError as error:
        problem = Problem(
            file=str(path), found=error.strerror or str(error), expected="a file that can be read"
        )
        raise FileError([problem]) from None
    return read(data, str(path), json=path.suffix == ".json")


def _id_of(path: Path) -> str:
    """The file's name without its date."""
    match = _DATED.fullmatch(path.stem)
    return match["id"] if match else path.stem


def _inside(tree: Branch, problems: Problems) -> Trees:
    """The versions that a single file holds."""
    node = tree.get(VERSIONS)
    if node is None:
        return []
    if not isinstance(node, Branch):
        problems.at(node, (VERSIONS,), sort_of(node), "a map of versions by id")
        return []
    trees: Trees = []
    for id_, body in node.items():
        if isinstance(body, Branch):
            trees.append((id_, body, problems))
        else:
            problems.at(body, (VERSIONS, id_), sort_of(body), "a version")
    return trees


def _scope(tree: Branch, problems: Problems) -> Scope:
    _check_format(tree, problems, wanted=True)
    scope = read_scope(tree, problems)
    for one in check_scope(scope):
        _note(one, tree, problems)
    problems.raise_any()
    return scope


def _assembled(tree: Branch, problems: Problems, trees: Trees) -> Negotiation:
    """The negotiation of a scope's tree and its versions' trees."""
    scope = _scope(tree, problems)
    in_files = VERSIONS not in tree
    sheets = _gather([_attempt(id_, one, scope, own, in_files=in_files) for id_, one, own in trees])
    ids = [one.sheet.id for one in sheets]
    for one in sheets:
        _check(one, ids)
        if ids.count(one.sheet.id) > 1:
            one.problems.at(
                one.keyed, ("id",), f"a second version {one.sheet.id!r}", "one version for each id"
            )
    for complaint in check_lineage({one.sheet.id: one.sheet for one in sheets}):
        _lineage(complaint, sheets)
    _gather([one.problems for one in sheets])
    return Negotiation(scope=scope, versions=[one.sheet for one in sheets])


def _attempt(id_: str, tree: Branch, scope: Scope, problems: Problems, *, in_files: bool) -> _Read | Problems:
    """A version, or what is wrong with it."""
    try:
        return _read_version(id_, tree, scope, problems, in_files=in_files)
    except FileError:
        return problems


def _gather(several: list[_Read | Problems] | list[Problems]) -> list[_Read]:
    """Every version that could be read. :raises FileError: with the problems of all, where there are any."""
    found = {id(one): one for one in several if isinstance(one, Problems)}.values()
    errors = [problem for one in found for problem in one.found]
    if errors:
        raise FileError(sorted(errors, key=lambda one: (one.file, one.line, one.column)))
    return [one for one in several if isinstance(one, _Read)]


def _read_version(
    id_: str, tree: Branch, scope: Scope, problems: Problems, *, in_files: bool = True
) -> _Read:
    _check_format(tree, problems, wanted=in_files)
    keyed = Surface(scope, problems).sheet(tree)
    if "id" not in keyed:
        put(keyed, "id", Text(id_, *place_of(tree)), place_of(tree))
    try:
        sheet = from_plain(keyed, scope)
    except BaseValidationError as error:
        for one in complaints(error):
            _note(one, keyed, problems)
        problems.stop()
    problems.raise_any()
    return _Read(sheet, keyed, problems)


def _check(one: _Read, versions: list[str]) -> None:
    for complaint in check_sheet(one.sheet, versions):
        _note(complaint, one.keyed, one.problems)


def _lineage(complaint: Complaint, sheets: list[_Read]) -> None:
    """A circle of versions is told at the first version of it."""
    version, key = complaint.path[1], complaint.path[2]
    one = next(one for one in sheets if one.sheet.id == version)
    _note(evolve(complaint, path=(key,)), one.keyed, one.problems)


def _note(complaint: Complaint, tree: Branch, problems: Problems) -> None:
    place = place_at(tree, complaint.path)
    problems.add(place, complaint.path, complaint.found, complaint.expected, complaint.hint)


def _check_format(tree: Branch, problems: Problems, *, wanted: bool) -> None:
    """A file says which format it is in. :raises FileError: at once for a newer one."""
    node = tree.get("format")
    if node is None and not wanted:
        return
    match = _FORMAT.fullmatch(node) if isinstance(node, Text) else None
    if match is None:
        problems.at(
            node if node is not None else tree,
            ("format",),
            sort_of(node),
            FORMAT,
            f"begin with format: {FORMAT}",
        )
    elif match["number"].lstrip("0") != "1":
        problems.at(
            node, ("format",), str(node), FORMAT, "the file is of a newer format: a newer dealdiff reads it"
        )
        problems.stop()


def dumps(item: Negotiation | TermSheet, *, json: bool = False) -> str:
    """A negotiation (as one file) or a version as text, which :func:`loads` reads back the same."""
    written = sheet_as_written(item) if isinstance(item, TermSheet) else _whole(item)
    return to_json(written) if json else to_yaml(written)


def _whole(negotiation: Negotiation) -> Written:
    versions = {id_: _without_format(sheet) for id_, sheet in negotiation.versions.items()}
    written = scope_as_written(negotiation.scope)
    return {**written, VERSIONS: versions} if versions else written


def _without_format(sheet: TermSheet) -> Mapping[str, object]:
    return {key: value for key, value in sheet_as_written(sheet).items() if key not in ("format", "id")}


def dump(item: Negotiation | TermSheet, path: str | Path) -> None:
    """Write a version to a file, or a negotiation to a file or, where ``path`` has no ending, a folder.

    Every file is written whole or not at all. :raises OSError: where the disk refuses.
    """
    place = Path(path)
    if isinstance(item, TermSheet) or place.suffix in _ENDINGS:
        write_whole(place, dumps(item, json=place.suffix == ".json"))
        return
    (place / VERSIONS).mkdir(parents=True, exist_ok=True)
    for id_, sheet in item.versions.items():
        write_whole(place / VERSIONS / f"{id_}.yaml", dumps(sheet))
    write_whole(place / NEGOTIATION[0], to_yaml(scope_as_written(item.scope)))
