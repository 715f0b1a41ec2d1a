"""Two outlets report one proposal, each with ids of its own: brought into one sheet, and nobody is chosen.

Everything here is made up: the talks, the parties, the outlets and what they report.
"""

import dealdiff

COMMON = """
format: dealdiff/1
title: Talks between Northco and Southco (made up)
vocabulary: ceasefire
parties: {north: Northco, south: Southco}
places: {the coast road: }
speakers:
  envoy: {called: an envoy of a third side}
sources:
  gazette: {publisher: The Made-up Gazette, published: 2024-03-21}
  courier: {publisher: The Made-up Courier, published: 2024-03-22}
"""

GAZETTE = """
issues:
  fighting: {is: cessation, title: the halt to the fighting}
  captives: {is: release, title: the release of the captives}
  road: {is: withdrawal, title: the withdrawal from the road}
versions:
  gazette-report:
    date: 2024-03-20
    source: gazette
    terms:
      fighting: {form: pause, lasts: six weeks}
      captives: {by: south, for: north, people: captives, count: 35, when: within 42 days}
      road: {by: north, from: the coast road}
    statements:
      - {who: south, refuses: {road: {by: north}}, because: it wants more}
      - {who: envoy, tells: {captives: {count: 33}}}
"""

COURIER = """
issues:
  fighting: {is: cessation, title: the halt to the fighting}
  people-held: {is: release, title: the people who are held}
versions:
  courier-report:
    date: 2024-03-20
    source: courier
    terms:
      fighting: {form: pause, lasts: 42 days}
      people-held: {by: south, for: north, people: captives, count: 40, when: within 42 days}
    statements:
      - {who: south, wants: {fighting: {lasts: permanent}}, firmness: demand}
"""

reports = [
    dealdiff.loads(COMMON + text)[version]
    for text, version in ((GAZETTE, "gazette-report"), (COURIER, "courier-report"))
]
found = dealdiff.reconcile(reports, id="march-proposal")

print("Which items are taken for one, though their ids differ:")
for match in found.matched:
    print(f"- {match}")
    print(f"  {'; '.join(match.to_dict()['evidence'])}")

print("\nWhat both tell alike, or one alone tells. It is nobody's word:")
for id_, term in found.sheet.terms.items():
    told = term.reported() if isinstance(term, dealdiff.Term) else {}
    fields = [f"{name.strip('_')} {value}" for name, value in told.items()]
    print(f"- {id_}: {'; '.join(fields)}")

print("\nWhere the accounts differ:")
for dispute in found.disputes:
    print(dispute)

print("\nWhat people said, with the reports that tell it:")
for one in found.sheet.statements:
    if one.family == "stance":
        wanted = one.body.reported() if isinstance(one.body, dealdiff.Term) else {}
        what = ", ".join(f"{name.strip('_')} {value}" for name, value in wanted.items())
        held = " ".join([one.verb, one.subject, *([f"({what})"] if what else [])])
        firmly = f" as a {one.firmness}" if str(one.firmness) != "unreported" else ""
        print(f"- {one.who} {held}{firmly}, told by {one.told_by}")

# The account of each outlet is still there, field by field.
for source in ("courier", "gazette"):
    print(f"\nAs the {source} tells it:")
    for id_, term in dealdiff.as_told_by(found.sheet, source).terms.items():
        told = term.reported() if isinstance(term, dealdiff.Term) else {}
        print(f"- {id_}: {'; '.join(str(value) for value in told.values())}")
