"""Trees to a negotiation: the scope, then every version, and everything that is wrong with any of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from attrs import evolve, field, frozen
from cattrs.errors import BaseValidationError

from dealdiff.errors import FileError, Problem
from dealdiff.files.marks import Problems, Spelled, file_error, sort_of
from dealdiff.files.pool import Pool, Told
from dealdiff.files.raw import NotPlain, Unread
from dealdiff.files.scopes import ReadScope, read_scope
from dealdiff.files.shorthand import FORMAT
from dealdiff.files.surface import SCOPE_KEYS, SHEET_KEYS, read_sheet
from dealdiff.files.surface_items import Surface
from dealdiff.files.tree import Branch, Node, Text
from dealdiff.model.checking import check_lineage, check_sheet
from dealdiff.model.complaint import complaints
from dealdiff.model.ids import is_id
from dealdiff.model.linking import usable_id
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.structuring import from_plain
from dealdiff.model.term import Term
from dealdiff.negotiation import Negotiation

_FORMAT = re.compile(r"dealdiff/0*(?P<number>[0-9]{1,9})")
_NEWER = "the file is of a newer format: a newer dealdiff reads it"
_ATTEMPTS = 4  # at reading what is left of a version whose wrong entries were taken out


@frozen
class Tree:
    """A version's mapping, the id that its place gives it, and where its problems go."""

    id: str
    branch: Branch
    problems: Problems
    in_file: bool = True  # a file of its own, not an entry under ``versions``
    pool: Pool = field(factory=Pool)


@frozen
class _Read:
    """One version as far as it could be read: the sheet, and what its data were made from."""

    tree: Tree
    sheet: TermSheet
    keyed: Spelled
    told: dict[str, Told] = field(factory=dict)  # its terms that other versions may share


def assembled(home: Tree, trees: Collection[Tree]) -> Negotiation:
    """The negotiation of its own mapping and its versions' mappings.

    :raises FileError: with every error of meaning of all of them; a newer format is told at once.
    """
    everything = [home, *trees]
    _refuse_newer(everything)
    read = read_scope(home.branch, home.problems)
    sheets = [_read_version(tree, read) for tree in trees]
    _check_all(sheets, trees, read)
    found = [problem for tree in everything for problem in tree.problems.found]
    if found:
        raise file_error(found)
    return Negotiation.checked(read.scope, [one.sheet for one in sheets if one])


def one_sheet(tree: Tree, scope: Scope) -> TermSheet:
    """A version alone, in a scope; links to other versions are not followed.

    :raises FileError: with everything that is wrong with it.
    """
    _refuse_newer([tree])
    read = ReadScope(scope=scope)
    one = _read_version(tree, read)
    if one is not None:
        _check(one, _mentioned(one.sheet), read)
    if tree.problems.found or one is None:
        raise file_error(tree.problems.found)
    return one.sheet


def one_scope(home: Tree) -> Scope:
    """What a negotiation's mapping declares. :raises FileError: with everything that is wrong with it."""
    _refuse_newer([home])
    read = read_scope(home.branch, home.problems)
    if home.problems.found:
        raise file_error(home.problems.found)
    return read.scope


def refuse_version_alone(tree: Branch, file: str, hint: str) -> None:
    """:raises FileError: where the mapping is a version's and not a negotiation's."""
    own = [key for key in tree if key in SHEET_KEYS and key not in ("format", "title", "figures")]
    if own and not any(key in SCOPE_KEYS for key in tree):
        if own[0] not in tree.keys_at:
            raise NotPlain
        line, column = tree.keys_at[own[0]]
        raise FileError([Problem(file=file, line=line, column=column, path=own[0], found="a version alone",
                                 expected="a negotiation", hint=hint)])  # fmt: skip


def _refuse_newer(trees: Iterable[Tree]) -> None:
    """Every file says which format it is in. :raises FileError: at once for a newer one."""
    newer: list[Problem] = []
    for tree in trees:
        node, problems = tree.branch.get("format"), tree.problems
        match = _FORMAT.fullmatch(node) if isinstance(node, Text) else None
        if match is not None and int(match["number"]) > 1:
            problems.at(("format",), str(node), FORMAT, _NEWER)
            newer += problems.found
        elif (match is None or match["number"] != "1") and (node is not None or tree.in_file):
            found = "no format" if "format" not in tree.branch else sort_of(node)
            problems.at(("format",), found, FORMAT, f"begin with format: {FORMAT}")
    if newer:
        raise file_error(newer)


def _read_version(tree: Tree, read: ReadScope) -> _Read | None:
    """A version, without the entries that are wrong; ``None`` where too little is left of it."""
    pool = tree.pool.told_in(read.scope)
    keyed = read_sheet(Surface(read.scope, tree.problems, pool), tree.branch)
    if "id" not in keyed:
        keyed.put("id", Text(tree.id), ())
    elif not tree.in_file and keyed["id"] != tree.id:
        expected = f"{tree.id!r}, the key that the version stands under"
        tree.problems.at(("id",), sort_of(keyed["id"]), expected)
    _refuse_id(tree, keyed)
    for attempt in range(_ATTEMPTS):
        try:
            sheet = from_plain(keyed, read.scope)
            return _Read(tree, sheet, keyed, _told(tree, sheet))
        except BaseValidationError as error:
            wrong = list(complaints(error))
        for one in wrong:
            if attempt == 0:  # what is wrong later follows from what was taken out
                tree.problems.note(one, keyed)
            _take_out(keyed, one.path)
        keyed.setdefault("id", Text(tree.id))
    return None


def _told(tree: Tree, sheet: TermSheet) -> dict[str, Told]:
    """The terms of a version in its pool; those that were read from words just now are put into it."""
    found: dict[str, Told] = {}
    bodies = tree.branch.get("terms")
    for id_, body in bodies.items() if isinstance(bodies, Branch) else ():
        term = sheet.terms.at(id_)
        if isinstance(body, Unread) and isinstance(term, Term):
            found[id_] = tree.pool.find(id_, body.raw) or tree.pool.add(id_, body.raw, term)
    return found


def _refuse_id(tree: Tree, keyed: Spelled) -> None:
    """What can be no id is told, and the version read under another one."""
    given = keyed["id"]
    if isinstance(given, Text) and not is_id(given):
        for complaint in usable_id(given, ("id",)):
            tree.problems.note(complaint, keyed)
        keyed["id"] = Text("x" + given.encode().hex()[:98])


def _take_out(keyed: Branch, path: Path) -> None:
    """Take out what a path leads to, or the nearest thing above it that is there; a phase keeps its id."""
    home, last = keyed, ""
    node: Node = keyed
    for key in path:
        if not isinstance(node, Branch) or key not in node:
            break
        home, last = node, key
        node = node[key]
    home.pop(last, None)
    if path[:1] == ("phases",) and last in path[1:2] and is_id(last):
        home[last] = Spelled()  # terms may still stand in it


def _check_all(sheets: Iterable[_Read | None], trees: Iterable[Tree], read: ReadScope) -> None:
    """What does not fit together, told where it stands."""
    known = [one for one in sheets if one is not None]
    by_id: dict[str, _Read] = {}
    for one in known:
        first = by_id.setdefault(one.sheet.id, one)
        if first is not one:
            hint = f"the first stands in {first.tree.problems.file}"
            found = f"a second version {one.sheet.id!r}"
            one.tree.problems.at(("id",), found, "one version for each id", hint)
    ids = {*by_id, *(tree.id for tree in trees)}
    for one in known:
        _check(one, ids, read)
    for complaint in check_lineage({id_: one.sheet for id_, one in by_id.items()}):
        first = by_id[complaint.path[1]]
        first.tree.problems.note(evolve(complaint, path=(complaint.path[2],)), first.keyed)


def _check(one: _Read, versions: Collection[str], read: ReadScope) -> None:
    checked = {id_ for id_, told in one.told.items() if told.passed}
    for complaint in check_sheet(one.sheet, versions, concepts=read.concepts, checked=checked):
        one.tree.problems.note(complaint, one.keyed)
    for told in one.told.values():
        told.passed = True  # a problem would have stopped the fast reading, which alone shares terms


def _mentioned(sheet: TermSheet) -> set[str]:
    """Every version that a sheet may name, where nothing is known of the others."""
    outcomes = (figure.outcome_of.version for figure in sheet.figures.values() if figure.outcome_of)
    about = (one.subject for one in sheet.statements if one.family in ("acts", "judges"))
    bodies = (getattr(one.body, "outcome_of", None) for one in sheet.statements)
    told = (outcome.version for outcome in bodies if outcome is not None)
    return {sheet.id, sheet.silence.as_, *sheet.parents, *outcomes, *about, *told}
