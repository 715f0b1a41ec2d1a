"""JSON to the marked tree: the standard library judges the syntax, a scanner tells the places."""

from __future__ import annotations

import json
import re
from typing import NoReturn

from dealdiff.files.building import Builder
from dealdiff.files.raw import NotPlain, RawMap, unique
from dealdiff.files.tree import DEEPEST, Branch, Items, Lines

# A string (an unclosed one ends with the text), a bracket, or a number, a word or a mark.
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?\Z)|[\[\]{},:]|[^\s\[\]{},:"]+', re.DOTALL)
_HALF = re.compile(r"\\u[dD][89a-fA-F]")  # of a surrogate pair
_NO_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})

# (how the library's message starts, what was expected, how to mend it)
_SYNTAX = (
    ("Expecting property name", "a key in double quotes",
     "JSON has no comma after the last entry, no comments and no single quotes"),
    ("Illegal trailing comma", "no comma after the last entry", "remove the comma"),
    ("Expecting ',' delimiter", "a comma or a closing bracket", "put a comma between two entries"),
    ("Expecting ':' delimiter", "a colon after the key", ""),
    ("Expecting value", "a value", "text stands in double quotes; no comma after the last member"),
    ("Extra data", "the end of the file", "a file holds one object: remove what follows it"),
    ("Unterminated string", "a closing quotation mark", "the text that starts here is never closed"),
    ("Invalid control character", "\\n or \\t inside a text", "write a line end as \\n and a tab as \\t"),
    ("Invalid", "an escape that JSON knows", "write \\\\ for a backslash"),
)  # fmt: skip


def read_json(text: str, builder: Builder) -> Branch:
    """The tree of a JSON text. :raises FileError: as :func:`dealdiff.files.reading.read` tells."""
    lines = Lines(text)
    _refuse_depth(text, lines, builder)
    try:
        # The digits stay text: no number is made, however long it is.
        json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        _tell_syntax(text, lines, error, builder)
    for piece in _TOKEN.finditer(text):
        _take(piece[0], *lines.at(piece.start()), builder)
    return builder.finish()


def raw_json(text: str) -> RawMap:
    """The raw data of a JSON text. :raises NotPlain: where the reader with places must tell what is wrong."""
    if _HALF.search(text):
        raise NotPlain
    try:
        raw = _DECODER.decode(text)
    except (ValueError, RecursionError):
        raise NotPlain from None
    if type(raw) is not dict:
        raise NotPlain
    return raw


def _no_number(_: str) -> NoReturn:
    raise NotPlain


# The digits stay text: no number is made, however long it is.
_DECODER = json.JSONDecoder(
    object_pairs_hook=unique, parse_int=str, parse_float=str, parse_constant=_no_number
)


def _take(piece: str, line: int, column: int, builder: Builder) -> None:
    match piece[0]:
        case "{":
            builder.open(Branch((), line, column))
        case "[":
            builder.open(Items((), line, column))
        case "}" | "]":
            builder.close()
        case '"' if builder.at_key:
            builder.key(json.loads(piece), line, column)
        case "," | ":":
            pass
        case _:
            _scalar(piece, line, column, builder)


def _scalar(piece: str, line: int, column: int, builder: Builder) -> None:
    if piece == "null":
        builder.empty(line, column)
        return
    if piece in _NO_NUMBERS:
        builder.wrong(line, column, piece, "a number or text", f'quote it if it is text: "{piece}"')
    quoted = piece.startswith('"')
    builder.text(json.loads(piece) if quoted else piece, line, column, quoted=quoted)


def _refuse_depth(text: str, lines: Lines, builder: Builder) -> None:
    """The library's reader recurses: what is too deep is refused before it starts."""
    depth = 0
    for piece in _TOKEN.finditer(text):
        depth += (piece[0] in "[{") - (piece[0] in "]}")
        if depth > DEEPEST:
            found = f"more than {DEEPEST} lists and objects inside one another"
            builder.stop(*lines.at(piece.start()), found, "a shallower file")


def _tell_syntax(text: str, lines: Lines, error: json.JSONDecodeError, builder: Builder) -> NoReturn:
    rows = (row for row in _SYNTAX if error.msg.startswith(row[0]))
    _, expected, hint = next(rows, ("", "JSON", error.msg))
    there = re.split("[\r\n]", text[error.pos : error.pos + 60])[0].strip()
    builder.stop(*lines.at(error.pos), repr(there) if there else "the end of a line", expected, hint)
