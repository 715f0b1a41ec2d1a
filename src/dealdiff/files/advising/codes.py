"""The table of all codes of advice; light, so that the command line can name them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Sort(NamedTuple):
    """What all advice of one code has in common."""

    what: str
    why: str
    mend: str


CODES: Mapping[str, Sort] = {
    "number-without-source": Sort(
        what="a number or a length in a version with no source, and nobody named who tells it",
        why="nobody can tell whose number it is, nor set it beside another's",
        mend="name the report (source:) or who tells it (told by:)",
    ),
    "term-without-bearer": Sort(
        what="a term of a type that has a bearer, without `by`",
        why="whom it binds is not told, so a change of sides would not be seen",
        mend="name the parties (by:) where the report tells them, or by: undisclosed if they are withheld",
    ),
    "speaker-without-name": Sort(
        what="a speaker with no name, no office and no role (called)",
        why="a reader cannot weigh the words of somebody unknown",
        mend="say how the report tells of the speaker (called: an official of North; or office:)",
    ),
    "speaker-without-office": Sort(
        what="a speaker with a name, without an office, who speaks for nobody",
        why="what gives the words their weight is not told",
        mend="add the office (office:), or the party spoken for (speaks for:)",
    ),
    "speaker-unquoted": Sort(
        what="a speaker who is declared and never quoted",
        why="it is a left-over, or what this voice says has been forgotten",
        mend="tell what the speaker says, or take the entry out",
    ),
    "source-without-date": Sort(
        what="a source without the day of its publication",
        why="it is not told when its reports were known, nor which of two came later",
        mend="add the day as exactly as it is known (published: 2024-03-20~)",
    ),
    "version-without-date": Sort(
        what="a version with neither a date nor how it could be dated",
        why="it has no sure place in time among the others",
        mend="add date: as exactly as it is told, or say in dated by: why it cannot be told",
    ),
    "issue-unused": Sort(
        what="an issue that is declared and that no version uses",
        why="it is a left-over, or a term that has been forgotten",
        mend="use it in a version, or take the entry out",
    ),
    "id-names-answer": Sort(
        what="an issue's id that holds the answer which a term on it gives",
        why="once another answer is told the id is wrong, and the two do not meet as one issue",
        mend="name the issue by what is talked about (return, not unrestricted-return)",
    ),
    "number-in-text-alone": Sort(
        what="a number in figures that only `text` tells, of a type with a field for a number",
        why="what stands in text is compared as words, never as a number",
        mend="tell the number in its field (count:, amount:, ...) and keep in text what no field takes",
    ),
}
"""All codes, which never change, with what each finds, why it is weak and how to mend it."""
