"""Read a file's text, YAML or JSON, into the marked tree."""

from __future__ import annotations

from dealdiff.files.building import Builder
from dealdiff.files.json import raw_json, read_json
from dealdiff.files.lines import read_lines
from dealdiff.files.raw import NotPlain, file_tree
from dealdiff.files.tree import NEVER_RAW, Branch, Lines
from dealdiff.files.yaml import read_yaml

LARGEST = 20_000_000  # bytes, or characters, of one file
_MARK = "\ufeff"
_OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")  # UTF-16 both ways, UTF-32
_SAVE_AS = "save the file as UTF-8"


def read_fast(text: str | bytes, file: str = "<text>", json: bool = False) -> Branch:
    """The tree of a file without places where it can be had, otherwise as :func:`read` gives it.

    :raises FileError: as :func:`read` does.
    """
    try:
        whole = text.decode("utf-8") if isinstance(text, bytes) else text
        whole = whole.removeprefix(_MARK)
        if len(text) > LARGEST or NEVER_RAW.search(whole) or whole.isspace():
            raise NotPlain
        raw = raw_json(whole) if json else read_lines(whole)
        if raw:
            return file_tree(raw)
    except (NotPlain, UnicodeDecodeError):
        pass
    return read(text, file, json)


# `json` is the caller's word for the format of the file.
def read(text: str | bytes, file: str = "<text>", json: bool = False) -> Branch:
    r"""The marked tree of a file in YAML (or, with ``json``, in JSON).

    Bytes are UTF-8, with or without a byte order mark. ``file`` is the name that problems tell.

    >>> tree = read("terms:\n  hostages:\n    count: 35\n")
    >>> tree == {"terms": {"hostages": {"count": "35"}}}
    True
    >>> tree["terms"].keys_at
    {'hostages': (2, 3)}

    :raises FileError: with one syntax error, or with everything else that is wrong: keys given twice,
        anchors, tags, several documents, text that a comma split in two, and so on.
    """
    builder = Builder(file)
    if len(text) > LARGEST:
        builder.stop(0, 0, f"a file of {len(text):,} characters", f"at most {LARGEST:,}")
    whole = _decoded(text, builder) if isinstance(text, bytes) else text
    whole = whole.removeprefix(_MARK)
    _refuse_control_characters(whole, builder)
    if not whole or whole.isspace():
        builder.stop(0, 0, "an empty file", "entries such as `title: ...`")
    return read_json(whole, builder) if json else read_yaml(whole, builder)


def _decoded(data: bytes, builder: Builder) -> str:
    if data.startswith(_OTHER_ENCODINGS):
        builder.stop(1, 1, "text in UTF-16 or UTF-32", "text in UTF-8", _SAVE_AS)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8").removeprefix(_MARK)
        line, column = Lines(before).at(len(before))
        builder.stop(line, column, f"the byte 0x{data[error.start]:02X}", "text in UTF-8", _SAVE_AS)


def _refuse_control_characters(text: str, builder: Builder) -> None:
    found = NEVER_RAW.search(text)
    if found:
        line, column = Lines(text).at(found.start())
        hint = "is this UTF-16? " + _SAVE_AS if found[0] == "\0" else "remove it"
        builder.stop(line, column, f"the character U+{ord(found[0]):04X}", "no control characters", hint)
