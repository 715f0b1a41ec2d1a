"""``python -m dealdiff.files.schema [--write FOLDER] [FORM [VOCABULARY ...]]``.

It prints the schema of a negotiation's file; of the form that is named; of a version's file in the
vocabularies that are named. With ``--write`` it writes those that ship with the package into a folder.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from dealdiff.diffing.typed import Json
from dealdiff.errors import DealdiffError
from dealdiff.files.schema import SHIPPED, file_schema
from dealdiff.files.writing import write_all
from dealdiff.vocabularies.finding import find_vocabulary

_WIDTH = 110  # characters of a line


def as_text(form: str, names: tuple[str, ...]) -> str:
    """The text of a schema, as its file holds it."""
    return written(file_schema(form, map(find_vocabulary, names))) + "\n"


def written(node: Json, margin: int = 0) -> str:
    """Data as JSON text: what fits on a line stands on one.

    >>> written({"type": "string", "minLength": 1})
    '{"type": "string", "minLength": 1}'
    """
    flat = json.dumps(node, ensure_ascii=False)
    if not node or not isinstance(node, dict | list) or margin + len(flat) <= _WIDTH:
        return flat
    inner = " " * (margin + 1)
    if isinstance(node, list):
        told, (opening, closing) = [written(one, margin + 1) for one in node], "[]"
    else:
        named = ((json.dumps(key, ensure_ascii=False), one) for key, one in node.items())
        told = [f"{key}: {written(one, margin + 1)}" for key, one in named]
        opening, closing = "{}"
    return f"{opening}\n{inner}" + f",\n{inner}".join(told) + f"\n{' ' * margin}{closing}"


def main(arguments: list[str]) -> int:
    """Print a schema, or write those that ship: 0, or 2 where there is none of that name."""
    try:
        if arguments[:1] == ["--write"]:
            folder = Path(arguments[1] if len(arguments) > 1 else ".")
            write_all({folder / name: as_text(*of) for name, of in SHIPPED.items()})
        else:
            form, *names = arguments or ["negotiation"]
            sys.stdout.write(as_text(form, tuple(names)))
    except (DealdiffError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
