"""Which version tells something first, as far as the dates of the reports say, and who tells it there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import field, frozen

from dealdiff.errors import ModelError, UnknownName
from dealdiff.lineage.clocks import made_by_merging
from dealdiff.lineage.ordering import earliest, maybe_earlier
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import YES, Plain, to_plain
from dealdiff.model.scope import NOWHERE, Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path, attribute_of, told
from dealdiff.negotiation import Negotiation
from dealdiff.telling.naming import joined
from dealdiff.values.names import Names
from dealdiff.values.nearness import nearest_hint
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.when import When
from dealdiff.values.words import Value, tidy
from dealdiff.views.tellers import figure_tellers, names, tellers_at, text_tellers

_BY_ID = ("terms", "phases", "figures", "exchange", "unsettled")
_NAMED = ("agreed", "open")
_TEXT = ("lasts", "when", "ends", *_NAMED)
_HEADING = ("id", "title", "date", "dated by", "source", "told by", "parents", "silence")
SECTIONS = (*_BY_ID, *_TEXT, "statements", *_HEADING)


@frozen(kw_only=True)
class Attestation:
    """The version that tells something first, as far as anybody can tell.

    ``words`` what it tells there: the words of a field, empty for a whole item. ``date`` of the version, as
    told. ``possibly_earlier``: other versions that tell it, do not descend from this one, and may be older or
    of the same day.

    >>> print(Attestation(path="terms.fee", version="draft", told_by=("envoy",)))
    terms.fee, first attested in draft (undated), told by envoy
    """

    path: str
    version: str
    words: str = ""
    source: str = ""
    told_by: tuple[str, ...] = ()
    date: When | Presence = UNREPORTED
    possibly_earlier: tuple[str, ...] = ()
    scope: Scope = field(default=NOWHERE, eq=False, repr=False)

    def __str__(self) -> str:
        who = joined([self.scope.name(one) for one in self.told_by])
        day = str(self.date) if isinstance(self.date, When) else "undated"
        what = f"{self.path}: {self.words}" if self.words else self.path
        doubt = (
            f"; perhaps before that in {joined(list(self.possibly_earlier))}" if self.possibly_earlier else ""
        )
        return f"{what}, first attested in {self.version} ({day}){f', told by {who}' if who else ''}{doubt}"


def attested_first(negotiation: Negotiation, path: str | Sequence[str], value: object) -> Attestation:
    """The earliest version that tells anything, or a value, at a path; a merged text where no other does.

    :raises UnknownName: where none does.
    """
    steps = place_named(path)
    wanted = None if value is None else _words(value)
    known: dict[int, Plain] = {}  # items that versions share are looked into once
    found = [(sheet, place, node) for sheet in negotiation for place, node in _at(sheet, steps, known)]
    tellers = {one[0].id: one for one in reversed(found) if wanted is None or one[2] == wanted}
    if not tellers:
        raise UnknownName(_nowhere(negotiation, steps, wanted, [node for _, _, node in found]))
    reported = {id_ for id_, (sheet, *_) in tellers.items() if not made_by_merging(sheet)} or {*tellers}
    sheet, place, node = tellers[earliest(negotiation, reported)]
    return Attestation(
        path=told(place),
        version=sheet.id,
        words=node if isinstance(node, str) else "",
        source=sheet.source,
        told_by=tellers_of(sheet, place),
        date=sheet.date,
        possibly_earlier=tuple(one for one in maybe_earlier(negotiation, sheet.id) if one in reported),
        scope=negotiation.scope,
    )


def _words(value: object) -> str:
    return value.words if isinstance(value, Value) else tidy(str(value))


def place_named(path: object) -> str:
    """A path as one text. :raises ModelError: for anything else than a path.

    >>> place_named(("terms", "hostages", "count"))
    'terms.hostages.count'
    """
    if isinstance(path, str) and path != "":
        return path
    if isinstance(path, tuple | list) and path and all(isinstance(step, str) and step for step in path):
        return told(tuple(path))
    raise ModelError(f"path: found {path!r:.80}, expected a place such as 'terms.price.total'")


def _at(sheet: TermSheet, steps: str, known: dict[int, Plain]) -> Iterator[tuple[Path, Plain]]:
    """What a sheet tells at a place, if anything: only the item that it names is looked into."""
    section, _, rest = steps.partition(".")
    if section not in SECTIONS:
        return
    content: Any = getattr(sheet, attribute_of(section))
    if section in _BY_ID:
        yield from _in_items(content, section, rest, known)
    elif section == "statements":
        yield from _inside({one.key: to_plain(one) for one in content}, rest, (section,))
    elif content is not UNREPORTED and content != "":
        node = (
            dict.fromkeys(content.names, YES)
            if section in _NAMED and isinstance(content, Names)
            else to_plain(content)
        )
        if node != {}:
            yield from _inside(node, rest, (section,))


def _in_items(
    items: Keyed[Any], section: str, rest: str, known: dict[int, Plain]
) -> Iterator[tuple[Path, Plain]]:
    if not rest:
        if items:
            yield (section,), {id_: {} for id_ in items}
        return
    ids = (rest[:end] for end, each in enumerate(f"{rest}.") if each == ".")  # an id may hold a point
    for id_ in ids:
        if id_ in items:
            item = items[id_]
            if id(item) not in known:
                known[id(item)] = to_plain(item)
            yield from _inside(known[id(item)], rest[len(id_) + 1 :], (section, id_))


def _inside(node: Plain, rest: str, path: Path) -> Iterator[tuple[Path, Plain]]:
    """What stands in plain data at the rest of a place; a key may hold a point too."""
    if not rest:
        yield path, node
    elif isinstance(node, dict):
        for key, inner in node.items():
            if rest == key or rest.startswith(f"{key}."):
                yield from _inside(inner, rest[len(key) + 1 :], (*path, key))


def _nowhere(negotiation: Negotiation, steps: str, wanted: str | None, values: list[Plain]) -> str:
    shown = repr(steps[:80])
    if values:
        several = list(dict.fromkeys(one for one in values if isinstance(one, str)))
        there = f"there is: {', '.join(several[:_SHOWN])}" if several else "it is no single field"
        return f"no version tells {wanted!r:.80} at {shown}; {there}"
    known = _places(negotiation, steps)
    first = steps[:80].split(".")
    hints = (nearest_hint(".".join(first[:end]), known) for end in (len(first), 2, 1))
    return f"no version tells anything at {shown}" + next(filter(None, hints), "")


_SHOWN = 12  # values or places that an error names


def _places(negotiation: Negotiation, steps: str) -> set[str]:
    """Places like the one that was asked for: sections, items of its section, fields of its item."""
    section, _, rest = steps.partition(".")
    if section not in _BY_ID:
        return set(SECTIONS)
    found: set[str] = set()
    for sheet in negotiation:
        items: Keyed[Any] = getattr(sheet, attribute_of(section))
        for id_, item in items.items():
            found.add(f"{section}.{id_}")
            if rest.startswith(f"{id_}."):
                node = to_plain(item)
                found.update(f"{section}.{id_}.{key}" for key in (node if isinstance(node, dict) else ()))
    return found


def tellers_of(
    sheet: TermSheet, path: Path, said: Mapping[str, tuple[str, ...]] | None = None
) -> tuple[str, ...]:
    """Who tells what a version holds at a path: the item's own teller, the sheet's, or the source.

    ``said``: who tells a statement, by its key, where that is known.
    """
    if path[0] == "statements" and len(path) > 1:
        known = said if said is not None else {one.key: names(one.told_by) for one in sheet.statements}
        return known.get(path[1], ()) or figure_tellers(sheet)
    if path[0] in _HEADING or path[0] == "statements":
        return figure_tellers(sheet)
    if path[0] == "phases" and len(path) > 1:
        return names(getattr(sheet.parts.at(path[1]), "told_by", None)) or text_tellers(sheet)
    if path[0] in ("terms", "figures") and len(path) > 1:
        return tellers_at(sheet, path)
    return text_tellers(sheet)
