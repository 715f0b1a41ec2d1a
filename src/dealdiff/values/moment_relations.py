"""How a moment lies to its anchor, and the words that say so."""

from __future__ import annotations

from enum import Enum


class Relation(Enum):
    """How a moment lies to its anchor."""

    AT = "at"
    BY = "by"
    WITHIN = "within"
    BEFORE = "before"
    AFTER = "after"
    FROM = "from"
    UNTIL = "until"
    DURING = "during"
    NEVER = "permanent"  # an end that never comes


AT_ONCE = (
    "immediately",
    "at once",
    "effective immediately",
    "forthwith",
    "right away",
    "straight away",
    "without delay",
)
FOR_EVER = ("permanent", "permanently")
RELATIONS = {
    words: relation
    for relation, all_words in {
        Relation.AT: "at|on|upon|in",
        Relation.BY: "by|no later than|not later than|on or before|at the latest by",
        Relation.WITHIN: "within",
        Relation.BEFORE: "before|prior to|in advance of|ahead of",
        Relation.AFTER: "after|following",
        Relation.FROM: "from|as of|as from|effective from|starting|starting on|beginning on",
        Relation.UNTIL: "until|till",
        Relation.DURING: "during",
    }.items()
    for words in all_words.split("|")
}
