"""What had been done with a version by a day: as a page, and as data."""

from __future__ import annotations

from collections.abc import Iterator

from dealdiff.diffing.typed import Json
from dealdiff.lineage.acts import Act
from dealdiff.lineage.status import Status
from dealdiff.model.sheet import TermSheet
from dealdiff.render.data import as_document
from dealdiff.render.page import Block, Bullets, Heading, Page, Paragraph
from dealdiff.telling.naming import version_name
from dealdiff.values.when import Order

_NONE = "No act on it is reported, which is not to say that there was none."
_EXPECTED = "Expected by some report, whenever told"
_SECTIONS = {
    Order.BEFORE: "Done by then",
    Order.POSSIBLY: "Possibly done by then",
    Order.AFTER: "Only later",
}
_REPLACED = {
    Order.BEFORE: "another act had taken its place",
    Order.POSSIBLY: "another act had possibly taken its place",
}


def status_page(sheet: TermSheet, found: Status) -> Page:
    """Every act on a version that any report tells, by whether it had been done on the day."""
    head = Heading(f"{version_name(sheet)} ({sheet.id}) on {found.date}")
    return (head, *(_sections(found) if found.acts else [Paragraph(_NONE)]))


def _sections(found: Status) -> Iterator[Block]:
    done = [act for act in found.acts if not act.expected]
    for order, words in _SECTIONS.items():
        acts = [act for act in done if act.order is order]
        if acts:
            yield Heading(words, level=2)
            yield Bullets(map(_line, acts))
    announced = [act for act in found.acts if act.expected]
    if announced:
        yield Heading(_EXPECTED, level=2)
        yield Bullets(map(str, announced))


def _line(act: Act) -> str:
    replaced = act.replacements() if act.order is not Order.AFTER else ()
    return "; ".join([str(act), *(f"{whom}{_REPLACED[sure]}" for whom, sure in replaced)])


def status_json(sheet: TermSheet, found: Status) -> str:
    """The same as a JSON document: ``version``, ``date``, and the ``acts`` in the order of their days."""
    acts = [_data(one) for one in found.acts]
    return as_document({"version": sheet.id, "date": str(found.date), "acts": acts})


def _data(act: Act) -> Json:
    return {
        "act": act.verb,
        "parties": [*act.parties],
        "told": act.told,
        "told in": act.told_in,
        "report": act.report,
        "order": act.order.value,
        "replaced": act.replaced.value,
        "replaced for": {party: order.value for party, order in act.replaced_for.items()},
        "expected": act.expected,
        "second hand": act.second_hand,
    }
