"""The concepts that the ``ceasefire`` vocabulary speaks in, as data: a kind of, also called, apart from.

Apart is only what is so by definition: the living and the dead, a combatant and a civilian (Additional
Protocol I to the Geneva Conventions, article 50), a refugee and a person displaced within a country.
"""

from __future__ import annotations

from dealdiff.values.scheme import ConceptScheme

PEOPLE = ConceptScheme.of(
    {
        "hostages (captives)": {
            "civilian hostages": {"civilian women": None},
            "soldiers": {"female soldiers": None},
            "women": {"civilian women": None, "female soldiers": None},
            "children": None,
            "elderly hostages": None,
            "ill hostages (sick hostages)": None,
            "wounded hostages": None,
            "foreign hostages": None,
            "living hostages": None,
            "dead hostages (deceased hostages)": None,
        },
        "prisoners": {
            "convicted prisoners": {
                "life-sentence prisoners (prisoners serving life sentences)": None,
                "long-sentence prisoners": None,
            },
            "administrative detainees (prisoners held without charge)": None,
            "women prisoners (female prisoners)": None,
            "child prisoners (minor prisoners)": None,
            "elderly prisoners": None,
            "ill prisoners (sick prisoners)": None,
            "wounded prisoners": None,
            "prisoners of war": None,
            "re-arrested prisoners": None,
            "exiled prisoners": None,
            "living prisoners": None,
            "dead prisoners (deceased prisoners)": None,
        },
        "civilians": None,
        "combatants (fighters)": None,
        "displaced people (displaced persons)": {
            "internally displaced people (internally displaced persons; IDPs)": None,
            "refugees": None,
        },
        "missing people (missing persons)": None,
        "patients": None,
        "wounded people": None,
        "aid workers (humanitarian workers)": None,
    },
    disjoint=[
        ("living hostages", "dead hostages"),
        ("living prisoners", "dead prisoners"),
        ("civilian hostages", "soldiers"),
        ("civilians", "combatants"),
        ("internally displaced people", "refugees"),
    ],
)

FORMS = ConceptScheme.of(
    {
        "halt to the fighting": {
            "pause": {"humanitarian pause": None},
            "truce": {"temporary truce": None},
            "ceasefire (cease-fire)": {"permanent ceasefire (permanent end to the fighting)": None},
            "cessation of hostilities": None,
            "armistice": None,
        },
        "military acts": {
            "flights": {"surveillance flights (reconnaissance flights)": None},
            "air strikes (airstrikes)": None,
            "shelling (artillery fire)": None,
            "rocket fire": None,
            "raids": None,
            "arrests": None,
        },
        "forces (troops)": {"ground forces (ground troops)": None, "air forces": None, "naval forces": None},
        "surveillance": {
            "surveillance flights (reconnaissance flights)": None,
            "cameras": None,
            "sensors": None,
            "patrols": {"joint patrols": None},
        },
        "monitoring (verification)": {
            "on-site monitoring (on-site inspection)": None,
            "remote monitoring": None,
            "joint monitoring": None,
            "international monitoring": None,
        },
        "screening": {"search of vehicles": None, "search of people": None},
        "peacekeeping force": None,
        "sanctions": None,
        "joint commission (joint committee)": None,
        "arbitration": None,
        "written (in writing)": None,
        "verbal (oral)": None,
        "referendum": None,
        "vote of parliament (parliamentary vote)": None,
        "decision of the government (cabinet decision)": None,
        "reaffirmed": None,
        "replaced": None,
    },
    disjoint=[("pause", "permanent ceasefire"), ("temporary truce", "permanent ceasefire")],
)

GOODS = ConceptScheme.of(
    {
        "humanitarian aid (aid)": {
            "food": None,
            "water": None,
            "medicine (medical supplies)": None,
            "fuel": {"cooking gas": None, "diesel": None},
            "shelter": {"tents": None, "mobile homes": None},
        },
        "building materials": None,
        "heavy machinery (heavy equipment)": None,
        "weapons (arms)": {
            "heavy weapons": {"artillery": None, "tanks": None},
            "small arms": None,
            "rockets": None,
            "mines": None,
        },
    },
    disjoint=[("heavy weapons", "small arms")],
)

PLACES = ConceptScheme.of({})

SCHEMES = {"people": PEOPLE, "places": PLACES, "forms": FORMS, "goods": GOODS}
