"""What a source wrote, made safe to print: control characters never reach a terminal."""

from __future__ import annotations

import re

_BREAK = re.compile("\r\n|[\t\n\r]")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    r"""``text`` as one line without control characters, which must never reach a terminal.

    Tabs and line ends become spaces; other controls, overrides of the writing direction, line and paragraph
    separators and lone surrogates become U+FFFD, so that it shows that something stood there.

    >>> clean("35 hostages\nand \x1b[31mred") == "35 hostages and \N{REPLACEMENT CHARACTER}[31mred"
    True
    """
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", _BREAK.sub(" ", text))
