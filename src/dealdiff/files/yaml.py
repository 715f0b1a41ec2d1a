"""YAML to the marked tree: from the parser's events, with every scalar as the text that stands there.

YAML 1.2's rules for what this format uses; anchors, aliases, merge keys, tags, several documents and
keys that are not text are refused, and so is a text that an unquoted comma inside brackets would split.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

import yaml

from dealdiff.files.building import Builder
from dealdiff.files.tree import Branch, Items, Lines
from dealdiff.files.yaml_syntax import QUOTE, tell_syntax

# libyaml's parser where it was built in, otherwise the slower one in Python.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_NULLS = frozenset({"", "~", "null"})
_SEPARATOR = re.compile("[\u2028\u2029]")
_DIRECTIVE = re.compile(r"^%(?!YAML[ \t]+1\.2[ \t]*(?:#.*)?\r?$)\S*", re.MULTILINE)
_COLON = re.compile(r"(?:[ \t\r\n]|#[^\r\n]*+)*+:")  # what stands between a key and its value
_THOUSANDS = re.compile(r"[0-9],[0-9]{3}(?![0-9])")


def read_yaml(text: str, builder: Builder) -> Branch:
    """The tree of a YAML text. :raises FileError: as :func:`dealdiff.files.reading.read` tells."""
    separator = _SEPARATOR.search(text)
    if separator:
        line, column = Lines(text).at(separator.start())
        builder.stop(line, column, f"the line separator U+{ord(separator[0]):04X}", "plain line ends",
                     "replace it by a space or by a line end")  # fmt: skip
    reader = _Reader(text, builder)
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    while True:
        try:
            event = next(events, None)
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            # The parser in Python raises the last two for escapes beyond Unicode.
            tell_syntax(text, error, builder)
        if event is None:
            return builder.finish()
        kind = type(event)
        if kind is yaml.ScalarEvent:
            reader.scalar(event)
        else:
            reader.take(event, kind)


class _Mark(Protocol):
    """A place in the source, counted from 0."""

    line: int
    column: int
    index: int


class _Event(Protocol):
    """What every event of the parser has."""

    start_mark: _Mark
    end_mark: _Mark


class _Owner(_Event, Protocol):
    """What may carry an anchor and a tag: a scalar, or the start of a mapping or list."""

    anchor: str | None
    tag: str | None


class _Scalar(_Owner, Protocol):
    value: str
    style: str | None


class _Start(_Owner, Protocol):
    flow_style: bool


class _Reader:
    """Hands the parser's events to the builder, and refuses what this format does without."""

    def __init__(self, source: str, builder: Builder) -> None:
        self.source = source
        self.builder = builder
        self.flow = [False]  # of each mapping or list that is open: whether it stands in brackets
        self.before: _Scalar | None = None  # the event before, and the one before that, if scalars
        self.earlier: _Scalar | None = None
        self.told = False  # the key before was split off a number, and that has been told
        self.documents = 0
        self.takers: Mapping[type, Callable[[Any], None]] = {
            yaml.MappingStartEvent: self._branch,
            yaml.SequenceStartEvent: self._items,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: _Event, kind: type) -> None:
        """Read an event that is no scalar."""
        taker = self.takers.get(kind)
        if taker is not None:
            self.earlier = self.before = None
            taker(event)

    def scalar(self, event: _Scalar) -> None:
        """Read a scalar: a key, a text or nothing."""
        line, column = _place(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        value, plain, flow = event.value, not event.style, self.flow[-1]
        if flow and plain:
            self._refuse_split(event)
        if self.builder.at_key:
            self._key(value, line, column, plain=plain)
        elif plain and value in _NULLS:
            self.builder.empty(line, column)
        else:
            self.builder.text(value, line, column, quoted=not plain)
        self.earlier, self.before = self.before, event

    def _key(self, value: str, line: int, column: int, *, plain: bool) -> None:
        if plain and value in _NULLS:
            found, expected = f"the key {value}" if value else "no key", "a key with a name"
            hint = f'quote it if that is its name: "{value}":' if value else ""
        elif plain and value == "<<":
            found, expected = "a merge key (<<)", "each entry written out"
            hint = "write out the entries that it stands for"
        else:
            self.builder.key(value, line, column)
            return
        self.builder.wrong(line, column, found, expected, hint)
        self.builder.refused_key()

    def _branch(self, event: _Start) -> None:
        self._open(event, Branch((), *_place(event)), "a mapping")

    def _items(self, event: _Start) -> None:
        self._open(event, Items((), *_place(event)), "a list")

    def _open(self, event: _Start, node: Branch | Items, called: str) -> None:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if self.builder.at_key:
            self.builder.wrong(node.line, node.column, f"{called} as a key", "text as a key",
                               "quote a text that starts with a bracket")  # fmt: skip
        self.builder.open(node)
        self.flow.append(bool(event.flow_style))

    def _close(self, _event: _Event) -> None:
        self.builder.close()
        self.flow.pop()

    def _alias(self, event: _Owner) -> None:
        line, column = _place(event)
        hint = f"write the value out; text that starts with * must be quoted, {QUOTE}"
        self.builder.wrong(line, column, f"the alias *{event.anchor}"[:80], "the value itself", hint)
        if self.builder.at_key:
            self.builder.refused_key()
        else:
            self.builder.empty(line, column)

    def _document(self, event: _Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self.builder.stop(*_place(event), "a second document (---)", "one document in a file",
                              "put the second one into a file of its own")  # fmt: skip
        directive = _DIRECTIVE.search(self.source, 0, event.end_mark.index)
        if directive:
            line, column = Lines(self.source).at(directive.start())
            found = f"the directive {directive[0][:60]}"
            self.builder.wrong(line, column, found, "%YAML 1.2 or none", "remove the line")

    def _refuse_properties(self, event: _Owner) -> None:
        line, column = _place(event)
        tag = (event.tag or "").replace("tag:yaml.org,2002:", "!!")
        for sign, kind, name in (("&", "anchor &", event.anchor), ("!", "tag ", tag)):
            if name:
                hint = f"remove it; text that starts with {sign} must be quoted, {QUOTE}"
                self.builder.wrong(line, column, f"the {kind}{name}"[:80], "the value alone", hint)

    def _refuse_split(self, event: _Scalar) -> None:
        """Inside brackets, a text with a comma that was not quoted stands there as two."""
        before, told = self.before, self.told
        self.told = False
        if before is None:
            return
        between = self.source[before.end_mark.index : event.start_mark.index]
        if between == "," and before.value and _THOUSANDS.match(self.source, event.start_mark.index - 2):
            self.told = True
            joined = self.source[before.start_mark.index : event.end_mark.index][:80]
            found = f"{joined!r}, which the comma splits in two"
            hint = f'quote it if it is one: "{joined}"; put a space after the comma if it is two'
            self.builder.wrong(*_place(before), found, "one number, or two", hint)
        elif event.value or told or self.builder.at_key or self.builder.in_list:
            return
        elif not _COLON.match(between):
            self._refuse_key_alone(before, self.earlier)

    def _refuse_key_alone(self, key: _Scalar, cut: _Scalar | None) -> None:
        hint = f"a text that holds a comma must be quoted, {QUOTE}"
        if cut is not None and cut.value and cut.start_mark.line == key.start_mark.line:
            joined = self.source[cut.start_mark.index : key.end_mark.index][:80]
            hint = f'inside {{ }} a comma ends the entry: quote the text, "{joined}"'
        self.builder.wrong(*_place(key), f"{key.value[:80]!r} with no value", "`key: value`",
                           f"{hint}; a key needs a colon and a space")  # fmt: skip


def _place(event: _Event) -> tuple[int, int]:
    mark = event.start_mark
    return mark.line + 1, mark.column + 1
