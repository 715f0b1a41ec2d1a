"""Plain data to stable text, YAML or JSON, and a file written whole or not at all.

The same data always gives the same text, and reading that text gives the same data: keys stay in the
order given, every scalar is text, lines are never wrapped.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from dealdiff.errors import ModelError
from dealdiff.files.tree import DEEPEST, LONGEST, NEVER_RAW, Empty

Plain: TypeAlias = "str | Empty | Mapping[str, Plain] | Sequence[Plain] | None"
_Tidy: TypeAlias = "str | dict[str, _Tidy] | list[_Tidy] | None"

_WIDEST = 100  # columns of a list in brackets
_LONG_KEY = 1_000  # YAML looks no further than 1,024 characters for the colon after a key

# What may stand without quotes (YAML 1.2, 7.3.3), a little narrower than the standard allows: it
# starts like a word or a number, and holds no ": ", " #", colon at the end or space at an end.
_PLAIN = re.compile(r"(?:[-.](?=\w)|[^\W_]|[_(+$€£<=/~])(?:[^:#]|:(?=[^ ])|(?<=[^ ])#)*+(?<! )")
_FLOW_PLAIN = re.compile(r"[^,\[\]{}:#\"'?]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NOT_PLAIN = frozenset({"~", "null", "<<"})
_ESCAPED = re.compile(f'[\\\\"\t\n\r\u2028\u2029{NEVER_RAW.pattern[1:]}')
_SHORT_ESCAPES = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def to_yaml(plain: Mapping[str, Plain]) -> str:
    """YAML in block style; a list of short plain texts stands in brackets.

    >>> print(to_yaml({"count": "35", "note": "a: b", "people": {"soldiers": None}}), end="")
    count: 35
    note: "a: b"
    people:
      soldiers:

    :raises TypeError: for anything but mappings, lists, ``str`` and None.
    :raises ModelError: for what could not be read back: keys that are not in NFC, half a surrogate
        pair, over 10,000 characters in one text, over 50 levels.
    """
    tidied = _tidied(plain, 1)
    if not isinstance(tidied, dict):
        raise TypeError(f"expected a mapping at the top, found {type(plain).__name__}")
    return "".join(f"{line}\n" for line in _block(tidied, "")) if tidied else "{}\n"


def to_json(plain: Mapping[str, Plain]) -> str:
    """JSON, indented by two; every scalar is a string. :raises TypeError, ModelError: as ``to_yaml``.

    >>> print(to_json({"count": "35"}), end="")
    {
      "count": "35"
    }
    """
    tidied = _tidied(plain, 1)
    if not isinstance(tidied, dict):
        raise TypeError(f"expected a mapping at the top, found {type(plain).__name__}")
    text = json.dumps(tidied, indent=2, ensure_ascii=False)
    return NEVER_RAW.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def write_whole(path: str | os.PathLike[str], text: str) -> None:
    """Write ``text`` in UTF-8, so that the file at ``path`` is the old one or the new one, never a part.

    A file that was there keeps its permissions; a link is written through.

    :raises OSError: where it cannot be written: what was there is untouched.
    :raises UnicodeEncodeError: for half a surrogate pair, before anything is written.
    """
    write_all({Path(path): text})


def write_all(texts: Mapping[Path, str]) -> None:
    """Write several files, their folders too: each as :func:`write_whole` does, and none unless all could be.

    Everything is written beside its place first; only then do the files take their places, one by one.

    :raises OSError: as :func:`write_whole`. :raises UnicodeEncodeError: as :func:`write_whole`.
    """
    encoded = {path.resolve(): text.encode("utf-8") for path, text in texts.items()}
    waiting: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for target, data in encoded.items():
            made += _make_folder(target.parent)
            waiting[target] = beside = target.with_name(f".{target.name[:40]}.{uuid.uuid4().hex}.tmp")
            _write_new(beside, data)
            if target.exists():
                beside.chmod(target.stat().st_mode & 0o7777)
        for target, beside in waiting.items():
            beside.replace(target)
        made.clear()
    finally:
        for beside in waiting.values():
            beside.unlink(missing_ok=True)  # only there when something failed
        for folder in reversed(made):
            with suppress(OSError):  # some file took its place in it already
                folder.rmdir()


def _make_folder(folder: Path) -> list[Path]:
    """Make a folder and those above it. :return: what was made, the outermost first."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    return missing[::-1]


def _write_new(path: Path, data: bytes) -> None:
    with path.open("xb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _tidied(plain: Plain, depth: int) -> _Tidy:
    """The same data in exact dicts, lists, texts and None, after checking that it can be read back."""
    if isinstance(plain, str):
        return _checked(plain)
    if plain is None or isinstance(plain, Empty):
        return None
    if depth > DEEPEST:
        raise ModelError(f"more than {DEEPEST} levels")
    if isinstance(plain, Mapping):
        return {_checked_key(key): _tidied(value, depth + 1) for key, value in plain.items()}
    if isinstance(plain, list | tuple):
        return [_tidied(member, depth + 1) for member in plain]
    raise TypeError(f"expected text, a mapping, a list or None, found {type(plain).__name__}")


def _checked(text: str) -> str:
    if not text.isascii() and _SURROGATE.search(text):
        raise ModelError(f"half of a surrogate pair in {text[:80]!r}")
    if len(text) > LONGEST:
        raise ModelError(f"a text of {len(text):,} characters; at most {LONGEST:,}")
    return str(text)


def _checked_key(key: str) -> str:
    if not isinstance(key, str):
        raise TypeError(f"expected text as a key, found {type(key).__name__}")
    if not unicodedata.is_normalized("NFC", key):
        raise ModelError(f"the key {key[:80]!r} is not in Unicode NFC")
    return _checked(key)


def _block(node: dict[str, _Tidy] | list[_Tidy], pad: str) -> Iterator[str]:
    if isinstance(node, list):
        for member in node:
            yield from _member(member, pad)
        return
    for key, value in node.items():
        name = _scalar(key)
        head = f"{pad}{name}:"
        if len(name) > _LONG_KEY:
            yield f"{pad}? {name}"
            head = f"{pad}:"
        inline = _inline(value, len(head))
        if inline is not None:
            yield f"{head} {inline}" if inline else head
        elif isinstance(value, dict | list):
            yield head
            yield from _block(value, pad + "  ")


def _member(member: _Tidy, pad: str) -> Iterator[str]:
    inline = _inline(member, len(pad) + 1)
    if inline is not None:
        yield f"{pad}- {inline or 'null'}"
    elif isinstance(member, dict | list):
        deeper = pad + "  "
        for number, line in enumerate(_block(member, deeper)):
            yield line if number else f"{pad}- {line[len(deeper) :]}"


def _inline(node: _Tidy, used: int) -> str | None:
    """What fits on the line of its key; None for what needs lines of its own."""
    if node is None:
        return ""
    if isinstance(node, str):
        return _scalar(node)
    if isinstance(node, dict):
        return None if node else "{}"
    if not all(isinstance(member, str) and _stands_plain(member) and _FLOW_PLAIN.fullmatch(member)
               for member in node):  # fmt: skip
        return None
    flow = f"[{', '.join(str(member) for member in node)}]"
    return flow if used + 1 + len(flow) <= _WIDEST else None


def _stands_plain(text: str) -> bool:
    return text.isprintable() and text not in _NOT_PLAIN and _PLAIN.fullmatch(text) is not None


def _scalar(text: str) -> str:
    if _stands_plain(text):
        return text
    if ('"' in text or "\\" in text) and text.isprintable():
        return "'" + text.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return _SHORT_ESCAPES.get(found[0]) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}")
