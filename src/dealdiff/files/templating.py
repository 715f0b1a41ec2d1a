"""The templates of ``dealdiff new``: text files with slots, and hints made from the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from textwrap import wrap

from dealdiff.files.templating_fields import fields_listed, noted
from dealdiff.model.scope import Issue, Scope
from dealdiff.model.sheet import RELATIONS
from dealdiff.model.statement import ACT_VERBS, ACTS, FAMILY_OF, STANCE
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.render.cleaning import clean
from dealdiff.values.firmness import SCALE
from dealdiff.values.force import FORCES

_SECTIONS = frozenset({"parties", "speakers", "issues", "kinds", "phases", "terms", "statements", "exchange"})
_KEY = re.compile(r"([a-z]+):(?: (.*))?")
_SLOT = re.compile(r"\$([a-z]+)")
_WIDE = 118  # columns of a comment


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


def terms_listed(issues: Iterable[Issue], scope: Scope) -> str:
    """Every issue as a term that is commented out, with the fields of its type and what each takes."""
    return "\n".join(["# terms:", *(line for issue in issues for line in _term(issue, scope))])


def _term(issue: Issue, scope: Scope) -> Iterator[str]:
    note = f"{issue.title}; {issue.is_}" if issue.title else issue.is_
    yield noted(f"#   {issue.id}:", note)
    yield from fields_listed(scope.vocabulary.find(issue.is_), scope)


def note(words: str) -> str:
    """Words as a comment."""
    return "\n".join(wrap(clean(words), _WIDE, initial_indent="# ", subsequent_indent="# "))


WORDS = {  # the words of the model, each list for its place in the templates
    "stances": ", ".join(verb for verb, family in FAMILY_OF.items() if family == STANCE),
    "acts": ", ".join([*(verb for verb in FAMILY_OF if verb in ACT_VERBS)]),
    "sayings": ", ".join(verb for verb, family in FAMILY_OF.items() if family not in (STANCE, ACTS)),
    "firmness": ", ".join(reversed(SCALE)),
    "relations": note(f"How it stands to earlier versions: {', '.join(RELATIONS)}."),
    "common": note(
        f"Every term may also have: phase, by, for (parties), force ({', '.join(FORCES)}), rank (in an order "
        "that is told), when, ends (a date or a point of the deal), if (what must come true first), replaces "
        "(issues), title, article (its number), text (what no other field takes), told by, details (carried "
        "along unread)."
    ),
}
