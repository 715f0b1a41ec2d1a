"""JSON data to their one canonical text and back, as RFC 8259 has them, with numbers kept exactly.

Sorted keys and no spaces, as in RFC 8785; unlike there a number stays as it is written.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn, TypeAlias

from dealdiff.errors import ParseError

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | bool | Decimal | None"

LONGEST = 10_000
DEEPEST = 30
_MOST_DIGITS = 1_000
_EXPECTED = 'data in JSON, such as {"case": 17}'
_EXACT = "give a Decimal or text: a float is not exact"
# What could not be seen, or would turn a line around, stands as an escape.
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)


def canonical(text: str) -> str:
    """The canonical text of a JSON text. :raises ParseError: with the column where it is no JSON.

    >>> canonical('{"b": [ ], "a": 1.50}')
    '{"a":1.50,"b":[]}'
    """
    if not isinstance(text, str):
        raise ParseError(repr(text)[:80], expected=_EXPECTED, hint="Details.of takes Python data")
    return _written(read_data(text))


def as_words(data: object) -> str:
    """The canonical text of Python data. :raises ParseError: for what JSON has no exact form of."""
    return _written(_exact(data, 1))


def read_data(text: str) -> Data:
    """The data of a JSON text. :raises ParseError: as :func:`canonical`."""
    _refuse_size(text)
    try:
        data: Data = json.loads(
            text,
            object_pairs_hook=_mapping,
            parse_int=_whole,
            parse_float=_decimal,
            parse_constant=_no_number,
        )
    except json.JSONDecodeError as error:
        column = error.pos + 1
        raise ParseError(_cut(text), column=column, expected=_EXPECTED, hint=error.msg) from None
    return _exact(data, 1)


def _refuse_size(text: str) -> None:
    if len(text) > LONGEST:
        raise ParseError(_cut(text), column=LONGEST + 1, expected=f"at most {LONGEST:,} characters of data")
    depth = 0
    for piece in _BRACKETS.finditer(text):
        depth += (piece[0] in "[{") - (piece[0] in "]}")
        if depth > DEEPEST:
            raise ParseError(_cut(text), column=piece.start() + 1, expected=_too_deep())


def _too_deep() -> str:
    return f"at most {DEEPEST} lists and maps inside one another"


def _cut(text: str) -> str:
    return text if len(text) <= 80 else text[:80] + "..."


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ParseError(_cut(key), expected="each key once")
        found[key] = value
    return found


def _whole(digits: str) -> int:
    _refuse_digits(digits)
    return int(digits)


def _decimal(digits: str) -> Decimal:
    _refuse_digits(digits)
    try:
        return _bounded(Decimal(digits))
    except InvalidOperation:
        raise ParseError(_cut(digits), expected=f"an exponent of at most {_MOST_DIGITS:,}") from None


def _refuse_digits(digits: str) -> None:
    if len(digits) > _MOST_DIGITS:
        raise ParseError(_cut(digits), expected=f"a number of at most {_MOST_DIGITS:,} digits")


def _bounded(number: Decimal) -> Decimal:
    exponent = number.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ParseError(str(number), expected="a number; JSON has no NaN and no infinity")
    if abs(number.adjusted()) > _MOST_DIGITS or abs(exponent) > _MOST_DIGITS:
        raise ParseError(_cut(str(number)), expected=f"an exponent of at most {_MOST_DIGITS:,}")
    return number


def _no_number(name: str) -> NoReturn:
    raise ParseError(name, expected="a number; JSON has no NaN and no infinity")


def _exact(data: object, depth: int) -> Data:
    """The same data in exact dicts, lists and scalars, texts and keys in NFC."""
    if data is None or isinstance(data, bool):
        return data
    if isinstance(data, str):
        return _text(data)
    if isinstance(data, int):
        return _integer(int(data))
    if isinstance(data, Decimal):
        return _bounded(data)
    if depth > DEEPEST:
        raise ParseError(_cut(type(data).__name__), expected=_too_deep())
    if isinstance(data, Mapping):
        return _mapping([(_key(key), _exact(value, depth + 1)) for key, value in data.items()])
    if isinstance(data, list | tuple):
        return [_exact(member, depth + 1) for member in data]
    hint = _EXACT if isinstance(data, float) else ""
    raise ParseError(_cut(repr(data)), expected="dict, list, str, int, bool, None or Decimal", hint=hint)


def _integer(number: int) -> int:
    if abs(number) >= 10**_MOST_DIGITS:
        raise ParseError("a number", expected=f"a number of at most {_MOST_DIGITS:,} digits")
    return number


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise ParseError(_cut(repr(key)), expected="text as a key")
    return _text(key)


def _text(text: str) -> str:
    if not text.isascii() and _SURROGATE.search(text):
        raise ParseError(_cut(text).encode("ascii", "backslashreplace").decode(), expected="whole characters",
                         hint="half of a surrogate pair is no character")  # fmt: skip
    return unicodedata.normalize("NFC", text)


def _written(data: Data) -> str:
    text = _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", _json(data))
    if len(text) > LONGEST:
        raise ParseError(_cut(text), column=LONGEST + 1, expected=f"at most {LONGEST:,} characters of data")
    return text


def _json(data: Data) -> str:
    """JSON text: the standard library writes no Decimal."""
    if isinstance(data, Decimal):
        return str(data)
    if isinstance(data, dict):
        return "{" + ",".join(f"{_json(key)}:{_json(data[key])}" for key in sorted(data)) + "}"
    if isinstance(data, list):
        return "[" + ",".join(map(_json, data)) + "]"
    return json.dumps(data, ensure_ascii=False)
