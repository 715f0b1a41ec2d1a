"""What ``show``, ``story`` and ``diff`` tell of a version: nothing is lost, nothing is told twice."""

from __future__ import annotations

import pytest

import dealdiff
from dealdiff import Negotiation, describe
from dealdiff.render.story import story_page
from dealdiff.render.text import to_text

HEAD = """\
format: dealdiff/1
title: Talks
parties: {north: North, south: South, envoy: Envoy}
sources: {daily: {publisher: The Daily}}
issues:
  fighting: {is: cessation, title: halt to the fighting}
  prisoners: {is: release, title: prisoners}
  bridge: {is: zone control, title: the bridge}
versions:
"""


def talks(versions: str) -> Negotiation:
    return dealdiff.loads(HEAD + versions)


def told(versions: str) -> str:
    """The story, in one line."""
    return " ".join(to_text(story_page(talks(versions))).split())


def shown(versions: str) -> str:
    """What ``show`` tells of the first version, in one line."""
    return " ".join(describe(next(iter(talks(versions)))).split())


@pytest.mark.parametrize(("version", "line"), [
    pytest.param("open: [bridge, prisoners]", "- Named as open: the bridge and prisoners", id="open issues"),
    pytest.param("agreed: bridge", "- Named as agreed: the bridge", id="agreed issues"),
    pytest.param("agreed: undisclosed", "Named as agreed: undisclosed (exists, and is withheld)", id="kept"),
    pytest.param("open: none", "as open: none (the text is told to say that there is none)", id="none"),
    pytest.param("lasts: six weeks", "lasts six weeks", id="how long the text holds"),
    pytest.param("ends: 2031-05-31", "ends 2031-05-31", id="when the text ends"),
    pytest.param("phases: {first: {lasts: six weeks}}", "The first phase: lasting six weeks", id="a phase"),
    pytest.param("phases: {first: {text: as agreed}}", "The first phase: as agreed", id="a phase's text"),
    pytest.param("phases: {first: {}}", "The first phase", id="a phase and no more"),
])  # fmt: skip # a row a line
def test_what_a_version_holds_is_shown_and_stands_in_the_story(version: str, line: str) -> None:
    text = f"  one: {{{version}}}\n"
    assert line in shown(text)
    assert line in told(text)


def test_a_phase_before_its_terms_is_told_once_more_only_where_it_says_more() -> None:
    text = "  one: {{phases: {{first: {{lasts: six weeks{}}}}}, "
    text += "terms: {{fighting: {{phase: first, form: truce}}}}}}\n"
    assert "[first (six weeks)] Halt to the fighting: truce" in told(text.format(""))
    assert "The first phase" not in told(text.format(""))
    assert "The first phase: lasting six weeks; ends 2031-05-31" in told(text.format(", ends: 2031-05-31"))


def test_statements_that_are_not_told_are_counted() -> None:
    said = """\
  one:
    statements:
    - {who: north, judges: it is near, about: fighting}
    - {who: south, judges: it is far, about: fighting}
    - {who: envoy, tells: {prisoners: {count: 30}}}
    - {who: envoy, denies: {prisoners: {count: 40}}, id: other}
    - {who: [north, south], meets: this}
    - {who: south, wants: bridge}
"""
    assert "- Also told: 1 account, 1 denial, 2 judgements and 1 meeting" in told(said)
    assert "Also told" not in told("  one: {statements: [{who: south, wants: bridge}]}\n")


OPEN = """\
  one: {date: 2031-01, open: [bridge, prisoners], agreed: undisclosed, phases: {first: {lasts: six weeks}}}
  two: {date: 2031-02, silence: undisclosed, terms: {fighting: {form: truce}}}
"""


def test_issues_that_are_named_as_open_are_not_taken_for_terms() -> None:
    _, _, later = told(OPEN).partition("2. two")
    assert "issues named as open (the bridge, prisoners)" in later
    assert later.count("issues named as agreed") == 1


def test_what_is_listed_above_is_not_told_again_as_a_difference() -> None:
    versions = "  one: {date: 2031-01}\n  two: {date: 2031-02, agreed: undisclosed, open: [bridge]}\n"
    later = told(versions).partition("2. two")[2]
    assert later.count("amed as agreed") == later.count("amed as open") == 1


STANCES = """\
  one:
    date: 2031-01
    terms: {prisoners: {people: prisoners, count: 30}}
    statements: [{who: north, wants: bridge}, {who: south, wants: fighting}]
  two:
    date: 2031-02
    terms: {prisoners: {people: prisoners, count: 40}}
    statements: [{who: north, refuses: bridge}, {who: envoy, considers: bridge}]
"""


def test_stances_stand_under_what_they_weigh_as_terms_do() -> None:
    found = talks(STANCES).diff("one", "two")
    lines = describe(found).splitlines()
    at = lines.index("Substantive: the deal as told, or a stance on it, is another (2 changes)")
    assert lines[at + 1].startswith("  - Prisoners, count: 40, more than before (30)")
    assert lines[at + 2].startswith("  - Reversed, the bridge: refused by North")
    assert "Stances reported here and not in the earlier report (1 uncertain)" in lines
    assert "Not repeated here, which is not to say dropped, settled or withdrawn (1 uncertain)" in lines
