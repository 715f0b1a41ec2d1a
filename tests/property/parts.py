"""Breakdowns for the laws: a tree of kinds, and totals broken down along it or otherwise."""

from __future__ import annotations

from hypothesis import strategies as st

from dealdiff.values.breakdown import Breakdown
from dealdiff.values.quantity import Quantity
from dealdiff.values.scheme import ConceptScheme

TREE = {
    "soldiers": ["officers", "recruits"],
    "civilians": ["women", "men", "children"],
    "bodies": ["found bodies", "lost bodies"],
}
SCHEME = ConceptScheme.of({"people": {kind: dict.fromkeys(below) for kind, below in TREE.items()}})

coarse = st.dictionaries(st.sampled_from(sorted(TREE)), st.integers(0, 40), min_size=2)
"""Two kinds or three, each with how many there are."""


@st.composite
def refined(draw: st.DrawFn) -> tuple[dict[str, int], dict[str, int]]:
    """Coarse parts, and the same told by finer ones: each kind kept, or split among those below it."""
    whole = draw(coarse)
    fine: dict[str, int] = {}
    for at, (kind, count) in enumerate(whole.items()):
        if at > 0 and draw(st.booleans()):
            fine[kind] = count
            continue
        cuts = sorted(draw(st.lists(st.integers(0, count), min_size=1, max_size=len(TREE[kind]) - 1)))
        ends = [0, *cuts, count]
        below = TREE[kind][: len(cuts) + 1]
        fine |= {name: ends[n + 1] - ends[n] for n, name in enumerate(below)}
    return whole, fine


_counts = (
    st.none() | st.integers(0, 40) | st.sampled_from(["about 5", "at least 3", "up to 9", "several", "half"])
)
_names = st.sampled_from([*TREE, *(name for below in TREE.values() for name in below), "guards"])
breakdowns = st.dictionaries(_names, _counts, max_size=4).map(Breakdown.of)
"""Any parts, which may overlap, miss their number or be nobody's kind."""
totals = st.none() | (
    st.integers(0, 60).map(Quantity.exactly)
    | st.sampled_from(["about 30", "several", "at least 5"]).map(Quantity)
)
