"""How a value that both sides tell differs."""

from __future__ import annotations

from dealdiff.diffing.kinds.row import CLARIFYING, EDITORIAL, RECORD, SUBSTANTIVE, UNCERTAIN, Kind

_DIRECTION = "where the direction rests on a policy alone: uncertain if the ranges overlap, clarifying if one lies in the other"

_RELATIONS = [
    Kind("restated", "value", EDITORIAL, "restated", "the same, in other words",
         "{Subject}, {field}: {after}, the same as before in other words ({before}){basis}{by}."),
    Kind("told-more-exactly", "value", CLARIFYING, "told-less-exactly", "what is told lies inside what was told",
         "{Subject}, {field}: {after}, told more exactly (was {before}){basis}{by}."),
    Kind("told-less-exactly", "value", CLARIFYING, "told-more-exactly", "what was told lies inside what is told",
         "{Subject}, {field}: {after}, told less exactly (was {before}){basis}{by}."),
    Kind("narrowed", "value", SUBSTANTIVE, "widened", "whom, what or how much a complete text covers is narrower; of a ban, what it forbids",
         "{Subject}, {field}: {after}, narrower than before ({before}){basis}{by}."),
    Kind("widened", "value", SUBSTANTIVE, "narrowed", "whom, what or how much a complete text covers is wider; of a ban, what it forbids",
         "{Subject}, {field}: {after}, wider than before ({before}){basis}{by}."),
    Kind("tightened", "value", SUBSTANTIVE, "loosened", "a limit of a complete text leaves less room",
         "{Subject}, {field}: {after}, a narrower limit than before ({before}){basis}{by}."),
    Kind("loosened", "value", SUBSTANTIVE, "tightened", "a limit of a complete text leaves more room",
         "{Subject}, {field}: {after}, a wider limit than before ({before}){basis}{by}."),
    Kind("first-slice", "value", UNCERTAIN, "beyond-first-slice", "the first ones of a group are told: not all of it",
         "{Subject}, {field}: {after}, told as the first of {before}: not more exactly who{by}."),
    Kind("beyond-first-slice", "value", UNCERTAIN, "first-slice", "a group is told whose first ones were told before",
         "{Subject}, {field}: {after}, where only the first of them were told ({before}){by}."),
    Kind("raised", "value", SUBSTANTIVE, "lowered", "the bounds moved up; the ranges still overlap",
         "{Subject}, {field}: {after}, with {higher} bounds than before ({before}); the two still overlap{basis}{by}.",
         evidence=_DIRECTION),
    Kind("lowered", "value", SUBSTANTIVE, "raised", "the bounds moved down; the ranges still overlap",
         "{Subject}, {field}: {after}, with {lower} bounds than before ({before}); the two still overlap{basis}{by}.",
         evidence=_DIRECTION),
    Kind("increased", "value", SUBSTANTIVE, "decreased", "surely more than before",
         "{Subject}, {field}: {after}, {more} than before ({before}){basis}{by}."),
    Kind("decreased", "value", SUBSTANTIVE, "increased", "surely less than before",
         "{Subject}, {field}: {after}, {less} than before ({before}){basis}{by}."),
    Kind("replaced", "value", SUBSTANTIVE, "replaced", "another value, which cannot hold with the earlier one",
         "{Subject}, {field}: {after} in place of {before}{basis}{by}."),
    Kind("possibly-changed", "value", UNCERTAIN, "possibly-changed", "the two overlap, or nobody declared them apart",
         "{Subject}, {field}: {after}, before {before}: it cannot be told whether that is another{basis}{by}."),
    Kind("reworded", "value", UNCERTAIN, "reworded", "other words; whether the meaning differs is for a reader",
         "{Subject}, {field}: worded {after}, before {before}{by}."),
    Kind("re-anchored", "value", UNCERTAIN, "re-anchored", "counted from something else, which nobody dated",
         "{Subject}, {field}: {after}, before {before}: counted from something else{by}."),
]  # fmt: skip # a table: a row reads better on few lines

_PLACES = [
    Kind("moved", "value", SUBSTANTIVE, "moved", "the same term in another phase",
         "{Subject}: moved to {after} (was in {before}){by}."),
    Kind("phase-reordered", "value", SUBSTANTIVE, "phase-reordered", "the phases stand in another order",
         "{Subject}: in another place among the phases, after {after} (before: after {before}){by}."),
    Kind("same-length", "value", EDITORIAL, "same-length", "one length, told of the term here and of its phase there",
         "{Subject}, {field}: {after}, the same as before ({before}); {place}{by}."),
    Kind("exchange-turned", "value", EDITORIAL, "exchange-turned", "one exchange, told from its other end",
         "{Subject}: the same exchange, told from its other end{by}."),
    Kind("retitled", "value", EDITORIAL, "retitled", "another title or number",
         "{Subject}: {field} {after} (was {before})."),
    Kind("retold", "record", RECORD, "retold", "somebody else tells it",
         "{Subject}: {field} {after} (was {before})."),
    Kind("corrected", "record", RECORD, "corrected", "one version corrects the other: the report was wrong, the deal did not move",
         "{Subject}, {field}: {after}, {corrected}{basis}{by}."),
    Kind("details-changed", "record", RECORD, "details-changed", "data that a tool carries along are other ones; they are not interpreted",
         "{Subject}, {field}: other data carried along{differences}."),
]  # fmt: skip # as above

_BREAKDOWNS = [
    Kind("decomposed", "breakdown", CLARIFYING, "recomposed", "the same in all, told in parts that add up",
         "{Subject}, {field}: {after}, which adds up to the same in all (before: {before}){by}."),
    Kind("recomposed", "breakdown", CLARIFYING, "decomposed", "the same in all, told in fewer parts",
         "{Subject}: {after}, told before in parts that add up to the same ({before}){by}."),
    Kind("recast", "breakdown", SUBSTANTIVE, "recast", "the same in all, in other parts",
         "{Subject}, {field}: {after} in place of {before}, the same in all{by}."),
]  # fmt: skip # as above

_SCHEDULES = [
    Kind("schedule-stretched", "schedule", SUBSTANTIVE, "schedule-compressed", "the same in all, until a later day",
         "{Subject}, {field}: stretched, {after} (was {before}){basis}{by}."),
    Kind("schedule-compressed", "schedule", SUBSTANTIVE, "schedule-stretched", "the same in all, until an earlier day",
         "{Subject}, {field}: compressed, {after} (was {before}){basis}{by}."),
    Kind("schedule-recut", "schedule", SUBSTANTIVE, "schedule-recut", "the same in all by the same day, in other pieces",
         "{Subject}, {field}: cut otherwise, {after} (was {before}); the same in all{basis}{by}."),
]  # fmt: skip # as above

_CONDITIONS = [
    Kind("condition-met", "condition", SUBSTANTIVE, "condition-no-longer-met", "pending before, met now: not dropped",
         "{Subject}, condition {field}: met now{by}."),
    Kind("condition-no-longer-met", "condition", SUBSTANTIVE, "condition-met", "met before, pending again",
         "{Subject}, condition {field}: pending again, told as met before{by}."),
    Kind("condition-waived", "condition", SUBSTANTIVE, "condition-no-longer-waived", "pending before, waived now",
         "{Subject}, condition {field}: waived now{by}."),
    Kind("condition-no-longer-waived", "condition", SUBSTANTIVE, "condition-waived", "waived before, pending again",
         "{Subject}, condition {field}: pending again, told as waived before{by}."),
    Kind("condition-lapsed", "condition", SUBSTANTIVE, "condition-no-longer-lapsed", "pending before, lapsed now: its time passed",
         "{Subject}, condition {field}: lapsed now{by}."),
    Kind("condition-no-longer-lapsed", "condition", SUBSTANTIVE, "condition-lapsed", "lapsed before, pending again",
         "{Subject}, condition {field}: pending again, told as lapsed before{by}."),
    Kind("condition-settled-otherwise", "condition", SUBSTANTIVE, "condition-settled-otherwise", "met, waived or lapsed, where another of these was told",
         "{Subject}, condition {field}: {after} (was {before}){by}."),
]  # fmt: skip # as above

_LIFE = [
    Kind("life-extended", "life", SUBSTANTIVE, "life-shortened", "the whole text holds longer",
         "{Subject}, {field}: extended to {after} (was {before}){basis}{by}.", evidence=_DIRECTION),
    Kind("life-shortened", "life", SUBSTANTIVE, "life-extended", "the whole text holds less long",
         "{Subject}, {field}: shortened to {after} (was {before}){basis}{by}.", evidence=_DIRECTION),
    Kind("start-postponed", "life", SUBSTANTIVE, "start-brought-forward", "the whole text begins later",
         "{Subject}, {field}: postponed to {after} (was {before}){basis}{by}.", evidence=_DIRECTION),
    Kind("start-brought-forward", "life", SUBSTANTIVE, "start-postponed", "the whole text begins earlier",
         "{Subject}, {field}: brought forward to {after} (was {before}){basis}{by}.", evidence=_DIRECTION),
]  # fmt: skip # as above

_ECHOES = [
    Kind("length-follows", "echo", RECORD, "length-follows", "a term lasts as long as its phase, whose length is told otherwise",
         "So {subject} lasts {after} (before {before})."),
    Kind("date-follows", "echo", RECORD, "date-follows", "a moment is counted from a day that is told otherwise",
         "So {subject}, {field}, falls {after} (before {before})."),
]  # fmt: skip # as above

ROWS = [*_RELATIONS, *_PLACES, *_BREAKDOWNS, *_SCHEDULES, *_CONDITIONS, *_LIFE, *_ECHOES]
