"""A small negotiation of two parties, for tests of what each holds."""

from __future__ import annotations

from dealdiff.files.loading import loads
from dealdiff.model.sheet import TermSheet

TALKS = """
format: dealdiff/1
vocabulary: ceasefire
parties:
  north: North
  hawks: {name: hawks in North, inside: north}
  south: South
  broker: a mediator
speakers:
  anna: {called: an envoy of North, speaks for: north}
  emil: {called: a minister of North, speaks for: north}
  hugo: {called: a hawk, speaks for: hawks}
  wim: {called: an envoy of South, speaks for: south}
  voice: {called: an observer}
sources:
  daily: {publisher: The Daily}
issues:
  fighting: {is: cessation, title: halt to the fighting}
  hostages: {is: release, title: hostages}
  prisoners: {is: release, title: prisoners}
  camp: {is: presence, title: the camp}
  aid: {is: humanitarian access, title: aid}
people:
  hostages:
    women:
    men:
disjoint:
  - [women, men]
  - [the port, the crossing]
places:
  Gaza:
    the port:
    the crossing:
  the harbour:
  the river:
versions:
  draft:
    date: 2024-03-20
    source: daily
"""
TEXT = """
    phases: {first: {lasts: six weeks}, second: {}}
    terms:
      fighting: {phase: first, form: pause}
      hostages: {phase: first, count: 33}
      prisoners: none
    exchange:
      deal: hostages for fighting
"""


def version(said: str = "", text: str = "", heading: str = "") -> TermSheet:
    """The draft, with statements on lines of their own."""
    lines = [f"      - {line}" for line in said.strip().splitlines()]
    told = "\n".join(["    statements:", *lines]) + "\n" if said.strip() else ""
    return loads(TALKS + (f"    {heading}\n" if heading else "") + text.strip("\n") + "\n" + told)["draft"]
