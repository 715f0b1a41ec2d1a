"""A position in words, and as plain data: the same for every party."""

from __future__ import annotations

from dealdiff.diffing.typed import Json, typed
from dealdiff.parties.position import Position
from dealdiff.telling.beside import words_told
from dealdiff.telling.items import item
from dealdiff.telling.naming import called, publisher
from dealdiff.telling.statements import saying
from dealdiff.values.names import Names
from dealdiff.values.when import When
from dealdiff.views.tellers import names


def position_words(one: Position) -> str:
    """Who holds it, how firmly, why and at which remove, with what is told of it in brackets.

    >>> from dealdiff.parties.position import positions_in
    >>> from dealdiff.seeds import seed
    >>> march = seed("gaza-2024")["march-doha"]
    >>> [position_words(one) for one in positions_in(march, "hamas") if one.issue == "north"]
    ['wanted by Hamas as a demand (a key demand; residents of Gaza; to northern Gaza)']
    """
    body = _body(one)
    brackets = f" ({body})" if body else ""
    if not one.of_text:
        return saying(one.statement, one.sheet) + brackets
    told = _text_tellers(one)
    whose = f"whose text, as told by {called(told, one.sheet.scope)}, has it" if told else "whose text has it"
    return f"{saying(one.statement, one.sheet)}, {whose}{brackets}"


def _body(one: Position) -> str:
    """What is wanted, accepted or refused; its type first, where that is not the issue's own."""
    if one.body is None:
        return ""
    issue = one.sheet.scope.issues.at(one.issue)
    words = item(one.body, one.sheet)
    if issue is None or one.body.is_ == issue.is_:
        return words
    return f"{one.body.is_}: {words}" if words else one.body.is_


def _text_tellers(one: Position) -> Names | None:
    own = one.body.told_by if one.body is not None else None
    tellers = own if isinstance(own, Names) else one.sheet.told_by
    return tellers if isinstance(tellers, Names) else None


def position_data(one: Position) -> dict[str, Json]:
    """A position as plain JSON data: where it is told, by whom, when, how firmly and why.

    Words as they were told; ``null`` where nothing is.
    """
    said, sheet = one.statement, one.sheet
    return {
        "party": one.party,
        "issue": one.issue,
        "verb": one.verb,
        "attitude": one.attitude.value,
        "body": typed(one.body),
        "text": one.version if one.of_text else None,
        "speakers": [*one.speakers],
        "told by": [*names(said.told_by)],
        "second hand": one.second_hand,
        "firmness": words_told(said.firmness),
        "of": words_told(said.of),
        "because": words_told(said.because),
        "conditional": one.conditional,
        "expected": said.expected,
        "mistaken": [*names(said.mistaken)],
        "date": words_told(one.date),
        "dated by the version": not isinstance(said.date, When),
        "version": one.version,
        "version date": words_told(sheet.date),
        "source": sheet.source or None,
        "publisher": publisher(sheet) or None,
        "words": position_words(one),
    }
