"""How far two parties were apart, as plain data with stable keys."""

from __future__ import annotations

from typing import Protocol

from dealdiff.diffing.document.exporting import policy_data
from dealdiff.diffing.typed import Json
from dealdiff.parties.cell import Cell
from dealdiff.parties.converging_words import RowTold, Told, cell_words
from dealdiff.parties.data import held_data
from dealdiff.parties.distance import Distance
from dealdiff.parties.rows import distance_data
from dealdiff.parties.standing import Standing
from dealdiff.parties.steps import Step
from dealdiff.values.policy import Policy


class DataTold(Told, Protocol):
    """What a convergence holds."""

    @property
    def left(self) -> str: ...  # noqa: D102 # as Convergence has it
    @property
    def right(self) -> str: ...  # noqa: D102 # as Convergence has it
    @property
    def policy(self) -> Policy: ...  # noqa: D102 # as Convergence has it
    @property
    def summary(self) -> str: ...  # noqa: D102 # as Convergence has it


def convergence_data(found: DataTold) -> dict[str, Json]:
    """The whole: both parties, the versions, the counts with their issues, and every issue."""
    return {
        "left": found.left,
        "right": found.right,
        "versions": [*found.versions],
        "policy": policy_data(found.policy),
        "counts": {word: [*issues] for word, issues in found.counts.items()},
        "summary": found.summary,
        "beside": [one.to_dict() for one in found.asides],
        "texts accepted and rejected": [one.to_dict() for one in found.text_reversals],
        "issues": [_row(one) for one in found.rows],
    }


def _row(row: RowTold) -> Json:
    return {
        "issue": row.issue,
        "title": row.title,
        "outcome": row.outcome,
        "overall": _step(row.overall) if row.overall is not None else None,
        "cells": [_cell(one) for one in row.columns],
        "steps": [_step(one) for one in row.steps],
        "reversals": [one.to_dict() for one in row.reversals],
    }


def _cell(cell: Cell) -> Json:
    """A cell; of a gap, ``distances`` is empty and ``rungs`` is null, and ``why`` says why."""
    return {
        "version": cell.version,
        "compared": cell.filled,
        "distances": {field: distance_data(one) for field, one in cell.distances.items()},
        "rungs": cell.rungs,
        "left rung": cell.left_rung,
        "right rung": cell.right_rung,
        "told alike": cell.told_alike,
        "left": _side(cell.left, cell.version),
        "right": _side(cell.right, cell.version),
        "differing": [*cell.differing],
        "why": cell.why or None,
        "doubts": [*cell.doubts],
        "words": cell_words(cell),
    }


def _side(side: Standing, version: str) -> Json:
    return {
        "party": side.party,
        "latest": [held_data(one) for one in side.latest],
        "measured": [held_data(one) for one in side.measured],
        "told beside": [held_data(one) for one in side.others],
        "given back": [held_data(one) for one in side.given_back],
        "rejected or denied": [one.to_dict() for one in side.asides],
        "carried": bool(side.told) and side.carried_to(version),
    }


def _step(step: Step) -> Json:
    return {
        "before": step.before,
        "after": step.after,
        "moved": step.moved.value,
        "possibly": step.possibly,
        "parts": [
            {
                "field": one.field,
                "before": _measure(one.before),
                "after": _measure(one.after),
                "moved": one.moved.value,
            }
            for one in step.parts
        ],
        "reasons": [*step.reasons],
        "doubts": [*step.doubts],
    }


def _measure(one: Distance | int) -> Json:
    return distance_data(one) if isinstance(one, Distance) else one
