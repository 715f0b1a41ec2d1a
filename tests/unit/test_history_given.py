"""What cannot be asked of the history is refused at the door, and not by a traceback."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from versions import SCOPE, free, version

from dealdiff.errors import ModelError, ParseError
from dealdiff.lineage.blame import blame, first_attested
from dealdiff.lineage.dates import as_of, known_on
from dealdiff.lineage.log import log
from dealdiff.lineage.relations import (
    ancestors,
    children,
    common_ancestor,
    common_ancestors,
    descendants,
    heads,
    parents,
)
from dealdiff.lineage.status import status
from dealdiff.negotiation import Negotiation

TALKS = Negotiation(scope=SCOPE, versions=[version(free(count=35), id="one", date="2024-01-01")])
VERSION, TERM, DAY = "one", "hostages", "2024"
NO_WORDS: list[Any] = [5, None, {}, [], [5], b"one", object(), 1.5, ("one", 2)]
_VERSION = "expected the id of a version"

REFUSED: dict[str, tuple[Callable[[Any], object], str]] = {
    # what is asked with something that is no text, and what was expected
    "the rows of a blame": (lambda given: blame(TALKS, VERSION).of(given), "expected a place such as"),
    "where a version stood": (lambda given: as_of(TALKS, DAY).order(given), _VERSION),
    "why it stood there": (lambda given: as_of(TALKS, DAY).why(given), _VERSION),
    "where a version was known": (lambda given: known_on(TALKS, DAY).order(given), _VERSION),
    "why it was known": (lambda given: known_on(TALKS, DAY).why(given), _VERSION),
    "who did something": (
        lambda given: status(TALKS, VERSION, DAY).did(given),
        "expected the verb of an act",
    ),
    "a status": (lambda given: status(TALKS, given, DAY), _VERSION),
    "a blame": (lambda given: blame(TALKS, given), _VERSION),
    "a first attestation": (lambda given: first_attested(TALKS, given), "expected a place such as"),
    "a log": (lambda given: log(TALKS, given), "expected the id of a term"),
    "a log without statements": (lambda given: log(TALKS, TERM, statements=given), "expected True or False"),
    "what stood, possibly": (lambda given: as_of(TALKS, DAY).stood(possibly=given), "expected True or False"),
    "parents": (lambda given: parents(TALKS, given), _VERSION),
    "children": (lambda given: children(TALKS, given), _VERSION),
    "ancestors": (lambda given: ancestors(TALKS, given), _VERSION),
    "descendants": (lambda given: descendants(TALKS, given), _VERSION),
    "common ancestors": (lambda given: common_ancestors(TALKS, VERSION, given), _VERSION),
    "the common ancestor": (lambda given: common_ancestor(TALKS, given, VERSION), _VERSION),
}


@pytest.mark.parametrize("given", NO_WORDS, ids=lambda one: repr(one)[:9])
@pytest.mark.parametrize(("ask", "expected"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused(ask: Callable[[Any], object], expected: str, given: Any) -> None:  # noqa: ANN401 # given wrongly
    with pytest.raises(ModelError, match=expected):
        ask(given)


def test_a_place_may_be_a_list_of_steps() -> None:
    steps = ["terms", "hostages", "count"]
    assert blame(TALKS, VERSION).of(steps) == blame(TALKS, VERSION).of("terms.hostages.count")
    assert first_attested(TALKS, steps).words == "35"


_DAYS: dict[str, Callable[[Any], object]] = {
    "as_of": lambda day: as_of(TALKS, day),
    "known_on": lambda day: known_on(TALKS, day),
    "status": lambda day: status(TALKS, VERSION, day),
}


@pytest.mark.parametrize(
    "given", [5, None, {}, [], "x" * 10_000, "9" * 10_000, object()], ids=lambda one: repr(one)[:9]
)
@pytest.mark.parametrize("ask", _DAYS.values(), ids=_DAYS)
def test_what_is_no_day_is_refused(ask: Callable[[Any], object], given: Any) -> None:  # noqa: ANN401 # given wrongly
    with pytest.raises(ParseError) as caught:
        ask(given)
    assert len(str(caught.value)) < 600


_WHOLE: dict[str, Callable[[Any], object]] = {
    "log": lambda talks: log(talks, TERM),
    "blame": lambda talks: blame(talks, VERSION),
    "first_attested": lambda talks: first_attested(talks, "terms"),
    "as_of": lambda talks: as_of(talks, DAY),
    "known_on": lambda talks: known_on(talks, DAY),
    "status": lambda talks: status(talks, VERSION, DAY),
    "heads": heads,
    "parents": lambda talks: parents(talks, VERSION),
    "common_ancestors": lambda talks: common_ancestors(talks, VERSION, VERSION),
}


@pytest.mark.parametrize("given", [None, {}, [], "talks", 5, TALKS["one"]], ids=lambda one: repr(one)[:9])
@pytest.mark.parametrize("ask", _WHOLE.values(), ids=_WHOLE)
def test_what_is_no_negotiation_is_refused(ask: Callable[[Any], object], given: Any) -> None:  # noqa: ANN401 # given wrongly
    with pytest.raises(ModelError, match="expected a Negotiation"):
        ask(given)
