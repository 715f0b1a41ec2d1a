"""The golden texts: what is printed for the seeds, each read against its sources before it was kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import dealdiff
from dealdiff.render.describing import describe
from dealdiff.render.matrix import matrix_text
from dealdiff.render.story import story_page
from dealdiff.render.text import to_text

HOME = Path(__file__).parent
MORE = {  # besides the story and every step of it
    "gaza-2024": (
        ("march-doha", "may-three-phases", "md"),
        ("may-three-phases", "august-positions", "txt"),
    ),
    "takeover-made-up": (
        ("first-offer", "raised-offer", "txt"),
        ("raised-offer", "recommended-offer", "txt"),
    ),
}


def texts() -> Iterator[tuple[str, str]]:
    """The name and the text of each golden file."""
    for seed in MORE:
        yield from ((f"{seed}/{name}", text) for name, text in _texts(seed))


def _texts(seed: str) -> Iterator[tuple[str, str]]:
    talks = dealdiff.seed(seed)
    yield "story.txt", to_text(story_page(talks))
    yield "matrix.txt", matrix_text(dealdiff.matrix(talks, statements=True))
    steps = [(before.id, after.id, "txt") for before, after in pairwise(talks)]
    for before_id, after_id, ending in dict.fromkeys([*steps, *MORE[seed]]):
        found = talks.diff(before_id, after_id)
        text = describe(found, format="markdown") if ending == "md" else describe(found)
        yield f"{before_id}--{after_id}.{ending}", text


if __name__ == "__main__":  # write them anew; then read what git shows against the sources
    for name, text in texts():
        (HOME / name).parent.mkdir(exist_ok=True)
        (HOME / name).write_text(text, encoding="utf-8")
