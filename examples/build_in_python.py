"""Term sheets without files: a made-up negotiation of two sides, built, diffed and dumped.

The parties, the issues and the numbers are made up.
"""

from dealdiff import (
    Issue,
    Negotiation,
    Part,
    Party,
    Scope,
    Silence,
    Source,
    Statement,
    TermSheet,
    describe,
    diff,
    dumps,
    overlay,
)
from dealdiff.vocabularies.ceasefire import Cessation, Release, ceasefire

scope = Scope(
    title="A made-up exchange",
    vocabulary=ceasefire,
    parties=[Party(id="north", name="North"), Party(id="south", name="South")],
    sources=[Source(id="daily", publisher="The Made-up Daily")],
    issues=[
        Issue(id="fighting", is_="cessation", title="halt to the fighting"),
        Issue(id="prisoners", is_="release", title="prisoners"),
    ],
)

first = TermSheet(
    id="first-draft",
    title="First draft",
    date="2030-01-10",
    source="daily",
    silence=Silence(default="absent"),  # the whole text is known
    terms=[
        Cessation(id="fighting", form="pause", lasts="six weeks"),
        Release(id="prisoners", by="north", people="prisoners", count="about 350"),
    ],
    statements=[Statement(who="south", verb="considers", subject="fighting")],
)
second = TermSheet(
    id="second-draft",
    title="Second draft",
    date="2030-01-20",
    source="daily",
    silence=Silence(default="absent"),
    parents={"first-draft": "amends"},
    parts=[Part(id="first", lasts="42 days")],
    terms=[
        Cessation(id="fighting", part="first", form="pause"),
        Release(id="prisoners", by="north", people="prisoners", count=400, part="first"),
    ],
    statements=[Statement(who="south", verb="refuses", subject="fighting", firmness="red line")],
)

talks = Negotiation(scope=scope, versions=[first, second])
found = talks.diff("first-draft", "second-draft")
print(describe(found))

print(f"As changes: {[change.kind for change in found.of('substantive')]}")
print(f"The first laid under the second has {len(overlay(first, second).terms)} terms.")
print(f"A sheet differs from itself in {len(diff(first, first))} changes.\n")
print(dumps(talks["second-draft"]))
