"""Settling what a merged text leaves open: by a version's word, by the base's, or by another value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen
from cattrs.errors import BaseValidationError

from dealdiff.errors import ModelError, ParseError, UnknownName
from dealdiff.merging.given import Given, as_given, read_there
from dealdiff.model.checking_unsettled import misread
from dealdiff.model.complaint import complaints
from dealdiff.model.given import SHEET, expect
from dealdiff.model.keyed import Keyed
from dealdiff.model.places import placed
from dealdiff.model.plain import PlainMap, to_plain
from dealdiff.model.rereading import reread
from dealdiff.model.sheet import TermSheet
from dealdiff.model.unsettled import BASE, NOT_TOLD, SUGGESTION, Content, Unsettled, path_of, types_in
from dealdiff.values.nearness import nearest_hint

_WHOLE = "a map tells a whole item by its fields, as in a file"


@frozen
class Resolution:
    """How one unsettled place is settled.

    ``take`` is the id of a version that says something there, "base" (what stands meanwhile stays) or
    "suggestion"; or ``value`` is what shall stand: whatever the constructor of a term accepts for the field
    (words, a whole number, a value, a presence, a list of names), and for a whole item that item, or a map
    of its fields as in a file. "absent" takes it away.

    :raises ModelError: where both or neither are given, and for a value that is none of these.
    :raises ParseError: for words that are none.

    >>> Resolution("terms.hostages.count", take="july").take, Resolution("lasts", value="six weeks").value
    ('july', 'six weeks')
    """

    place: str
    take: str = field(default="", kw_only=True)
    value: Given | None = field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        path = path_of(self.place)
        if self.value is not None:
            object.__setattr__(self, "value", as_given(self.value, path))
        if not isinstance(self.take, str):
            raise ModelError(
                f"take: found {self.take!r:.80}, expected a version's id, 'base' or 'suggestion'"
            )
        if bool(self.take) is (self.value is not None):
            raise ModelError(
                f"{self.place}: give either take= (a version's id, 'base', 'suggestion') or value="
            )


def settle(sheet: TermSheet, *resolutions: Resolution) -> TermSheet:
    """The sheet with some of its unsettled places settled; what is not named stays unsettled.

    Whether the settled text fits together, loading and ``dealdiff check`` tell: two places may have to be
    settled together.

    :raises UnknownName: for a place that is not unsettled, or a version that says nothing there; with the
        nearest.
    :raises ParseError: for a value that cannot be read there.
    :raises ModelError: for a map that does not fit there, for what is no sheet or Resolution, and for two
        resolutions of one place.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> open_ = {"terms.hostages.count": Unsettled(alternatives={"july": "35", "march": "40"})}
    >>> draft = TermSheet(id="draft", terms=[Release(id="hostages", by="north")], unsettled=open_)
    >>> done = settle(draft, Resolution("terms.hostages.count", take="july"))
    >>> str(done.terms["hostages"].count), len(done.unsettled)
    ('35', 0)
    """
    return settled(sheet, resolutions, (sheet,))


def settled(sheet: TermSheet, several: Iterable[Resolution], made_of: tuple[TermSheet, ...]) -> TermSheet:
    """The same for a sheet whose term types stand in ``made_of``."""
    expect("sheet", sheet, TermSheet, SHEET)
    several = tuple(several)
    for one in several:
        expect("resolution", one, Resolution, 'a Resolution, such as Resolution("lasts", take="base")')
    twice = [place for place, often in Counter(one.place for one in several).items() if often > 1]
    if twice:
        raise ModelError(f"two resolutions of {twice[0]}: give one")
    plain: PlainMap = to_plain(sheet)
    types: frozenset[type] = frozenset()
    for one in sorted(several, key=lambda one: (len(path_of(one.place)), one.place)):
        chosen = _chosen(sheet, one)
        types |= types_in(chosen)
        plain = placed(plain, path_of(one.place), chosen)
    left = Keyed(
        (place, one) for place, one in sheet.unsettled.items() if place not in {r.place for r in several}
    )
    plain.pop("unsettled", None)
    if left:
        plain["unsettled"] = to_plain(left)
    try:
        return reread(plain, made_of, types)
    except BaseValidationError as error:
        raise ModelError("\n".join(map(str, complaints(error)))) from None


def _chosen(sheet: TermSheet, one: Resolution) -> Content:
    if one.place not in sheet.unsettled:
        raise UnknownName(_nothing(f"nothing is unsettled at {one.place!r}", one.place, sheet.unsettled))
    waiting = sheet.unsettled[one.place]
    if one.value is None:
        return _taken(waiting, one)
    path = path_of(one.place)
    found = read_there(sheet, path, one.value)
    wrong = misread(sheet, path, found)
    if wrong is not None and isinstance(found, str):
        raise ParseError(found, expected=wrong.expected or "what can stand there", hint=wrong.hint)
    if wrong is not None:
        raise ModelError(str(evolve(wrong, hint=wrong.hint or (_WHOLE if wrong.path == path else ""))))
    return found


def _taken(waiting: Unsettled, one: Resolution) -> Content:
    if one.take == BASE:
        return NOT_TOLD  # it stands already
    if one.take == SUGGESTION and waiting.suggestion is not None:
        return waiting.suggestion
    if one.take not in waiting.alternatives:
        known: Mapping[str, object] = {**waiting.alternatives, BASE: None}
        if waiting.suggestion is not None:
            known = {**known, SUGGESTION: None}
        raise UnknownName(_nothing(f"{one.place}: no alternative {one.take!r}", one.take, known))
    return waiting.alternatives[one.take]


def _nothing(said: str, word: str, known: Iterable[str]) -> str:
    several = [*known]
    told = f"there is: {', '.join(several[:12])}" if several else "all is settled"
    return f"{said}; {told}" + nearest_hint(word, several)
