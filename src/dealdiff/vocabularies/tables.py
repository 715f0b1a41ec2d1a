"""A vocabulary as a page of documentation: its types, their fields, and the codebooks beside them.

``python -m dealdiff.vocabularies.tables commercial > docs/vocabulary-commercial.md`` writes the page of
``commercial``; without a name it is that of ``ceasefire``. A vocabulary that maps nothing has no codebooks.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from inspect import getdoc

import attrs

from dealdiff.errors import UnknownName
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Mapped, Vocabulary
from dealdiff.vocabularies.finding import DEFAULT, find_vocabulary

_HEAD = """\
# The vocabulary `{name}`

Term types for {title}. This page is made from the code: `python -m dealdiff.vocabularies.tables{argument}`.
"""


def as_markdown(vocabulary: Vocabulary) -> str:
    """The page: a table of types and fields, and a table of codebooks where any type is mapped."""
    return "\n".join([*_lines(vocabulary), ""])


def _lines(vocabulary: Vocabulary) -> Iterator[str]:
    name = vocabulary.name
    argument = "" if name == DEFAULT else f" {name}"
    yield _HEAD.format(name=name, title=vocabulary.title, argument=argument)
    if vocabulary.about:
        yield f"{vocabulary.about}\n"
    common = ", ".join(f"`{words_of(name)}`" for name in attrs.fields_dict(Term) if name != "id")
    yield f"## Types\n\nEvery type has {common}.\n"
    yield from _table("type", "what it is", "its own fields")
    for code, cls in vocabulary.types.items():
        yield _row(f"`{code}`", _summary(cls), _own_fields(cls))
    if any(_is_mapped(one) for one in vocabulary.mapped.values()):
        yield "\n## Codebooks\n"
        yield from _table("type", "PA-X", "PAM", "UCDP", "relation")
        for code, mapped in vocabulary.mapped.items():
            yield _row(f"`{code}`", *_codes(mapped))


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


def _table(*heads: str) -> Iterator[str]:
    yield _row(*heads)
    yield _row(*["---"] * len(heads))


def _summary(cls: type[Term]) -> str:
    """What the type is, and below it what its fields tell: the docstring without its example."""
    told = (getdoc(cls) or "").partition(">>>")[0]
    return " ".join(told.split()).replace("``", "`").replace("_", " ")


def _own_fields(cls: type[Term]) -> str:
    common = attrs.fields_dict(Term)
    return ", ".join(f"`{words_of(name)}`" for name in attrs.fields_dict(cls) if name not in common) or "-"


def _is_mapped(mapped: Mapped) -> bool:
    return bool(mapped.pax or mapped.pam or mapped.ucdp)


def _codes(mapped: Mapped) -> list[str]:
    columns = [", ".join(codes) or "-" for codes in (mapped.pax, mapped.pam, mapped.ucdp)]
    return [*columns, mapped.match if _is_mapped(mapped) else "-"]


def main(arguments: list[str]) -> int:
    """Print the page of the vocabulary that is named: 0, or 2 where there is none of that name."""
    try:
        page = as_markdown(find_vocabulary(arguments[0] if arguments else DEFAULT))
    except UnknownName as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(page)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
