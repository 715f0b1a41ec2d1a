"""The concepts that the ``commercial`` vocabulary speaks in, as data: a kind of, also called, apart from.

Apart is only what is so by definition: cash alone and a mix, senior and subordinated debt, secured and
unsecured, a fee that the target pays and one that the buyer pays.
"""

from __future__ import annotations

from dealdiff.values.scheme import ConceptScheme

FORMS = ConceptScheme.of(
    {
        "payment": {
            "cash": {"cash alone (cash only)": None},
            "shares (stock)": {"new shares": None, "shares alone (shares only)": None},
            "mix of cash and shares (cash and shares)": None,
            "loan notes": None,
            "earn-out (contingent payment)": None,
        },
        "fees": {
            "termination fee (break fee; break-up fee)": None,
            "reverse termination fee (reverse break fee)": None,
            "commitment fee": None,
            "arrangement fee": None,
            "prepayment fee": None,
        },
        "facilities (credit facilities)": {
            "term loan": {"bridge loan": None},
            "revolving credit facility (revolver)": None,
            "letter of credit facility": None,
            "notes (bonds)": None,
        },
        "ranking": {
            "senior": {"senior secured": None},
            "subordinated (junior)": {"mezzanine": None},
            "secured": {"senior secured": None},
            "unsecured": None,
        },
        "disputes": {"courts": None, "arbitration": None, "expert determination": None},
    },
    disjoint=[
        ("cash alone", "shares alone", "mix of cash and shares"),
        ("termination fee", "reverse termination fee"),
        ("senior", "subordinated"),
        ("secured", "unsecured"),
        ("term loan", "revolving credit facility"),
    ],
)

SECURITIES = ConceptScheme.of(
    {
        "share capital": {
            "ordinary shares (common shares; common stock)": None,
            "preference shares (preferred shares; preferred stock)": None,
            "treasury shares": None,
        },
        "options (share options)": None,
        "warrants": None,
        "convertible bonds (convertible notes)": None,
        "debt": None,
    },
    disjoint=[("ordinary shares", "preference shares"), ("share capital", "debt")],
)

BODIES = ConceptScheme.of(
    {
        "authorities (regulators)": {
            "competition authority (antitrust authority)": None,
            "foreign investment authority": None,
            "financial regulator": None,
            "sector regulator": None,
            "tax authority": None,
        },
        "court": None,
        "shareholders": {
            "shareholders of the target (target shareholders)": None,
            "shareholders of the buyer (buyer shareholders)": None,
        },
        "board": {"board of the target (target board)": None, "board of the buyer (buyer board)": None},
        "lenders": {"majority lenders": None},
        "works council": None,
        "pension trustees": None,
    }
)

GOODS = ConceptScheme.of(
    {
        "assets": {
            "real estate (land)": None,
            "receivables": None,
            "inventory": None,
            "equipment": None,
            "bank accounts": None,
            "intellectual property": {"patents": None, "trade marks": None},
            "shares in subsidiaries": None,
        }
    }
)

SCHEMES = {
    "people": ConceptScheme.of({}),
    "places": ConceptScheme.of({}),
    "forms": FORMS,
    "goods": GOODS,
    "securities": SECURITIES,
    "bodies": BODIES,
}
