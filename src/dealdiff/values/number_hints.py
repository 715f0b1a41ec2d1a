"""Words beside a number that look like part of it and are not: "40-odd", a currency's code that is none."""

from __future__ import annotations

import re

from dealdiff.errors import ParseError
from dealdiff.values.currencies import CODES, currency
from dealdiff.values.nearness import nearest
from dealdiff.values.number_words import NUMBER_WORDS
from dealdiff.values.tokens import Cursor

_CODE = re.compile("[A-Za-z]{3}|[A-Z]{4}")


_ODD = re.compile(r"(?i)(?P<number>[^;,]{1,40}?)[ –—-]odd\b")


def odd_number(text: str) -> int | None:
    """Where "odd" stands in words that begin with a number and it, counted from 0; else ``None``.

    >>> odd_number("40-odd hostages"), odd_number("5 hostages")
    (3, None)
    """
    found = _ODD.match(text)
    digits = found is not None and (found["number"][:1].isdigit() or found["number"].lower() in NUMBER_WORDS)
    return found.end() - 3 if found is not None and digits else None


ODD = ("a number that says how far it goes", "say 'about 40', or a range such as '40 to 49'")
"""What is expected in the place of "40-odd", and how to tell it."""


def refuse_odd(cursor: Cursor, column: int) -> None:
    """Refuse "40-odd" after the number that begins at ``column``: it is 40 and some more, not told how many.

    :raises ParseError: where "odd" stands next, with two ways to tell it.

    >>> cursor = Cursor("40-odd hostages")
    >>> cursor.at = 1
    >>> refuse_odd(cursor, 1)
    Traceback (most recent call last):
    ...
    dealdiff.errors.ParseError: found '40-odd hostages' (column 4), expected a number that says how far it goes; say 'about 40', or a range such as '40 to 49'
    """  # noqa: E501 # the message is one line
    hyphen = cursor.peek().text == "-"
    odd = cursor.peek(1 if hyphen else 0)
    if odd.text != "odd":
        return
    number = cursor.text[column - 1 : odd.column - 1].rstrip(" -–—")
    hint = f"say 'about {number}', or a range such as '40 to 49'"
    raise cursor.error(ODD[0], hint, column=odd.column)


def refuse_code(cursor: Cursor) -> None:
    """Refuse a word before a figure that looks like a currency's code and is none: "XQZ 5 million".

    :raises ParseError: with the nearest code, where one is near.

    >>> refuse_code(Cursor("USS 5 million"))
    Traceback (most recent call last):
    ...
    dealdiff.errors.ParseError: found 'USS 5 million' (column 1), expected a number, or a currency by its ISO 4217 code; 'USS' is none: did you mean 'USD'?
    """  # noqa: E501 # the message is one line
    word, following = cursor.peek(), cursor.peek(1)
    if following.kind == "figure" and word.kind == "word" and _CODE.fullmatch(word.said):
        raise _no_code(cursor, word.said)


def _no_code(cursor: Cursor, said: str) -> ParseError:
    near = nearest(said, sorted(CODES))
    if currency(said.upper()):
        hint = f"codes are written in capitals: {said.upper()}"
    else:
        hint = f"{said!r} is none" + (f": did you mean {near!r}?" if near else "")
    return cursor.error("a number, or a currency by its ISO 4217 code", hint)
