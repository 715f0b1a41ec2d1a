"""The file of suppressions: which changes need not be told again, and why."""

from __future__ import annotations

import re
from pathlib import Path

from dealdiff.diffing.catalogue import KINDS, RETIRED
from dealdiff.diffing.fingerprints import DIGITS, FINGERPRINT
from dealdiff.diffing.suppression import Suppression, in_lower_case
from dealdiff.errors import DealdiffError
from dealdiff.files.finding import read_bytes, refused
from dealdiff.files.marks import Problems, file_error, sort_of
from dealdiff.files.reading import read
from dealdiff.files.tree import Branch, Items, Node, Text
from dealdiff.model.complaint import did_you_mean, shortened
from dealdiff.model.given import path_given

SUPPRESS = "dealdiff-suppress/1"
_KEYS = ("fingerprint", "kind", "about", "because")
_NUMBERED = re.compile(r"dealdiff-suppress/(?P<number>[1-9][0-9]{0,8})")
_DIGITS = f"{DIGITS} digits or letters from a to f"
_A_FILE = "a file of suppressions"


def load_suppressions(path: str | Path) -> tuple[Suppression, ...]:
    r"""The suppressions in a file, YAML or JSON.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder, "suppress.yaml")
    ...     _ = file.write_text("format: dealdiff-suppress/1\nsuppress:\n"
    ...                         "  - {fingerprint: 0123456789abcdef, because: known since May}")
    ...     [one.because for one in load_suppressions(file)]
    ['known since May']

    :raises FileError: with everything that is wrong in the file: a reason that is missing, an unknown kind,
        one fingerprint twice, and so on.
    """
    place = path_given("path", path)
    if place.is_dir():
        raise refused(place, "a folder", _A_FILE, "name the file; the negotiation stands before it, as PATH")
    if not place.exists():
        raise refused(place, "no such file", _A_FILE, "check the path")
    tree = read(read_bytes(place), str(place), json=place.suffix.lower() == ".json")
    problems = Problems(str(place), tree)
    _check_format(tree, problems)
    found = _entries(tree, problems) if not problems.found else []
    if problems.found:
        raise file_error(problems.found)
    return tuple(found)


def _check_format(tree: Branch, problems: Problems) -> None:
    node = tree.get("format")
    match = _NUMBERED.fullmatch(node) if isinstance(node, Text) else None
    if match is not None and int(match["number"]) > 1:
        problems.at(("format",), str(node), SUPPRESS, "a newer dealdiff wrote this: read it with that one")
    elif node != SUPPRESS:
        found = "no format" if node is None else sort_of(node)
        problems.at(("format",), found, SUPPRESS, f"begin with format: {SUPPRESS}")


def _entries(tree: Branch, problems: Problems) -> list[Suppression]:
    for key in tree:
        if key not in ("format", "suppress"):
            hint = did_you_mean(key, ("format", "suppress"))
            problems.at_key((key,), f"the unknown key {shortened(key)}", "format and suppress", hint)
    node = tree.get("suppress")
    if not isinstance(node, Items):
        found = sort_of(node) if "suppress" in tree else "no key 'suppress'"
        problems.at(("suppress",), found, "a list of suppressions; an empty one is []")
        return []
    found_: list[Suppression] = []
    first: dict[str, int] = {}
    for number, entry in enumerate(node):
        one = _entry(entry, number, problems)
        if one is None:
            continue
        if one.fingerprint in first:
            said = f"the fingerprint {one.fingerprint} a second time"
            hint = f"it stands first at suppress[{first[one.fingerprint]}]"
            problems.at(("suppress", number, "fingerprint"), said, "each once", hint)
        first.setdefault(one.fingerprint, number)
        found_.append(one)
    return found_


def _entry(entry: Node, number: int, problems: Problems) -> Suppression | None:
    where = ("suppress", number)
    if not isinstance(entry, Branch):
        problems.at(where, sort_of(entry), "a map of fingerprint, kind, about and because")
        return None
    before = len(problems.found)
    for key, node in entry.items():
        if key not in _KEYS:
            hint = did_you_mean(key, _KEYS)
            problems.at_key((*where, key), f"the unknown key {shortened(key)}", ", ".join(_KEYS), hint)
        elif not isinstance(node, Text) or not node.strip():
            problems.at((*where, key), "an empty text" if isinstance(node, Text) else sort_of(node), "words")
    for key in ("fingerprint", "because"):
        if key not in entry:
            hint = "say why it need not be told again" if key == "because" else "a result as data has it"
            problems.at(where, f"no {key!r}", f"{key}: ...", hint)
    if len(problems.found) == before:
        _check_words(entry, where, problems)
    return _made(entry, where, problems) if len(problems.found) == before else None


def _check_words(entry: Branch, where: tuple[str, int], problems: Problems) -> None:
    told, kind = str(entry["fingerprint"]), str(entry.get("kind", ""))
    if not FINGERPRINT.fullmatch(told):
        problems.at((*where, "fingerprint"), shortened(told), _DIGITS, in_lower_case(told))
    if kind and kind not in KINDS:
        instead = (
            f"in its place: {', '.join(RETIRED[kind])}" if kind in RETIRED else did_you_mean(kind, KINDS)
        )
        problems.at((*where, "kind"), shortened(kind), "a kind of the catalogue", instead)


def _made(entry: Branch, where: tuple[str, int], problems: Problems) -> Suppression | None:
    try:
        return Suppression(**{key: str(node).strip() for key, node in entry.items()})
    except DealdiffError as error:
        problems.at(where, "words that cannot be read", "plain words", str(error))
        return None
