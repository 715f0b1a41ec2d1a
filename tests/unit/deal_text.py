"""One small negotiation in one text, for the tests of loading: mistakes are made in it by replacing words."""

from __future__ import annotations

TEXT = """\
format: dealdiff/1
title: Talks between North and South
vocabulary: ceasefire
parties:
  north: North
  south: {name: South, inside: alliance}
  alliance: Alliance
  broker: {name: Broker, role: mediator}
speakers:
  north-official: {called: an official of North, speaks for: north}
  elder: {name: A. Elder, office: former minister}
sources:
  daily: {publisher: The Daily, published: 2024-03-20~, kind: news}
issues:
  fighting: {is: cessation, title: halt to the fighting}
  lasting-end: {is: cessation, title: lasting end, broader: fighting}
  hostages: {is: release, title: hostages}
  prisoners: {is: release, title: prisoners}
  return: {is: civilian return, title: return of residents}
  sequence: {is: provision, title: sequence}
figures:
  held: hostages still held
people:
  hostages (captives):
    soldiers:
    civilian hostages:
    dead hostages:
  prisoners:
  residents:
places:
  the valley:
disjoint:
  - [soldiers, civilian hostages]
versions:
  march:
    date: 2024-03-20
    source: daily
    told by: elder
    phases:
      first: {lasts: six weeks}
      second: {}
    terms:
      fighting:
        phase: first
        form: pause
        lasts: six weeks
      hostages:
        phase: first
        by: south
        people: hostages
        count: 35
        of whom:
          - people: soldiers
            count: 5
          - {people: dead hostages, count: 3, told by: north}
      prisoners:
        count: about 350
        made of: [3 prisoners]
        if:
          - reform: pending
      sequence: to be agreed
    exchange:
      all: hostages for fighting + prisoners
    open: [sequence]
    statements:
      - who: north
        wants:
          return:
            people: residents
            count: at least 1,139
        firmness: demand
      - who: [north, broker]
        meets: this
      - who: elder
        judges: it will not hold
        about: fighting
      - who: north-official
        tells:
          held:
            count: 130
    figures:
      held:
        count: 120
        as of: 2024-03
  may:
    parents: {march: amends}
    silence: as march
    statements:
      - who: south
        accepts: march
      - who: south
        calls:
          north: unchanged
"""


def replaced(before: str, after: str) -> str:
    """The text with some words replaced; they must stand in it once."""
    assert TEXT.count(before) == 1, f"{before!r} stands {TEXT.count(before)} times in the text"
    return TEXT.replace(before, after)
