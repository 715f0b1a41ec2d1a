"""The ``ceasefire`` vocabulary: term types as a peace-process researcher knows them.

Each type says how it stands to three codebooks: PA-X (v6), the Peace Accords Matrix 1.5 (PAM) and
the UCDP Peace Agreement data 22.1. They record presence or a coarse grade; the counts, groups and
attributions are dealdiff's. The types stand in modules by theme, which register them in this order.
"""

from __future__ import annotations

from dealdiff.vocabularies.ceasefire_base import ceasefire
from dealdiff.vocabularies.ceasefire_core import (
    Cessation,
    HeldPresence,
    Missing,
    Release,
    Remains,
    Withdrawal,
    ZoneControl,
)
from dealdiff.vocabularies.ceasefire_life import (
    Amnesty,
    CivilianReturn,
    HumanitarianAccess,
    Movement,
    Reconstruction,
)
from dealdiff.vocabularies.ceasefire_oversight import (
    Disarmament,
    DisputeHandling,
    Enforcement,
    Guarantee,
    Host,
    Mediator,
    Monitoring,
    Witness,
)
from dealdiff.vocabularies.ceasefire_politics import (
    EarlierText,
    Governance,
    InformationDuty,
    Provision,
    Ratification,
    ResumptionRight,
    Status,
    TalksDuty,
    VetoRight,
)

__all__ = [
    "Amnesty", "Cessation", "CivilianReturn", "Disarmament", "DisputeHandling", "EarlierText", "Enforcement",
    "Governance", "Guarantee", "HeldPresence", "Host", "HumanitarianAccess", "InformationDuty", "Mediator",
    "Missing", "Monitoring", "Movement", "Provision", "Ratification", "Reconstruction", "Release", "Remains",
    "ResumptionRight", "Status", "TalksDuty", "VetoRight", "Withdrawal", "Witness", "ZoneControl",
    "ceasefire",
]  # fmt: skip
