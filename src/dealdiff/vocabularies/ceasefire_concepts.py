"""The concepts that the ``ceasefire`` vocabulary speaks in, as data: a kind of, also called, apart from."""

from __future__ import annotations

from dealdiff.values.scheme import ConceptScheme

PEOPLE = ConceptScheme.of(
    {
        "hostages (captives)": {
            "civilian hostages": {"civilian women": None},
            "soldiers": {"female soldiers": None},
            "women": {"civilian women": None, "female soldiers": None},
            "children": None,
            "living hostages": None,
            "dead hostages (deceased hostages)": None,
        },
        "prisoners": None,
        "civilians": None,
    },
    disjoint=[("living hostages", "dead hostages"), ("civilian hostages", "soldiers")],
)

FORMS = ConceptScheme.of(
    {
        "halt to the fighting": {
            "pause": None,
            "truce (temporary truce)": None,
            "ceasefire (cease-fire)": {"permanent ceasefire (permanent end to the fighting)": None},
        },
        "forces (troops)": None,
        "surveillance": None,
    }
)

GOODS = ConceptScheme.of({"humanitarian aid (aid)": {"food": None, "medicine": None, "fuel": None}})

PLACES = ConceptScheme.of({})

SCHEMES = {"people": PEOPLE, "places": PLACES, "forms": FORMS, "goods": GOODS}
