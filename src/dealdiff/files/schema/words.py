"""What each key of a file means, in a sentence: what editors show beside it."""

from __future__ import annotations

from collections.abc import Mapping
from inspect import getdoc

from dealdiff.model.sheet import RELATIONS
from dealdiff.model.term import Term
from dealdiff.vocabularies.finding import DEFAULT

FORMAT = "The format of the file: dealdiff/1."
DECLARING: Mapping[str, str] = {
    "format": FORMAT,
    "title": "What the negotiation is called.",
    "vocabulary": f"The vocabulary of the term types; {DEFAULT} where none is named.",
    "parties": "Who has a side or a role: id: name, or id: {name, role, inside}.",
    "speakers": "Who is quoted, and for which party they speak; a party needs no entry to speak for itself.",
    "sources": "Where the reports were published, and when.",
    "issues": "What is at stake: id: {is: a term type, title, broader}. An id names a subject, no answer.",
    "figures": "Numbers that are context and no terms: id: what is counted.",
    "people": "Kinds of people: indented is a kind of, in brackets stands also called.",
    "places": "Places: indented is a part of, in brackets stands also called.",
    "forms": "Forms and means, by which something is done: indented is a kind of.",
    "goods": "Kinds of goods: indented is a kind of.",
    "disjoint": "Names that nothing and nobody share, as lists of at least two.",
    "versions": "The versions by their ids, where the negotiation stands in one file.",
}
"""The keys of a negotiation's own file."""

DECLARED: Mapping[str, Mapping[str, str]] = {
    "parties": {
        "name": "What the party is called.",
        "role": "What it is in the talks, such as mediator.",
        "inside": "The id of the party that it is a part of.",
    },
    "speakers": {
        "name": "The name of a person.",
        "called": "How one who is only described is told of, such as an official of North.",
        "office": "The office that gives the words their weight; alone, an institution or who holds it.",
        "speaks for": "The id of the party spoken for; nobody's view without one.",
    },
    "sources": {
        "publisher": "Who published it.",
        "title": "The title of the report.",
        "kind": "What sort of report it is, such as news.",
        "note": "What else is known of it.",
        "published": "When it was published, as exactly as is known.",
    },
    "issues": {
        "is": "The term type, which says what fields a term on it has.",
        "title": "What is talked about.",
        "broader": "The id of the issue that this one is a part of.",
    },
    "figures": {"title": "What is counted."},
}
"""The keys of what a negotiation declares, by section."""

TELLING: Mapping[str, str] = {
    "format": FORMAT,
    "id": "The version's id, where the file's name is not to give it.",
    "title": "What the version is called.",
    "date": "The date of the version, as exactly as it is told.",
    "dated by": "How the date is known.",
    "source": "The id of the source, which speaks itself where nobody else is named.",
    "told by": "Who tells the terms and the exchange: speakers, parties or sources.",
    "parents": "Earlier versions and what this one is to each: " + ", ".join(RELATIONS) + ".",
    "silence": "What it means that a term is missing: unreported (a partial report), absent (a full text), "
    "undisclosed, as <version>, or a map with exceptions.",
    "lasts": "How long the whole text holds.",
    "when": "When the whole text begins to hold.",
    "ends": "When the whole text ends.",
    "phases": "The phases in their order: id: {title, lasts, when, ends, if, text, told by}.",
    "terms": "What the text offers, by issue; or undisclosed, where the content is withheld.",
    "exchange": "What stands against what: id: a + b for c + d, or {gives, for, rate}.",
    "agreed": "The issues that are agreed.",
    "open": "The issues that are open.",
    "statements": "What people say, each with who, one verb and what.",
    "figures": "Reported numbers that belong to no term, by the figure's id.",
    "unsettled": "What a merged text leaves open: a map from places to alternatives.",
}
"""The keys of a version."""

PHASE: Mapping[str, str] = {
    "after": "The phase that this one follows, or unordered; otherwise the one above it.",
    "title": "What the phase is called.",
    "lasts": "How long it lasts.",
    "when": "When it begins.",
    "ends": "When it ends.",
    "if": "What must come true for it to begin.",
    "text": "What no other field takes.",
    "told by": "Who tells of it.",
}
EXCHANGE: Mapping[str, str] = {
    "gives": "The issues whose terms are given.",
    "for": "The issues whose terms they are given for.",
    "rate": "What is given for each, such as 30 for each adult.",
}
EVERY_TERM: Mapping[str, str] = {
    "is": "The term type, where the issue's does not hold.",
    "phase": "The phase that it stands in.",
    "by": "The parties that are bound by it.",
    "for": "The parties that it is for.",
    "force": "How it binds: must, may, must not, right or aim.",
    "rank": "Its place in an order that is told.",
    "when": "When it is to happen, or to begin.",
    "ends": "When it ends.",
    "if": "What must come true first.",
    "replaces": "The issues whose earlier terms it stands in the place of.",
    "title": "The heading of the term in the text.",
    "article": "Its number in the text.",
    "text": "What no other field takes.",
    "told by": "Who tells it, where that is not the version's teller.",
    "details": "Data that a tool carries along, unread.",
}
SLICE: Mapping[str, str] = {
    "people": "Which of the people.",
    "count": "How many of them.",
    "told by": "Who tells it.",
}
FIGURE: Mapping[str, str] = {
    "count": "The number.",
    "date": "The date that is told.",
    "lasts": "The length of time that is told.",
    "people": "Of whom it is the number.",
    "of whom": "Some of them.",
    "fixed": "When the past fact was that it counts: two figures of it are two accounts.",
    "as of": "The day on which a number that moves stood so.",
    "outcome of": "Of which version's term it tells the outcome: {version: issue}.",
    "text": "What no other field takes.",
    "told by": "Who tells it.",
}
PARCEL: Mapping[str, str] = {
    "count": "How many.",
    "people": "Whom.",
    "when": "On which day.",
    "every": "How often.",
    "from": "From when on.",
    "until": "Until when.",
    "rest": "yes: all that are left.",
    "total": "How many in all parcels together.",
    "pieces": "In how many parcels.",
    "last": "When the last parcel comes.",
    "partial": "yes: there are parcels that are not told.",
}
UNSETTLED: Mapping[str, str] = {
    "alternatives": "By version, what it says here: absent if it takes it away, unreported if it is silent.",
    "base": "What the common base says, which stands meanwhile.",
    "suggestion": "One of the alternatives.",
    "soft": "yes: the alternatives may go together.",
    "why": "Why it is not settled.",
}
STATEMENT: Mapping[str, str] = {
    "id": "A word that tells two statements of one voice on one subject apart.",
    "who": "The speaker, party or source that says it; several where they speak together.",
    "firmness": "How firmly: preference, demand, precondition or red line.",
    "of": "What a precondition is for.",
    "because": "The reason that is given.",
    "since": "Since when it is so.",
    "date": "When it was said.",
    "expected": "yes: announced, not done yet.",
    "told by": "Who reports it, where it is second hand.",
    "mistaken": "Who judged it mistaken.",
    "about": "What is judged: an issue, a figure, a version, this or a voice.",
    "family": "stance or acts, beside accepts alone: whether an issue or a version is meant.",
    "wants": "A stance: the issue wanted, several, or a map from an issue to what is wanted of it.",
    "accepts": "A stance on an issue, or an act on a version.",
    "considers": "A stance: what is considered and neither wanted nor refused.",
    "refuses": "A stance: what is refused. Not to object is no stance.",
    "drops": "A stance: a demand that is given up, and said to be.",
    "withholds": "A stance: an answer that is kept back.",
    "tables": "An act: the version that is put forward (its id, or this).",
    "rejects": "An act: the version that is rejected.",
    "signs": "An act: the version that is signed.",
    "suspends": "An act: the version that is suspended.",
    "resumes": "An act: the version that is resumed.",
    "extends": "An act: the version that is extended.",
    "ends": "An act: the version that is ended.",
    "meets": "An act: a meeting on the version.",
    "tells": "An account: the issue or figure, or a map from it to the fields that are told.",
    "denies": "What is denied: the same as after tells, or words.",
    "reads": "How a party understands the text: the same as after tells.",
    "calls": "A map from anything to the word that it is called.",
    "judges": "An opinion or a forecast, in words, with its hedges.",
}


def type_told(cls: type[Term]) -> str:
    """What a term type is and what its fields tell: its docstring without the example."""
    said = (getdoc(cls) or "no description").partition(">>>")[0]
    return " ".join(said.split()).replace("``", "").replace("_", " ")
