"""What a version tells of texts that its gap does not read: other ones, and what it incorporates."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from stanced import TALKS, TEXT

from dealdiff.files.loading import loads
from dealdiff.model.silence import Silence
from dealdiff.parties.gap import Gap, gap
from dealdiff.render.gap import gap_page
from dealdiff.render.text import to_text

_TALKS = TALKS.replace("versions:\n", "versions:\n  may: {date: 2024-01-01}\n  june: {date: 2024-06-01}\n")


def between(*lines: str, silence: Any = None, text: str = "") -> Gap:  # noqa: ANN401 # a silence
    told = "    statements:\n" + "".join(f"      - {{who: {line}}}\n" for line in lines)
    sheet = loads(_TALKS + text.strip("\n") + "\n" + told)["draft"]
    return gap(evolve(sheet, silence=silence) if silence else sheet, "north", "south")


AS_MAY = Silence(as_="may")
NOT_READ = "what North holds is what the text has, which incorporates that of may (not read here)"
ACCEPTED = "North accepts the text, which incorporates that of may (not read here)"
NONE = "no stance of North is reported here"
ROWS: dict[str, tuple[tuple[str, ...], Any, str, tuple[str, ...]]] = {
    # what is said, the silence, the state of the hostages, all reasons
    "its own text incorporates another, and the other wants it": (
        ("north, accepts: this", "south, wants: hostages"), AS_MAY, "one-sided", (NONE, ACCEPTED)
    ),
    "it tabled and signed such a text": (
        ("north, tables: this", "north, signs: this, id: z", "south, refuses: hostages"),
        AS_MAY, "one-sided",
        (NONE, "North tables and signs the text, which incorporates that of may (not read here)"),
    ),
    "the text has none of it that is incorporated": (
        ("north, accepts: this", "south, wants: hostages"),
        Silence(as_="may", except_={"hostages": "absent"}), "one-sided", (NONE,),
    ),
    "it rejected such a text": (
        ("north, rejects: this", "south, wants: hostages"), AS_MAY, "one-sided", (NONE,)
    ),
    "it denies it as well": (
        ("north, accepts: this", "north, denies: hostages", "south, wants: hostages"),
        AS_MAY, "undetermined", ("North denies what is told of it",),
    ),
    "it accepts what is incorporated": (
        ("north, accepts: hostages", "south, wants: {hostages: {count: 33}}"),
        AS_MAY, "undetermined", (NOT_READ,),
    ),
    "it accepts what is incorporated, and the other refuses some": (
        ("north, accepts: hostages", "south, refuses: {hostages: {count: 33}}"),
        AS_MAY, "undetermined", (NOT_READ,),
    ),
    "both accept what is incorporated": (
        ("north, accepts: hostages", "south, accepts: hostages"),
        AS_MAY, "undetermined", (NOT_READ, NOT_READ.replace("North", "South")),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "silence", "state", "reasons"), ROWS.values(), ids=ROWS)
def test_what_is_incorporated_is_no_stance_here(
    said: tuple[str, ...], silence: Silence, state: str, reasons: tuple[str, ...]
) -> None:
    found = between(*said, silence=silence)
    (point,) = (one for one in found.points if one.id == "hostages")
    assert (point.state.value, point.reasons) == (state, reasons)
    assert point.unreported == ("north" if state == "one-sided" else "")
    (back,) = (one for one in gap(found.sheet, "south", "north").points if one.id == "hostages")
    assert (back.state, back.unreported, {*back.reasons}) == (point.state, point.unreported, {*reasons})


THIS_ONE = "Not read here: the text of may, which this one incorporates "
UNREAD: dict[str, tuple[tuple[str, ...], Any, list[str]]] = {
    "both accept another one": (
        ("north, accepts: may", "wim, accepts: may"), None,
        ["Not read here: the text of may (accepted by North; accepted by an envoy of South)."],
    ),
    "one suspends another one": (
        ("wim, suspends: may",), None, ["Not read here: the text of may (suspended by an envoy of South)."]
    ),
    "several other ones": (
        ("north, rejects: may", "south, tables: june, expected: yes"), None,
        ["Not read here: the text of may (rejected by North).",
         "Not read here: the text of june (tabled by South, expected, not told as done)."],
    ),
    "what is incorporated": (
        ("north, accepts: this", "south, extends: may"), AS_MAY,
        [f"{THIS_ONE}(this version: accepted by North; extended by South)."],
    ),
    "nobody made what incorporates it its own": (("north, rejects: this",), AS_MAY, []),
    "this one, which incorporates none": (("north, accepts: this",), None, []),
    "of a third party": (("broker, accepts: may",), None, []),
}  # fmt: skip


@pytest.mark.parametrize(("said", "silence", "lines"), UNREAD.values(), ids=UNREAD)
def test_the_acts_on_what_is_not_read_are_told(said: tuple[str, ...], silence: Any, lines: list[str]) -> None:  # noqa: ANN401 # a silence
    found = between(*said, silence=silence)
    page = " ".join(to_text(gap_page(found)).split())
    assert [line for line in str(found).splitlines() if line.startswith("Not read")] == lines
    assert all(line in page for line in lines)
    for words in (str(found), page):
        assert ("either has a position on anything that is read here." in words) is bool(lines)
        assert ("as far as is reported" in words) is not bool(lines)
    data: Any = found.to_dict()["not read"]
    assert [one["text"] for one in data] == [one.text for one in found.unread]
    assert all(one["incorporated"] is (silence is AS_MAY) for one in data)
    assert gap(found.sheet, "north", "north").unread == ()


def test_what_is_not_read_is_told_beside_points_too() -> None:
    found = between("north, tables: this", "south, rejects: may", text=TEXT)
    assert found.points
    assert "Not read here: the text of may (rejected by South)." in str(found)
    assert "that is read here" not in str(found)
