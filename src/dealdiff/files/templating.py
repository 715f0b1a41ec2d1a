"""The templates of ``dealdiff new``: text files with slots, and hints made from the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from textwrap import wrap

import attrs

from dealdiff.model.scope import Issue
from dealdiff.model.spelling import words_of
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.render.cleaning import clean

_SECTIONS = frozenset({"parties", "speakers", "issues", "kinds", "phases", "terms", "statements", "exchange"})
_KEY = re.compile(r"([a-z]+):(?: (.*))?")
_SLOT = re.compile(r"\$([a-z]+)")
_WIDE = 118  # columns of a comment
_COLUMN = 26  # where the note on a field stands

HINTS = {  # what a field takes, by what reads it (dealdiff.model.accepts)
    "quantity": "a number, hedge and all: 35, about 350, at least 1,139",
    "duration": "how long: six weeks, about 40 days",
    "moment": "a date or a point of the deal: 2031-05-31, by day 7, within 50 days of start",
    "when": "a date: 2031-03-20, May 2031",
    "names": "ids of parties: north, or north + south",
    "force": "must, may, must not, right or aim",
    "wording": "in words",
    "slices": "a list of {people, count}",
}


def template(name: str) -> str:
    """The text of a template that ships with the package."""
    return (files("dealdiff") / "templates" / f"{name}.yaml").read_text("utf-8")


def has_template(name: str) -> bool:
    """Whether a template of that name ships with the package."""
    return (files("dealdiff") / "templates" / f"{name}.yaml").is_file()


@cache
def example(vocabulary: str, type_: str) -> Mapping[str, str]:
    """The pieces of a vocabulary's made-up example; for others a general one with a term of ``type_``."""
    found: dict[str, list[str]] = {}
    name = ""
    for line in template(vocabulary if has_template(vocabulary) else "other").splitlines()[1:]:
        key = _KEY.fullmatch(line)
        if key and key[1] in _SECTIONS:
            name = key[1]
            found[name] = [key[2]] if key[2] else [] if name == "kinds" else [line]
        elif name:
            found[name].append(line)
    return {key: filled("\n".join(lines).strip("\n"), {"type": type_}) for key, lines in found.items()}


def filled(text: str, slots: Mapping[str, str]) -> str:
    r"""The text with every slot replaced by what goes there; a line whose slot has nothing is left out.

    >>> filled("a: $a\n$b\n", {"a": "1"})
    'a: 1\n'
    """
    lines: list[str] = []
    for line in text.split("\n"):
        named = _SLOT.findall(line)
        if all(slots.get(name) for name in named):
            lines.append(_SLOT.sub(lambda slot: slots[slot[1]], line))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def types_listed(vocabulary: Vocabulary) -> str:
    """Every type with what it is, as comments."""
    return "\n".join(
        line
        for code, cls in vocabulary.types.items()
        for line in wrap(f"{code}: {_summary(cls)}", _WIDE, initial_indent="#   ", subsequent_indent="#     ")
    )


def _summary(cls: type[Term]) -> str:
    """What a type's docstring says first."""
    return (cls.__doc__ or "no description").strip().split("\n\n")[0].replace("``", "").replace("\n", " ")


def terms_listed(issues: Iterable[Issue], vocabulary: Vocabulary) -> str:
    """Every issue as a term that is commented out, with the fields of its type and what each takes."""
    return "\n".join(["# terms:", *(line for issue in issues for line in _term(issue, vocabulary))])


def _term(issue: Issue, vocabulary: Vocabulary) -> Iterator[str]:
    cls = vocabulary.find(issue.is_)
    common = attrs.fields_dict(Term)
    note = f"{issue.title}; {issue.is_}" if issue.title else issue.is_
    yield _noted(f"#   {issue.id}:", note)
    own = [one for one in attrs.fields(cls) if one.name not in common]
    for one in own or [common["text"]]:
        yield _noted(f"#     {words_of(one.name)}:", _hint(one))


def _hint(field: attrs.Attribute[object]) -> str:
    scheme = field.metadata.get("scheme")
    if isinstance(scheme, str):
        return f"a kind, as under {scheme} in negotiation.yaml"
    return HINTS.get(getattr(field.converter, "__name__", ""), HINTS["wording"])


def _noted(line: str, note: str) -> str:
    return f"{line.ljust(_COLUMN)}  # {clean(note)}"
