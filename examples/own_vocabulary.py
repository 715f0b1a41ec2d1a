"""A vocabulary of one's own: a term type in a dozen lines, and two versions told in it.

The river, the sides and the numbers are made up.
"""

from attrs import field, frozen

from dealdiff import Issue, Party, Scope, TermSheet, diff
from dealdiff.vocabularies import (
    KNOWLEDGE,
    LIMIT,
    UNREPORTED,
    Duration,
    Presence,
    Quantity,
    Term,
    Vocabulary,
    accepts,
)

rivers = Vocabulary("rivers", module=__name__, title="sharing a river")


@rivers.term("water share")
@frozen(kw_only=True)
class WaterShare(Term):
    """How much of a river a side may take, and for how long."""

    amount: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    lasts: Duration | Presence = field(default=UNREPORTED, converter=accepts.duration, metadata=LIMIT)


scope = Scope(
    vocabulary=rivers,
    parties=[Party(id="upstream", name="Upstream"), Party(id="downstream", name="Downstream")],
    issues=[
        Issue(id="summer", is_="water share", title="water in summer"),
        Issue(id="winter", is_="water share", title="water in winter"),
    ],
)
before = TermSheet(
    id="draft",
    scope=scope,
    terms=[
        WaterShare(id="summer", by="upstream", amount="about 40%", lasts="10 years"),
        WaterShare(id="winter", by="upstream", amount="half of the water"),
    ],
)
after = TermSheet(
    id="draft",
    scope=scope,
    terms=[WaterShare(id="summer", by="upstream", amount="42%", lasts="at least 20 years")],
)

found = diff(before, after)
for change in found:
    print(f"{change.significance.value:>12}: {found.sentence(change)}")
