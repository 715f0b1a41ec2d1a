"""The ``commercial`` vocabulary: company take-overs and loans, as a deal lawyer knows them.

The types stand in modules by theme, which register them in this order.
"""

from __future__ import annotations

from dealdiff.vocabularies.commercial_base import commercial
from dealdiff.vocabularies.commercial_bid import (
    Approval,
    ConditionTerm,
    Consideration,
    Dividend,
    Fee,
    Irrevocable,
    NoShop,
    OutsideDate,
    Price,
    TerminationRight,
)
from dealdiff.vocabularies.commercial_loan import (
    DefaultEvent,
    FinancialCovenant,
    Interest,
    Loan,
    NegativeCovenant,
    Undertaking,
)
from dealdiff.vocabularies.commercial_risk import (
    CommercialProvision,
    DebtGuarantee,
    GoverningLaw,
    Indemnity,
    Representation,
)

__all__ = [
    "Approval", "CommercialProvision", "ConditionTerm", "Consideration", "DebtGuarantee", "DefaultEvent",
    "Dividend", "Fee", "FinancialCovenant", "GoverningLaw", "Indemnity", "Interest", "Irrevocable", "Loan",
    "NegativeCovenant", "NoShop", "OutsideDate", "Price", "Representation", "TerminationRight", "Undertaking",
    "commercial",
]  # fmt: skip
