"""The names of concepts: what is one, and when two are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from dealdiff.errors import ParseError
from dealdiff.values.words import tidy


def concept_key(words: str) -> str:
    """The form in which two labels are one: case, spaces, hyphens and a leading "the" do not count.

    >>> concept_key("The  Philadelphi-corridor")
    'philadelphi corridor'
    """
    key = " ".join(unicodedata.normalize("NFC", words.casefold()).replace("-", " ").split())
    while key.startswith("the "):
        key = key.removeprefix("the ")
    return key


def read_label(words: str) -> str:
    """The label, tidied. :raises ParseError: for brackets, "+" or ";", or without a letter or a digit."""
    label = tidy(words)
    if not any(map(str.isalnum, label)) or not re.fullmatch(r"[^()+;]+", label):
        raise ParseError(label[:80], expected="a name without brackets, '+' or ';'")
    return label


def read_labels(many: Iterable[str]) -> tuple[str, ...]:
    """Several labels, sorted, each once. :raises ParseError: as for one."""
    return tuple(sorted({read_label(words) for words in many}))
