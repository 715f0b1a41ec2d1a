"""What a merged text leaves unsettled is told of the term that it is about: in its log, and by ``about``."""

from __future__ import annotations

from typing import Any

import pytest
from versions import SCOPE, free, version

from dealdiff.diffing.engine import diff
from dealdiff.errors import ModelError
from dealdiff.lineage.log import log
from dealdiff.model.part import Exchange
from dealdiff.model.sheet import TermSheet
from dealdiff.model.unsettled import Unsettled
from dealdiff.negotiation import Negotiation

PLAIN = version(free(), id="plain", date="2024-01-01")
COUNTS = {"north": "35", "south": "40"}
STANCES = {"north": {"who": "east", "verb": "wants", "subject": "hostages"}, "south": "absent"}

PLACES: dict[str, tuple[dict[str, Any], str]] = {
    # the place with what versions say there, and what becomes of the term in the log
    "a field of it": ({"terms.hostages.count": COUNTS}, "told otherwise"),
    "the term itself": ({"terms.hostages": {"north": "none", "south": "absent"}}, "told otherwise"),
    "whether it is agreed": ({"agreed.hostages": {"north": "yes", "south": "absent"}}, "told otherwise"),
    "what somebody says of it": ({"statements.east | stance | hostages": STANCES}, "spoken of"),
    "an exchange that names it": (
        {"exchange.deal.gives": {"north": "hostages", "south": "fighting"}}, "told otherwise"
    ),
    "two fields of it": (
        {"terms.hostages.count": COUNTS, "terms.hostages.by": {"north": "east", "south": "west"}},
        "told otherwise",
    ),
}  # fmt: skip # a table


def plain(**more: Any) -> TermSheet:  # noqa: ANN401
    return version(free(), exchanges=[Exchange(id="deal", gives="hostages", for_="prisoners")], **more)


def both(places: dict[str, Any]) -> Negotiation:
    """A text that leaves places unsettled, after one that tells of none."""
    waiting = {place: Unsettled(alternatives=told) for place, told in places.items()}
    later = plain(id="both", date="2024-02-01", parents={"plain": "amends"}, unsettled=waiting)
    return Negotiation(scope=SCOPE, versions=[plain(id="plain", date="2024-01-01"), later])


@pytest.mark.parametrize(("places", "event"), PLACES.values(), ids=PLACES)
def test_the_log_of_a_term_holds_what_is_unsettled_of_it(places: dict[str, Any], event: str) -> None:
    entry = log(both(places), "hostages")[-1]
    assert (entry.version, str(entry.event)) == ("both", event)
    assert {change.path for change in entry.changes} == {("unsettled", place) for place in places}
    assert not any(one.version == "both" for one in log(both(places), "forces"))


@pytest.mark.parametrize("places", [places for places, _ in PLACES.values()], ids=PLACES)
def test_a_diff_about_a_term_holds_what_is_unsettled_of_it(places: dict[str, Any]) -> None:
    found = both(places).diff("plain", "both")
    assert {change.path for change in found.about("hostages")} == {("unsettled", place) for place in places}
    assert not found.about("forces")


def test_what_is_unsettled_in_what_people_say_is_no_text() -> None:
    places, _ = PLACES["what somebody says of it"]
    assert [one.version for one in log(both(places), "hostages", statements=False)] == ["plain"]


def test_the_same_places_in_another_order_are_no_entry() -> None:
    places, _ = PLACES["two fields of it"]
    waiting = {place: Unsettled(alternatives=told) for place, told in places.items()}
    again = dict(reversed(waiting.items()))
    sheets = [
        plain(id=id_, date=f"2024-0{at}-01", unsettled=one)
        for at, (id_, one) in enumerate((("one", waiting), ("two", again)), 1)
    ]
    assert [one.version for one in log(Negotiation(scope=SCOPE, versions=sheets), "hostages")] == ["one"]


@pytest.mark.parametrize("given", [{}, None, 5, ["hostages"]], ids=repr)
def test_a_diff_is_about_an_id(given: Any) -> None:  # noqa: ANN401 # given wrongly
    with pytest.raises(ModelError, match=r"term: found .*, expected the id of a term"):
        diff(PLAIN, PLAIN).about(given)
