"""Files to begin with: a commented negotiation, or one more version of one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from dealdiff.errors import DealdiffError, UnknownName
from dealdiff.files.finding import NEGOTIATION, VERSIONS, entries, home_of, id_of, refused
from dealdiff.files.loading import load
from dealdiff.files.templating import WORDS, example, filled, template, terms_listed, types_listed
from dealdiff.files.templating_fields import noted
from dealdiff.files.writing import write_all
from dealdiff.model.ids import identifier
from dealdiff.model.linking import usable_id
from dealdiff.model.scope import Scope
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.negotiation import Negotiation
from dealdiff.vocabularies.finding import DEFAULT, find_vocabulary

FIRST = "first-draft"
_DATED_BY = "# dated by: how the date is known, where the report gives none"
_HEAD = f"title: First draft\ndate: 2031-03-20\n{_DATED_BY}\nsource: daily"
_NO_TERMS = "no term types"
_PHASES = "# phases:\n#   first: {lasts: six weeks}\n#   second: {}"
_NONE_YET = "# (There is no earlier version yet.)"
_DECLARE = "# (None yet: declare what stands here under {} in negotiation.yaml first.)"
FIGURES = "figures:\n  staff: people who work at the site"


def start(path: str | Path, vocabulary: str = DEFAULT) -> list[Path]:
    """Write a commented negotiation with one version into a new folder, and return its files.

    It loads and is nothing but made up. Nothing that is there is ever written over, and where anything
    cannot be written nothing is. Hidden files and an empty ``versions/`` do not stand in the way.

    :raises UnknownName: for a vocabulary that nobody adds, with the nearest.
    :raises FileError: where something is there already, or the disk refuses.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     [str(one.relative_to(folder)) for one in start(Path(folder, "talks"))]
    ['talks/negotiation.yaml', 'talks/versions/2031-03-20-first-draft.yaml']
    """
    folder = Path(path)
    texts = negotiation_texts(find_vocabulary(vocabulary))
    if found := _found(folder):
        hint = f"give a folder that is not there yet; {_another(folder)}"
        raise refused(folder, found, "no such folder, or an empty one", hint)
    return _written({folder / name: text for name, text in texts.items()})


def negotiation_texts(vocabulary: Vocabulary) -> dict[str, str]:
    """The text of each file of a commented negotiation, by its name in the folder.

    :raises UnknownName: for a vocabulary without term types.
    """
    if not vocabulary.types:
        raise UnknownName(f"the vocabulary {vocabulary.name} has {_NO_TERMS}")
    pieces = example(vocabulary.name, next(iter(vocabulary.types)))
    known = {**pieces, "figures": FIGURES, "vocabulary": vocabulary.name, "types": types_listed(vocabulary)}
    version = {
        **WORDS,
        **pieces,
        "head": _HEAD,
        "speaker": _first_id(pieces["speakers"]),
        "parents": _NONE_YET,
        "earlier": "",
        "phases": pieces.get("phases", _PHASES),
        "exchange": _exchange(pieces["exchange"]),
        "figures": _figures(_first_id(FIGURES)),
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
    latest = after or next((one.id for one in reversed(list(negotiation))), "")
    speaker = next(iter([*scope.speakers, *scope.parties]), "")
    issues = sorted(scope.issues.values(), key=lambda issue: issue.id)
    ids = [issue.id for issue in issues]
    parents = f"# parents: {{{latest}: amends}}" if latest else _NONE_YET
    slots = {
        **WORDS,
        "head": _head(id_, scope),
        "speaker": speaker,
        "parents": parents.removeprefix("# ") if after else parents,
        "earlier": latest,
        "phases": _PHASES,
        "terms": terms_listed(issues, scope) if issues else _DECLARE.format("issues"),
        "exchange": _exchange(" for ".join(ids[:2])) if len(ids) > 1 else "",
        "statements": _stance(speaker, ids[0]) if speaker and ids else "",
        "figures": _figures(next(iter(scope.figures), "")),
    }
    return filled(template("version"), slots)


def _head(id_: str, scope: Scope) -> str:
    sources = [*scope.sources]
    source = noted(f"# source: {sources[0]}", f"one of: {', '.join(sources)}") if sources else ""
    lines = [
        "" if id_of(Path(f"{id_}.yaml")) == id_ else f"id: {id_}",
        "# title: what it is called",
        noted("# date: 2031-03-20", "as exactly as it is told; 2031-03-20~ about that day"),
        _DATED_BY,
        source or _DECLARE.format("sources"),
    ]
    return "\n".join(line for line in lines if line)


def _exchange(sides: str) -> str:
    return f"# exchange:\n#   main: {sides}"


def _stance(speaker: str, issue: str) -> str:
    return f"# statements:\n#   - who: {speaker}\n#     wants: {issue}"


def _figures(id_: str) -> str:
    told = '{count: "at least 1,139", as of: 2031-03-20}'
    return f"# figures:\n#   {id_}: {told}" if id_ else _DECLARE.format("figures")


def _check_id(id_: str) -> None:
    identifier(id_)
    for wrong in usable_id(id_, ()):
        raise DealdiffError(wrong.said)


def _first_id(section: str) -> str:
    return section.split("\n")[1].split(":", maxsplit=1)[0].strip()


def _refuse_inside(whole: Negotiation, home: Path) -> None:
    """A folder's own file may hold the versions itself: then a file beside it would not load."""
    if len(whole) and not (home.parent / VERSIONS).is_dir():
        hint = f"move them into {VERSIONS}/ first, each into a file of its own"
        raise refused(home, "versions in it", f"versions in the folder {VERSIONS}/", hint)


def _in_the_way(folder: Path) -> list[str]:
    """What is in a folder besides hidden files and an empty ``versions/``."""
    seen = [one for one in entries(folder) if not one.name.startswith(".")]
    return [one.name for one in seen if one.name != VERSIONS or not one.is_dir() or any(one.iterdir())]


def _found(folder: Path) -> str:
    """What stands where a negotiation is to be written; empty where it can be."""
    if not folder.is_dir():
        return "a file" if os.path.lexists(folder) else ""
    several = _in_the_way(folder)
    more = f" and {len(several) - 1} more" if len(several) > 1 else ""
    return f"a folder with {several[0]}{more} in it" if several else ""


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
        place = _place_of(error, [*texts])
        raise refused(place, error.strerror or str(error), "a place to write to") from error
    return list(texts)


def _place_of(error: OSError, targets: list[Path]) -> Path:
    """What could not be written: the file that was to be, never the one that waited beside it."""
    if error.filename is None:
        return targets[0]
    place = Path(os.fsdecode(error.filename))
    beside = (one for one in targets if one.parent.resolve() == place.parent and one.name in place.name)
    return next(beside, place)
