"""What a merged text leaves unsettled: places that come to be so, and are so no longer."""

from __future__ import annotations

from dealdiff.diffing.kinds.row import CLARIFYING, SILENCE, UNCERTAIN, Kind

ROWS = [
    Kind("unsettled-added", "unsettled", UNCERTAIN, "unsettled-settled", "a place that was told is unsettled between versions here",
         "Unsettled here, and told before: {after}."),
    Kind("unsettled-settled", "unsettled", CLARIFYING, "unsettled-added", "a place that was unsettled between versions is told here",
         "No longer unsettled here: {before}."),
    Kind("unsettled-reported", "unsettled", UNCERTAIN, "unsettled-not-repeated", "a place that was not told is unsettled between versions here",
         "Unsettled here, and not told before: {after}."),
    Kind("unsettled-not-repeated", SILENCE, UNCERTAIN, "unsettled-reported", "a place that was unsettled between versions is not told here",
         "Not told here, which is not to say settled: {before}."),
    Kind("unsettled-retold", "unsettled", UNCERTAIN, "unsettled-retold", "a place is unsettled in both texts, told otherwise",
         "Unsettled, told otherwise: {after} (was {before})."),
]  # fmt: skip # a table: a row reads better on few lines
