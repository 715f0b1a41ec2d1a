"""The golden texts: what is printed for the seeds, each read against the articles before it was kept."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import dealdiff
from dealdiff.render.describing import describe
from dealdiff.render.story import story_page
from dealdiff.render.text import to_text

HOME = Path(__file__).parent / "gaza-2024"


def texts() -> Iterator[tuple[str, str]]:
    """The name and the text of each golden file."""
    talks = dealdiff.seed("gaza-2024")
    yield "story.txt", to_text(story_page(talks))
    for before, after in pairwise(talks):
        yield f"{before.id}--{after.id}.txt", describe(talks.diff(before.id, after.id))
    yield (
        "march-doha--may-three-phases.md",
        describe(talks.diff("march-doha", "may-three-phases"), format="markdown"),
    )
    yield (
        "may-three-phases--august-positions.txt",
        describe(talks.diff("may-three-phases", "august-positions")),
    )


if __name__ == "__main__":  # write them anew; then read what git shows against the articles
    HOME.mkdir(exist_ok=True)
    for name, text in texts():
        (HOME / name).write_text(text, encoding="utf-8")
