"""What YAML's parser could not read, told for people: what stands there, what was expected, how to mend."""

from __future__ import annotations

import re
from typing import NoReturn

from dealdiff.files.building import Builder

QUOTE = 'as in key: "..."'
_UNCLOSED = "the text that starts here is never closed"
_SAME_COLUMN = "start each member of a list at the same column"

# (in the parser's words, whether it is told where it began, what was expected, how to mend it)
_SYNTAX: tuple[tuple[str, bool, str, str], ...] = (
    ("directive", False, "%YAML 1.2 or none", "remove the line"),
    ("incompatible YAML", False, "%YAML 1.2 or none", "remove the line"),
    ("tab character", False, "spaces", "indent with spaces, not with tabs"),
    ("document start", False, "the end of the file", "a file holds one document: remove the `...` line"),
    ("mapping values are not allowed", False, "one `key: value` on a line",
     f"a text that holds a colon and a space must be quoted, {QUOTE}; "
     "otherwise check the indentation, and that each key before it has a colon and a space"),
    ("could not find expected ':'", True, "`key: value`", "put a colon and a space after the key"),
    ("unexpected ':'", False, "a space after the colon", f"write `key: value`, or quote the text, {QUOTE}"),
    ("unexpected end of stream", True, "a closing quotation mark", _UNCLOSED),
    ("document indicator", True, "a closing quotation mark", _UNCLOSED),
    ("escape", False, "an escape that YAML knows",
     "inside double quotes write \\\\ for a backslash, or use single quotes; write a character itself "
     "instead of its escapes"),
    ("scanning a block scalar", True, "text", f"text that starts with > or | must be quoted, {QUOTE}"),
    ("scanning an anchor", True, "text", f"text that starts with & must be quoted, {QUOTE}"),
    ("scanning an alias", True, "text", f"text that starts with * must be quoted, {QUOTE}"),
    (" tag", True, "text", f"text that starts with ! must be quoted, {QUOTE}"),
    ("flow mapping", False, "a comma or the closing }",
     "close the bracket; inside { } a text that holds a comma, a bracket or a colon must be quoted, "
     f"{QUOTE}"),
    ("flow sequence", False, "a comma or the closing ]",
     'close the bracket; inside [ ] a text that holds a comma or a bracket must be quoted: ["..."]'),
    ("node content", False, "text", f"text that starts with a bracket or a comma must be quoted, {QUOTE}"),
    ("'-' indicator", False, "`- ` as in the line above", _SAME_COLUMN),
    ("block collection", False, "`- ` as in the line above", _SAME_COLUMN),
    ("block mapping", False, "a key",
     "start the keys of one mapping at the same column; text after a closing quotation mark belongs "
     "inside it"),
)  # fmt: skip
_CANNOT_START = "cannot start any token"


def tell_syntax(text: str, error: Exception, builder: Builder) -> NoReturn:
    """Tell an error of the parser, at its place in the text. :raises FileError: always."""
    said = f"{getattr(error, 'context', '') or ''}: {getattr(error, 'problem', '') or 'unreadable YAML'}"
    began, ended = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    row = next((row for row in _SYNTAX if row[0] in said), ("", False, "YAML", said.strip(": ")))
    _, from_start, expected, hint = row
    mark = (began if from_start else ended) or ended or began
    if mark is None:
        builder.stop(0, 0, "text that is not YAML", expected, hint)
    lines = re.split("\r\n|\r|\n", text)
    there = lines[mark.line] if mark.line < len(lines) else ""
    nothing = "an empty line" if mark.line < len(lines) - 1 else "the end of the file"
    found = repr(there.strip()[:80]) if there.strip() else nothing
    cannot_start = _CANNOT_START in said
    indentation = there[: len(there) - len(there.lstrip())]
    if "\t" in (there[: mark.column + 1] if cannot_start else indentation):
        found, expected, hint = "a tab", "spaces", "indent with spaces, not with tabs"
    elif cannot_start:
        expected = "text"
        hint = f"text that starts with {there[mark.column : mark.column + 1]} must be quoted, {QUOTE}"
    builder.stop(mark.line + 1, mark.column + 1, found, expected, hint)
