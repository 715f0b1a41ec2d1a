"""Whose word is what a text tells beside its terms: its exchanges, its phases, and how long it holds."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from attrs import frozen

from dealdiff.model.part import Exchange, Part
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import words_of
from dealdiff.model.statement import Statement
from dealdiff.model.term import says_something
from dealdiff.model.unsettled import path_of
from dealdiff.parties.comparing import State
from dealdiff.telling.items import exchange, item
from dealdiff.telling.naming import title, upper_first
from dealdiff.telling.statements import saying
from dealdiff.values.presence import TO_BE_AGREED, UNDISCLOSED
from dealdiff.views.frame import exchanged, frame_of
from dealdiff.views.standing_acts import acts_against
from dealdiff.views.wishes import Wishes

LEFT_OPEN = {UNDISCLOSED.value: "not disclosed", TO_BE_AGREED.value: "left to be agreed"}
_LENGTHS = ("lasts", "when", "ends")
_EXCHANGE, _PHASE, _LENGTH = "exchange", "phase", "length"


@frozen(kw_only=True)
class Framed:
    """An exchange or phase of the version's text, or how long it holds, where that is a party's own word.

    ``sort``, ``id``, ``title``, ``told``
        "exchange", "phase" or "length"; its id (of a length the version's); what it is called, and tells.
    ``state``
        ``AGREED``: the text is both parties' own. ``ONE_SIDED``: it is that of one, and the view of the
        other, named in ``unreported``, is not reported. ``UNDETERMINED``: ``reasons`` say why.
    ``left``, ``right``
        the acts by which either party made it its own.

    >>> Framed(sort="phase", id="first", title="the first phase", state=State.AGREED).state.value
    'agreed'
    """

    sort: str
    id: str
    title: str
    told: str = ""
    state: State
    left: tuple[Statement, ...] = ()
    right: tuple[Statement, ...] = ()
    unreported: str = ""
    reasons: tuple[str, ...] = ()


def framed(one: Wishes, other: Wishes) -> tuple[Framed, ...]:
    """What the text tells beside its terms, of all that either party made its own.

    A version has one text, and no stance is on an exchange or a phase: none of them is contested.

    >>> from dealdiff.model.scope import Party, Scope
    >>> scope = Scope(parties=[Party(id="north", name="North"), Party(id="south", name="South")])
    >>> act = Statement(who="north", verb="tables", subject="this")
    >>> draft = TermSheet(id="draft", scope=scope, parts=[Part(id="first")], statements=[act])
    >>> sides = [Wishes(sheet=draft, party=one.id) for one in scope.parties.values()]
    >>> [(one.sort, one.id, one.state.value, one.unreported) for one in framed(*sides)]
    [('phase', 'first', 'one-sided', 'south')]
    """
    left, right = (frozenset(_owned(side)) for side in (one, other))
    return tuple(
        _framed(thing, (one, key in left), (other, key in right))
        for thing in _things(one.sheet)
        if (key := (_sort(thing), thing.id)) in left | right
    )


_Thing = Exchange | Part | TermSheet  # of a text that says how long it holds as a whole


def _things(sheet: TermSheet) -> Iterator[_Thing]:
    yield from sheet.exchanges.values()
    yield from sheet.parts.values()
    if any(says_something(getattr(sheet, name)) for name in _LENGTHS):
        yield sheet


def _owned(said: Wishes) -> Iterator[tuple[str, str]]:
    """What of it stands in a text that is the party's own, by sort and id."""
    if said.owns_text:
        frame = frame_of(said.sheet, said.gone)
        yield from ((_EXCHANGE, id_) for id_ in frame.exchanges)
        yield from ((_PHASE, id_) for id_ in frame.parts)
        yield _LENGTH, said.sheet.id


def _framed(thing: _Thing, left: tuple[Wishes, bool], right: tuple[Wishes, bool]) -> Framed:
    missing = [said for said, owned in (left, right) if not owned]
    state, reasons = _state(thing, missing, left[0].sheet)
    return Framed(
        sort=_sort(thing),
        id=thing.id,
        title=_title(thing, left[0].sheet),
        told=_told(thing, left[0].sheet),
        state=State.AGREED if left[0].party == right[0].party else state,
        left=left[0].acts if left[1] else (),
        right=right[0].acts if right[1] else (),
        unreported=missing[0].party if state is State.ONE_SIDED else "",
        reasons=reasons,
    )


def _state(thing: _Thing, missing: list[Wishes], sheet: TermSheet) -> tuple[State, tuple[str, ...]]:
    """Whether both hold it, and why that cannot be told."""
    if not missing:
        why = (*_left_open(thing), *_unsettled(thing, sheet))
        return State.UNDETERMINED if why else State.AGREED, why
    (said,) = missing
    why = tuple(_against(said, thing))
    silent = f"nothing tells here that {said.sheet.scope.name(said.party)} made the text its own"
    return (State.UNDETERMINED, why) if why else (State.ONE_SIDED, (silent,))


def _against(said: Wishes, thing: _Thing) -> Iterator[str]:
    """What a party says that bears on it, where it is not its own word."""
    name = said.sheet.scope.name(said.party)
    if said.acts_told and not said.acts:
        yield f"that {name} made the text its own was judged mistaken"
    for act in acts_against(said.said, said.sheet):
        yield f"{name} {act.verb} the text as a whole, which does not tell what it holds on each point"
    if isinstance(thing, Exchange) and not said.gone.isdisjoint(exchanged(thing)):
        yield f"{name} goes against what stands in it"


def _left_open(thing: _Thing) -> Iterator[str]:
    """The fields that the text withholds, or leaves to be agreed."""
    names = _LENGTHS if isinstance(thing, TermSheet) else [one.name for one in attrs.fields(type(thing))]
    for name in names:
        why = LEFT_OPEN.get(str(getattr(thing, name)))
        if why is not None:
            yield f"{words_of(name)} is {why}"


def _unsettled(thing: _Thing, sheet: TermSheet) -> Iterator[str]:
    """What of it the text leaves unsettled."""
    whole = isinstance(thing, TermSheet)
    at = () if whole else ("exchange" if isinstance(thing, Exchange) else "phases", thing.id)
    for path in map(path_of, sheet.unsettled):
        if path[0] in _LENGTHS if whole else path[: len(at)] == at:
            yield f"{'.'.join(path[len(at) :]) or 'it'} is left unsettled"


def _sort(thing: _Thing) -> str:
    if isinstance(thing, Exchange):
        return _EXCHANGE
    return _PHASE if isinstance(thing, Part) else _LENGTH


def _title(thing: _Thing, sheet: TermSheet) -> str:
    if isinstance(thing, Exchange):
        return exchange(thing, sheet)
    return title(thing.id, sheet) if isinstance(thing, Part) else "the whole of the text"


def _told(thing: _Thing, sheet: TermSheet) -> str:
    """What it tells beside what it is called."""
    if isinstance(thing, Part):
        return item(thing, sheet)
    told = [(name, getattr(thing, name)) for name in _LENGTHS] if isinstance(thing, TermSheet) else []
    return "; ".join(f"{name} {value}" for name, value in told if says_something(value))


def framed_sentence(one: Framed, sheet: TermSheet) -> str:
    """Its state, by whose act it is whose word, what is told, and what bears on that."""
    acts = "; ".join(dict.fromkeys(saying(act, sheet) for act in (*one.left, *one.right)))
    told = f" ({one.told})" if one.told else ""
    why = f" {upper_first('; '.join(one.reasons))}." if one.reasons else ""
    return f"{upper_first(one.title)}: {one.state.value}. {upper_first(acts)}, whose text has it{told}.{why}"
