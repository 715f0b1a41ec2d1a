"""Sharing the water of a river, as a vocabulary for dealdiff."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.vocabularies import (
    KNOWLEDGE,
    PARTIES,
    UNREPORTED,
    ConceptScheme,
    Group,
    Names,
    Presence,
    Quantity,
    Term,
    Vocabulary,
    accepts,
    of_scheme,
)

SEASONS = ConceptScheme.of({"dry season": None, "wet season": None}, disjoint=[("dry season", "wet season")])

rivers = Vocabulary("rivers", module=__name__, schemes={"seasons": SEASONS}, title="rivers")


@rivers.term("water share")
@frozen(kw_only=True)
class WaterShare(Term):
    """How much of a river's water a side may take, in which season, and who measures it."""

    amount: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
    season: Group | Presence = field(
        default=UNREPORTED, converter=accepts.group, metadata=of_scheme("seasons")
    )
    measured_by: Names | Presence = field(default=UNREPORTED, converter=accepts.names, metadata=PARTIES)
