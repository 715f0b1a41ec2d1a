r"""Regular expressions for words that have a grammar: each lets pass all that the loader reads, and more.

They are written so that Python and JavaScript (ECMA 262), in which editors run them, read them alike:
no ``\w``, whose letters are not the same in both, and every class of characters by what is not in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dealdiff.model.linking import RESERVED
from dealdiff.model.places import STEPS
from dealdiff.values.presence import Presence

_SIGNS = re.compile(r"[\\^$.*+?()\[\]{}|/]")  # what has a meaning in a pattern
_SILENCE = "silence"  # of which one key alone can be unsettled

_ITEM = 2  # steps of the place of a whole item
_STEP = r'\.(?:"(?:[^"]|"")*"|[^."]+)'
_FIRST = r"[^\x00-/:-@\[-`{-\x7f\s]"  # ASCII letters and digits, and what is not ASCII
_FURTHER = r"[^\x00-,/:-@\[-^`{-\x7f\s]"  # and "-", "." and "_"
_NAME = f"{_FIRST}{_FURTHER}*"

SOMETHING = r"[^ \t\r\n]"
"""Some words: no text of white space alone."""
ID = f"^{_FIRST}{_FURTHER}{{0,99}}$"
"""An id of letters, digits, "-", "_" and ".", 100 characters at most."""
REFERENCE = rf"^\s*{_FIRST}{_FURTHER}{{0,99}}\s*$"
"""The id of something that is declared, with any white space around it."""
NAMES = rf"^\s*{_NAME}(?:\s*[+,]\s*{_NAME})*\s*$"
"""Ids with "+" or "," between them."""
CONCEPT = r"^[^()+;]*[^()+;\s][^()+;]*(?:\([^()+]*[^()+\s][^()+]*\)\s*)?$"
"""A name, and others in brackets."""
FORMAT = "^dealdiff/0*1$"
DATE = "[0-9]{4}"
"""A date says its year."""
LENGTH = "[A-Za-z/]"
"""A length of time says its unit, or is a period between two dates."""
FIGURE = "[0-9A-Za-z]"
SLICE = "^[0-9][^ ]* +[^ ]"
SILENCE = r"^\s*(?:unreported|absent|undisclosed|as\s+\S+)\s*$"
JSON_TEXT = r'^\s*(?:[\[{"0-9]|-[0-9]|null|true|false)'
"""How a text in JSON begins."""


def _in_any_case(words: str) -> str:
    told = (re.sub("[a-z]", lambda one: f"[{one[0]}{one[0].upper()}]", word) for word in words.split())
    return "\\s+".join(told)


def any_case(words: str) -> str:
    r"""A pattern of words in capitals or not, with any white space around and between them.

    >>> any_case("may not")
    '^\\s*[mM][aA][yY]\\s+[nN][oO][tT]\\s*$'
    """
    return f"^\\s*{_in_any_case(words)}\\s*$"


def spaced(several: Iterable[str]) -> str:
    r"""A pattern of any of these words as they are, with any white space around and between them.

    >>> spaced(["red line", "no-shop"])
    '^\\s*(?:red\\s+line|no-shop)\\s*$'
    """
    told = (r"\s+".join(_SIGNS.sub(r"\\\g<0>", word) for word in one.split()) for one in several)
    return rf"^\s*(?:{'|'.join(told)})\s*$"


def among(several: Iterable[str]) -> str:
    r"""A pattern of any of these words, in any case, as one of the names in a text.

    >>> among(["as"])
    '(?:^|[+,])\\s*(?:[aA][sS])\\s*(?:[+,]|$)'
    """
    return rf"(?:^|[+,])\s*(?:{'|'.join(map(_in_any_case, several))})\s*(?:[+,]|$)"


def place() -> str:
    """A pattern of the places that a version has, as far as their sections and lengths tell."""
    sections = (
        f"{name}(?:{_STEP}){{{least - 1},{most - 1}}}"
        for name, (least, most) in STEPS.items()
        if name != _SILENCE
    )
    return rf"^(?:{'|'.join(sections)}|{_SILENCE}\.as)$"


def item_place() -> str:
    """A pattern of the places of whole items: a term, a phase, a statement."""
    return _places(name for name, (least, _) in STEPS.items() if least == _ITEM and name != _SILENCE)


def field_place(section: str, fields: Iterable[str]) -> str:
    r"""A pattern of the places of such fields of a section's items.

    >>> field_place("phases", ["ends"]).endswith(r'[^."]+)\.(?:ends)$')
    True
    """
    return _places([section]).removesuffix("$") + rf"\.(?:{'|'.join(fields)})$"


def _places(sections: Iterable[str]) -> str:
    return rf"^(?:{'|'.join(sections)}){_STEP}$"


def one_of(several: Iterable[str]) -> str:
    """A pattern of any of these words, in any case."""
    return "|".join(map(any_case, several))


PRESENCES = tuple(str(one) for one in Presence)
SILENT_AS = rf"^{_SILENCE}\.as$"
CONDITION_PLACE = rf"^terms{_STEP}\.if{_STEP}$"
"""The place of a condition of a term."""
_SIDE = rf"\s*(?:{_NAME}(?:\s*[+,]\s*{_NAME})*|{'|'.join(map(_in_any_case, PRESENCES))})\s*"
EXCHANGE = f"^{_SIDE} for {_SIDE}$"
"""Terms that stand against terms."""
MEANT = tuple(sorted({*RESERVED, *(one for one in PRESENCES if " " not in one)}))
"""Words that are no id, in whatever case: they have a meaning of their own."""
