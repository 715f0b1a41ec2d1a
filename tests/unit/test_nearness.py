"""Hints: a name that is nearly spelled or told in part has its known one, and no other name has any."""

from __future__ import annotations

import time

import pytest

from dealdiff.diffing.catalogue import KINDS
from dealdiff.values.nearness import letters_amiss, nearest, nearest_hint
from dealdiff.values.scheme import ConceptScheme

NEAR = [
    ("prisonners", "prisoners"),
    ("soldjers", "soldiers"),
    ("nrth", "north"),
    ("secnd", "second"),
    ("becuase", "because"),
    ("mooved", "moved"),
    ("cesefire", "ceasefire"),
    ("substantiv", "substantive"),
    ("march-dhoa", "march-doha"),
    ("gaza-2023", "gaza-2024"),
    ("Gaza 2024", "gaza-2024"),
    ("MARCH_DOHA", "march-doha"),
    ("doha-march", "march-doha"),
    ("stance", "stance-voiced"),
    ("date", "dated by"),
    ("told-more", "told-more-exactly"),
    ("prisoners", "other prisoners"),
    ("Cafe\N{COMBINING ACUTE ACCENT}s", "cafés"),
]
FAR = [
    ("villagers", "ill hostages"),
    ("villages", "all hostages"),
    ("north", "south"),
    ("male", "female"),
    ("june", "july"),
    ("buyer", "payer of fees"),
    ("release", "ceasefire"),
    ("told", "retold"),
    ("withdrawal", "with a drawl all"),
    ("children hostages", "hostages"),
    ("a", "b"),
    ("no", "on"),
    ("on", "on-the-way"),
    ("", "a"),
    ("prisoners", "moved"),
]


@pytest.mark.parametrize(("word", "known"), NEAR, ids=[word for word, _ in NEAR])
def test_a_near_spelling_is_found(word: str, known: str) -> None:
    assert nearest(word, ["unlike", known, "zzzzzz"]) == known
    assert nearest_hint(word, [known]) == f"; the nearest is {known!r}"


@pytest.mark.parametrize(("word", "known"), FAR, ids=[f"{word} {known}" for word, known in FAR])
def test_what_is_merely_alike_is_not(word: str, known: str) -> None:
    assert nearest(word, [known]) == ""
    assert ConceptScheme.of({known: None}).nearest(word) is None if word else True


def test_the_nearest_of_several_is_named() -> None:
    assert nearest("marchs", ["marches", "march-doha", "march"]) == "marches"
    assert nearest("may", ["may-three-phases", "day", "may-doha"]) == "day"  # one letter before half a name
    assert nearest("told", ["told-less-exactly", "told-more-exactly", "told-at-all"]) == "told-at-all"
    assert nearest("anything", []) == ""


def test_letters_amiss_are_the_same_from_both_sides() -> None:
    words = ["", "a", "ab", "ba", "abc", "acb", "release", "lease", *list(KINDS)[:20]]
    for one in words:
        for other in words:
            there, back = letters_amiss(one, other, most=99), letters_amiss(other, one, most=99)
            assert there == back
            assert there is not None
            assert (there == 0) == (one == other)
            assert letters_amiss(one, other, most=3) == (there if there <= 3 else None)


def test_absurdly_long_words_take_no_time() -> None:
    begun = time.process_time()
    assert nearest("x" * 10_000_000, ["prisoners", "y" * 300, *KINDS]) == ""
    assert time.process_time() - begun < 1
