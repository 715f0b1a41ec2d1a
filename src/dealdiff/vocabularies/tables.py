"""A vocabulary as a page of documentation: its types, their fields, and the codebooks beside them.

``python -m dealdiff.vocabularies.tables > docs/vocabulary.md`` writes the page of ``ceasefire``.
"""

from __future__ import annotations

import sys
from inspect import getdoc

import attrs

from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Mapped, Vocabulary
from dealdiff.vocabularies import DEFAULT, find_vocabulary

_HEAD = """\
# The vocabulary `{name}`

Term types for {title}. This page is made from the code: `python -m dealdiff.vocabularies.tables`.

Each type stands beside the codes of three codebooks: PA-X (version 6), the Peace Accords Matrix 1.5
(PAM) and the UCDP Peace Agreement data 22.1. They record presence or a coarse grade; counts, groups and
who said it are dealdiff's. The relation is that of SKOS: `closeMatch` where the two can stand for each
other in some uses, `broadMatch` where the codebook's category is the wider one. None is the same thing.
"""


def as_markdown(vocabulary: Vocabulary) -> str:
    """The page: a table of types and fields, and a table of codebooks."""
    fields = [_row(f"`{code}`", _summary(cls), _own_fields(cls)) for code, cls in vocabulary.types.items()]
    codes = [_row(f"`{code}`", *_codes(mapped)) for code, mapped in vocabulary.mapped.items()]
    common = ", ".join(f"`{words_of(name)}`" for name in attrs.fields_dict(Term) if name != "id")
    return "\n".join(
        [
            _HEAD.format(name=vocabulary.name, title=vocabulary.title),
            "## Types\n",
            f"Every type has {common}.\n",
            *(_row("type", "what it is", "its own fields"), _row("---", "---", "---"), *fields),
            "\n## Codebooks\n",
            *(_row("type", "PA-X", "PAM", "UCDP", "relation"), _row(*["---"] * 5), *codes),
            "",
        ]
    )


def _row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


def _summary(cls: type[Term]) -> str:
    return " ".join((getdoc(cls) or "").split("\n\n", maxsplit=1)[0].split()).replace("``", "`")


def _own_fields(cls: type[Term]) -> str:
    common = attrs.fields_dict(Term)
    return ", ".join(f"`{words_of(name)}`" for name in attrs.fields_dict(cls) if name not in common) or "-"


def _codes(mapped: Mapped) -> list[str]:
    columns = [", ".join(codes) or "-" for codes in (mapped.pax, mapped.pam, mapped.ucdp)]
    return [*columns, mapped.match if any(code != "-" for code in columns) else "-"]


if __name__ == "__main__":
    sys.stdout.write(as_markdown(find_vocabulary(DEFAULT)))
