"""Names that lead somewhere: ids that can be used, links that are declared, and no circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from dealdiff.model.complaint import Complaint, did_you_mean, shortened
from dealdiff.model.ids import EXPECTED, HINT, is_id
from dealdiff.model.spelling import Path
from dealdiff.values.presence import Presence

RESERVED = frozenset({"this", "default", "phases", "as", "unordered"})  # words with a meaning of their own


def usable_id(id_: str, path: Path) -> Iterator[Complaint]:
    """An id that other parts can name, which a word with a meaning of its own is not."""
    if not is_id(id_):
        yield Complaint(path, f"the id {shortened(id_)}", EXPECTED, HINT, at_key=True)
    elif id_.lower() in RESERVED or Presence.parse(id_) is not None:
        yield Complaint(
            path, f"the id {id_!r}", "another id", f"{id_!r} has a meaning of its own", at_key=True
        )


def linked(
    name: str, known: Iterable[str], path: Path, what: str, *, hint: str = "", at_key: bool = False
) -> Iterator[Complaint]:
    """A name that leads nowhere; an empty one is not said. ``known`` is asked by ``in``."""
    if name and name not in known:
        yield Complaint(path, shortened(name), what, did_you_mean(name, known) or hint, at_key=at_key)


def circle(links: Mapping[str, Iterable[str]], top: str, key: str) -> Iterator[Complaint]:
    """One circle of links, told at the first of its members by id."""
    inner = {id_: [one for one in named if one in links] for id_, named in links.items()}
    if not any(inner.values()):
        return
    try:
        TopologicalSorter(inner).prepare()
    except CycleError as error:
        around = [str(one) for one in reversed(error.args[1])][:-1]  # from what links to what it links to
        first = around.index(min(around))
        ordered = [*around[first:], *around[:first]]
        shown = " -> ".join([*ordered, ordered[0]][:12])
        yield Complaint((top, ordered[0], key), f"the circle {shown}", "no circle")
