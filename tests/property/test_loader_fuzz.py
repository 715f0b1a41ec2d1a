"""Whatever text comes, a negotiation or a FileError comes out of it.

``DEALDIFF_FUZZ=100000 python tests/property/test_loader_fuzz.py`` tries so many mutated texts at once.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dealdiff import FileError, Negotiation, dumps, loads
from dealdiff.seeds import seed, seed_path

SMALL = (Path(__file__).parents[1] / "unit" / "deal_text.py").read_text().split('"""\\\n')[1].split('"""')[0]
SEED = dumps(seed("gaza-2024"))
_PLAIN = """none undisclosed absent unreported null ~ yes no true 35 -5 49.50 12:30 1,139 {} [] {a:b} [x]
- : # * & ! | > ' " this first by 2024-05 2024-02-30 10**400 999999999999 wants refuses calls tells reads
hostages north march about-350 for + as silence statements terms permanent"""
_OTHER = ["\u202e", "\0", "\ufeff", "\u00e9", "\U0001f600", "of whom", "to be agreed", ""]
WORDS = [*_PLAIN.split(), *_OTHER]
NEWER = """\
    schedule: 5 living hostages on day 1; 3 every 7 days; the rest by day 42
    schedule: [5 on day 1, {when: day 8, count: 3}, "in 4 pieces", partial]
    rate: [30 for each civilian hostage, 50 for each female soldier]
    details: {row: "4", cells: [a, b]}
    details: '{"row": 4, "exact": 49.50, "none": null}'
    if: [{talks: lapsed}, {reform: met}]
    made of: [3 soldiers, 27 civilian hostages]
    of whom: [{people: dead hostages, count: 33, told by: north}]
    cap: up to $16.2bn
    per share: 532p
vocabulary: commercial
vocabulary: none such
silence: {default: absent, release: unreported, phases: undisclosed}
""".splitlines()
LINES = [
    *SMALL.splitlines(),
    *(seed_path("gaza-2024") / "negotiation.yaml").read_text().splitlines(),
    *(seed_path("takeover-made-up") / "negotiation.yaml").read_text().splitlines(),
    *NEWER,
]
JSON = dumps(loads(SMALL), json=True)

Edit = Callable[[random.Random, list[str]], None]


def drop(chance: random.Random, lines: list[str]) -> None:
    del lines[chance.randrange(len(lines))]


def double(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines.insert(at, lines[at])


def swap(chance: random.Random, lines: list[str]) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def indent(chance: random.Random, lines: list[str]) -> None:
    at = chance.randrange(len(lines))
    lines[at] = " " * chance.choice([0, 1, 2, 4, 6]) + (
        lines[at].lstrip() if chance.random() < 0.5 else lines[at]
    )


def revalue(chance: random.Random, lines: list[str]) -> None:
    """Put a word, a list, a map or nothing in the place of a value."""
    at = chance.randrange(len(lines))
    key, colon, _ = lines[at].partition(":")
    word = chance.choice(WORDS)
    value = chance.choice(
        [word, f"[{word}]", f"[[{word}], a]", f"{{{word}: {word}}}", "", "null", f'"{word}"', "{}", "[]"]
    )
    lines[at] = f"{key}{colon or ':'} {value}"


def rekey(chance: random.Random, lines: list[str]) -> None:
    """Give a value another key."""
    at = chance.randrange(len(lines))
    other = chance.choice(LINES).partition(":")[0].strip(" -")
    key, colon, rest = lines[at].partition(":")
    lines[at] = f"{key[: len(key) - len(key.lstrip(' -'))]}{other}{colon}{rest}"


def scramble(chance: random.Random, lines: list[str]) -> None:
    """Change a few characters."""
    at = chance.randrange(len(lines))
    line = list(lines[at])
    for _ in range(chance.randint(1, 3)):
        where = chance.randint(0, len(line))
        line[where : where + chance.randint(0, 2)] = chance.choice([*WORDS, "", "x", " ", "\t", "'", ","])
    lines[at] = "".join(line)


def bring(chance: random.Random, lines: list[str]) -> None:
    lines.insert(chance.randrange(len(lines)), chance.choice(LINES))


EDITS: tuple[Edit, ...] = (drop, double, swap, indent, revalue, revalue, rekey, scramble, bring)


def mutated(text: str, chance: random.Random) -> str:
    lines = text.splitlines()
    for _ in range(chance.choice([1, 1, 1, 2, 3, 6])):
        chance.choice(EDITS)(chance, lines)
        lines = lines or [""]
    return "\n".join(lines)


def attempt(text: str, *, json: bool = False, again: bool = False) -> bool:
    """Whether the text is a negotiation; anything but a FileError escapes.

    ``again``: what was read is written and read again, and must be the same.
    """
    try:
        made = loads(text, json=json)
    except FileError as error:
        problems = error.problems
    else:
        assert isinstance(made, Negotiation)
        assert not again or loads(dumps(made, json=json), json=json) == made
        return True
    assert problems
    assert all(one.found or one.hint for one in problems)
    return False


@settings(max_examples=2 * settings().max_examples)
@given(st.integers(0, 2**64))
def test_mutated_texts(number: int) -> None:
    attempt(mutated(SMALL, random.Random(number)))  # noqa: S311 # no secret


@settings(max_examples=max(5, settings().max_examples // 5))
@given(st.integers(0, 2**64))
def test_mutations_of_a_whole_seed(number: int) -> None:
    attempt(mutated(SEED, random.Random(number)))  # noqa: S311 # no secret


@settings(max_examples=2 * settings().max_examples)
@given(st.text() | st.text(st.sampled_from(list("abx:{}[],-#'\"\n \t|>&*!?35"))), st.booleans())
def test_arbitrary_text(text: str, json: bool) -> None:
    assert not attempt(text, json=json)


leaves = st.sampled_from(WORDS) | st.none() | st.integers() | st.booleans()
trees = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=3),
    max_leaves=12,
)
TOP = (
    "title",
    "parties",
    "speakers",
    "sources",
    "issues",
    "figures",
    "people",
    "places",
    "disjoint",
    "versions",
)
INNER = (
    "terms",
    "phases",
    "exchange",
    "statements",
    "figures",
    "silence",
    "parents",
    "open",
    "told by",
    "date",
)


@settings(max_examples=30)
@given(
    st.dictionaries(st.sampled_from(TOP), trees),
    st.dictionaries(st.sampled_from(INNER), trees | st.lists(st.dictionaries(st.sampled_from(WORDS), trees))),
)
def test_arbitrary_data_in_the_right_places(top: dict[str, object], inner: dict[str, object]) -> None:
    import json  # noqa: PLC0415 # beside the parameter of that name above

    attempt(json.dumps({"format": "dealdiff/1", **top, "versions": {"a": inner}}), json=True)


FOUND: dict[str, str] = {
    "a title that is not there": SMALL.replace("title: Talks between North and South\n", ""),
    "a presence for a title": SMALL.replace("title: Talks between North and South", "title: none"),
    "a bidi control in an id": SMALL.replace("  held: hostages", '  "he\\u202eld": hostages'),
    "a tab in an id": SMALL.replace("  alliance: Alliance", '  "alli\\tance": Alliance'),
    "firmness of an unknown word": SMALL.replace("firmness: demand", "firmness: strongly"),
}


@pytest.mark.parametrize("name", FOUND)
def test_what_was_found_before(name: str) -> None:
    assert FOUND[name] != SMALL
    attempt(FOUND[name])


def main(times: int, first: int = 0) -> None:
    """Try many texts, and write down those that break the loader."""
    start, good = time.monotonic(), 0
    for number in range(first, first + times):
        json = number % 4 == 0
        whole = JSON if json else SEED if number % 202 == 1 else SMALL
        text = mutated(whole, random.Random(number))  # noqa: S311 # no secret
        try:
            good += attempt(text, json=json, again=number % 16 < 2)
        except Exception as error:  # noqa: BLE001 # that is what is looked for
            sys.stdout.write(f"{number}: {type(error).__name__}: {str(error)[:300]}\n")
    sys.stdout.write(f"{times} texts, {good} of them good, in {time.monotonic() - start:.0f} s\n")


if __name__ == "__main__":
    main(int(os.environ.get("DEALDIFF_FUZZ", "1000")), int(os.environ.get("DEALDIFF_FIRST", "0")))
