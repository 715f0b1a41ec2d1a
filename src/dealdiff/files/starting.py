"""Files to begin with: a commented negotiation, or one more version of one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from dealdiff.errors import DealdiffError, UnknownName
from dealdiff.files.finding import NEGOTIATION, VERSIONS, home_of, id_of, refused
from dealdiff.files.loading import load
from dealdiff.files.templating import example, filled, template, terms_listed, types_listed
from dealdiff.files.writing import write_all
from dealdiff.model.ids import identifier
from dealdiff.model.linking import usable_id
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.negotiation import Negotiation
from dealdiff.vocabularies import DEFAULT, find_vocabulary

FIRST = "first-draft"
_DATED_BY = "# dated by: how the date is known, where the report gives none"
_HEAD = f"title: First draft\ndate: 2031-03-20\n{_DATED_BY}\nsource: daily"
_NO_TERMS = "no term types"


def start(path: str | Path, vocabulary: str = DEFAULT) -> list[Path]:
    """Write a commented negotiation with one version into a new folder, and return its files.

    It loads and is nothing but made up. Nothing that is there is ever written over, and where anything
    cannot be written nothing is.

    :raises UnknownName: for a vocabulary that nobody adds, with the nearest.
    :raises FileError: where something is there already, or the disk refuses.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     [str(one.relative_to(folder)) for one in start(Path(folder, "talks"))]
    ['talks/negotiation.yaml', 'talks/versions/2031-03-20-first-draft.yaml']
    """
    folder = Path(path)
    texts = negotiation_texts(find_vocabulary(vocabulary))
    if os.path.lexists(folder) and not _is_empty(folder):
        hint = f"give a folder that is not there yet; {_another(folder)}"
        raise refused(folder, _found(folder), "no such folder, or an empty one", hint)
    return _written({folder / name: text for name, text in texts.items()})


def negotiation_texts(vocabulary: Vocabulary) -> dict[str, str]:
    """The text of each file of a commented negotiation, by its name in the folder.

    :raises UnknownName: for a vocabulary without term types.
    """
    if not vocabulary.types:
        raise UnknownName(f"the vocabulary {vocabulary.name} has {_NO_TERMS}")
    pieces = example(vocabulary.name, next(iter(vocabulary.types)))
    known = {**pieces, "vocabulary": vocabulary.name, "types": types_listed(vocabulary)}
    version = {
        **pieces,
        "head": _HEAD,
        "speaker": _first_id(pieces["speakers"]),
        "parents": "# parents: {earlier: amends}",
        "earlier": "earlier",
        "phases": pieces.get("phases", "# phases:\n#   first: {lasts: six weeks}\n#   second: {}"),
    }
    return {
        NEGOTIATION[0]: filled(template("negotiation"), known),
        f"{VERSIONS}/2031-03-20-{FIRST}.yaml": filled(template("version"), version),
    }


def add_version(path: str | Path, id_: str, *, after: str = "") -> list[Path]:
    """Write one commented version into the folder of a negotiation, and return its file.

    Every issue stands in it as a term that is commented out, with the fields of its type. ``after``
    names the version that it comes after.

    :raises DealdiffError: for an id that can be none.
    :raises UnknownName: for an ``after`` that is no version, with the nearest.
    :raises FileError: where such a version or file is there already, where the negotiation cannot be
        read or is a single file, or where the disk refuses.
    """
    folder = Path(path)
    if folder.name in NEGOTIATION:
        folder = folder.parent
    _check_id(id_)
    whole = load(folder)
    if not folder.is_dir():
        hint = f"write the version into it, under {VERSIONS}:"
        raise refused(folder, "a negotiation in one file", "a negotiation's folder", hint)
    if after:
        whole[after]  # raises with the nearest
    place = folder / VERSIONS / f"{id_}.yaml"
    if id_ in whole or os.path.lexists(place):
        hint = "give another id"
        raise refused(place, f"a version {id_!r} already", "an id that no version has", hint)
    _refuse_inside(whole, home_of(folder))
    return _written({place: version_text(whole, id_, after=after)})


def version_text(negotiation: Negotiation, id_: str, *, after: str = "") -> str:
    """The text of a commented version of a negotiation."""
    scope = negotiation.scope
    latest = after or next((one.id for one in reversed(list(negotiation))), "earlier")
    sources = ", ".join(scope.sources)
    head = [
        *([] if id_of(Path(f"{id_}.yaml")) == id_ else [f"id: {id_}"]),
        "# title: what it is called",
        "# date: 2031-03-20         # as exactly as it is told; 2031-03-20~ about that day",
        _DATED_BY,
        f"# source:                  # one of: {sources}" if sources else "# source: declare it first",
    ]
    speaker = next(iter([*scope.speakers, *scope.parties]), "somebody")
    issues = sorted(scope.issues.values(), key=lambda issue: issue.id)
    pair = [issue.id for issue in issues[:2]]
    parents = f"parents: {{{after}: amends}}" if after else f"# parents: {{{latest}: amends}}"
    slots = {
        "head": "\n".join(head),
        "speaker": speaker,
        "parents": parents,
        "earlier": latest,
        "phases": "# phases:\n#   first: {lasts: six weeks}\n#   second: {}",
        "terms": terms_listed(issues, scope.vocabulary),
        "exchange": " for ".join(pair) if len(pair) == 2 else "one for another",
        "statements": f"# statements:\n#   - who: {speaker}\n#     wants: {pair[0] if pair else 'an-issue'}",
    }
    return filled(template("version"), slots)


def _check_id(id_: str) -> None:
    identifier(id_)
    for wrong in usable_id(id_, ()):
        raise DealdiffError(f"found {wrong.found}, expected {wrong.expected}; {wrong.hint}")


def _first_id(section: str) -> str:
    return section.split("\n")[1].split(":", maxsplit=1)[0].strip()


def _refuse_inside(whole: Negotiation, home: Path) -> None:
    """A folder's own file may hold the versions itself: then a file beside it would not load."""
    if len(whole) and not (home.parent / VERSIONS).is_dir():
        hint = f"move them into {VERSIONS}/ first, each into a file of its own"
        raise refused(home, "versions in it", f"versions in the folder {VERSIONS}/", hint)


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not any(folder.iterdir())


def _found(place: Path) -> str:
    return "a folder with files in it" if place.is_dir() else "a file"


def _another(folder: Path) -> str:
    there = any((folder / name).exists() for name in NEGOTIATION)
    return (
        "or --version ID, for one more version of the negotiation there"
        if there
        else "nothing is written over"
    )


def _written(texts: Mapping[Path, str]) -> list[Path]:
    try:
        write_all(texts)
    except OSError as error:
        place = str(error.filename or next(iter(texts)))
        raise refused(Path(place), error.strerror or str(error), "a place to write to") from error
    return list(texts)
