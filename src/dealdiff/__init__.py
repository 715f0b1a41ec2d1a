"""Versioned term sheets of a negotiation, and semantic diffs between them."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as type checkers know it, without importing typing
if TYPE_CHECKING:  # names are loaded at first use: importing dealdiff loads none of it
    from dealdiff.calling.calls import Calls, calls
    from dealdiff.diffing.change import Change
    from dealdiff.diffing.document.schema import diff_schema
    from dealdiff.diffing.engine import diff
    from dealdiff.diffing.matching.finding import match
    from dealdiff.diffing.matching.result import Matching
    from dealdiff.diffing.result import Axis, Diff
    from dealdiff.diffing.significance import Significance
    from dealdiff.diffing.suggested import Ambiguity, Match
    from dealdiff.diffing.suppressing import suppress
    from dealdiff.diffing.suppression import Suppression
    from dealdiff.errors import (
        DealdiffError,
        FileError,
        ModelError,
        ParseError,
        Problem,
        StaleDelta,
        UnknownName,
    )
    from dealdiff.files.advice import advise
    from dealdiff.files.advising.item import Advice
    from dealdiff.files.documents import load_diff
    from dealdiff.files.dumping import dump, dumps
    from dealdiff.files.loading import load, load_sheet, loads
    from dealdiff.files.schema import file_schema
    from dealdiff.files.suppressing import load_suppressions
    from dealdiff.lineage.blame import Blame, blame, first_attested
    from dealdiff.lineage.dates import AsOf, KnownOn, as_of, known_on
    from dealdiff.lineage.entry import LogEntry
    from dealdiff.lineage.log import log
    from dealdiff.lineage.relations import children, common_ancestor, common_ancestors, heads, parents
    from dealdiff.lineage.status import Status, status
    from dealdiff.merging.merging import merge
    from dealdiff.merging.result import Decision, Merge
    from dealdiff.merging.settling import Resolution, settle
    from dealdiff.model.effective import Effective
    from dealdiff.model.figure import Figure
    from dealdiff.model.part import Exchange, Part
    from dealdiff.model.scope import Issue, Party, Scope, Source, Speaker
    from dealdiff.model.sheet import TermSheet
    from dealdiff.model.silence import Silence
    from dealdiff.model.statement import Statement
    from dealdiff.model.term import Condition, Slice, Term
    from dealdiff.model.unsettled import Unsettled
    from dealdiff.negotiation import Negotiation
    from dealdiff.parties.attitude import Attitude
    from dealdiff.parties.concession import Concession
    from dealdiff.parties.concessions import concessions
    from dealdiff.parties.convergence import Convergence, convergence
    from dealdiff.parties.distance import Distance, distance
    from dealdiff.parties.framing import Framed
    from dealdiff.parties.gap import Gap, gap
    from dealdiff.parties.latest import LatestStance, latest_stance
    from dealdiff.parties.moves import Positions, positions
    from dealdiff.parties.open_points import OpenPoints, open_points
    from dealdiff.parties.point import Point
    from dealdiff.parties.position import Position, positions_in
    from dealdiff.patching.composing import compose, invert
    from dealdiff.patching.conflict import Conflict
    from dealdiff.patching.exporting import json_patch, merge_patch
    from dealdiff.patching.patching import patch, rebase
    from dealdiff.render.describing import describe
    from dealdiff.seeds import seed
    from dealdiff.sources.dispute import Dispute
    from dealdiff.sources.disputes import Disputes, disputes
    from dealdiff.sources.evidence import Evidence, evidence
    from dealdiff.sources.reconciled import Reconciled
    from dealdiff.sources.reconciling import reconcile
    from dealdiff.tables.cells import Matrix
    from dealdiff.tables.making import matrix
    from dealdiff.values.details import Details
    from dealdiff.values.duration import Duration
    from dealdiff.values.group import Group
    from dealdiff.values.moment import Moment
    from dealdiff.values.names import Names
    from dealdiff.values.policy import Policy
    from dealdiff.values.presence import Presence
    from dealdiff.values.quantity import Quantity
    from dealdiff.values.rate import Rate
    from dealdiff.values.schedule import Schedule
    from dealdiff.values.scheme import ConceptScheme
    from dealdiff.values.verdict import Basis, Direction, Info, Verdict
    from dealdiff.values.when import When
    from dealdiff.values.wording import Wording
    from dealdiff.views.accounts import Account, accounts, contested
    from dealdiff.views.effective import effective
    from dealdiff.views.overlaying import overlay
    from dealdiff.views.readings import as_read_by, readings
    from dealdiff.views.voices import as_told_by
    from dealdiff.views.wanted import as_wanted_by

__version__ = "0.1.0"

_HOME = {
    "diffing.change": ("Change",),
    "diffing.document.schema": ("diff_schema",),
    "diffing.engine": ("diff",),
    "diffing.matching.finding": ("match",),
    "diffing.matching.result": ("Matching",),
    "diffing.result": ("Axis", "Diff"),
    "diffing.significance": ("Significance",),
    "diffing.suggested": ("Ambiguity", "Match"),
    "diffing.suppressing": ("suppress",),
    "diffing.suppression": ("Suppression",),
    "errors": (
        "DealdiffError",
        "FileError",
        "ModelError",
        "ParseError",
        "Problem",
        "StaleDelta",
        "UnknownName",
    ),
    "files.documents": ("load_diff",),
    "files.dumping": ("dump", "dumps"),
    "files.loading": ("load", "load_sheet", "loads"),
    "files.suppressing": ("load_suppressions",),
    "lineage.blame": ("Blame", "blame", "first_attested"),
    "lineage.dates": ("AsOf", "KnownOn", "as_of", "known_on"),
    "lineage.entry": ("LogEntry",),
    "lineage.log": ("log",),
    "lineage.relations": ("children", "common_ancestor", "common_ancestors", "heads", "parents"),
    "lineage.status": ("Status", "status"),
    "merging.merging": ("merge",),
    "merging.result": ("Decision", "Merge"),
    "merging.settling": ("Resolution", "settle"),
    "model.effective": ("Effective",),
    "model.figure": ("Figure",),
    "model.part": ("Exchange", "Part"),
    "model.scope": ("Issue", "Party", "Scope", "Source", "Speaker"),
    "model.sheet": ("TermSheet",),
    "model.silence": ("Silence",),
    "model.statement": ("Statement",),
    "model.term": ("Condition", "Slice", "Term"),
    "model.unsettled": ("Unsettled",),
    "negotiation": ("Negotiation",),
    "patching.composing": ("compose", "invert"),
    "patching.conflict": ("Conflict",),
    "patching.exporting": ("json_patch", "merge_patch"),
    "patching.patching": ("patch", "rebase"),
    "render.describing": ("describe",),
    "seeds": ("seed",),
    "tables.cells": ("Matrix",),
    "tables.making": ("matrix",),
    "values.details": ("Details",),
    "values.duration": ("Duration",),
    "values.group": ("Group",),
    "values.moment": ("Moment",),
    "values.names": ("Names",),
    "values.policy": ("Policy",),
    "values.presence": ("Presence",),
    "values.quantity": ("Quantity",),
    "values.rate": ("Rate",),
    "values.schedule": ("Schedule",),
    "values.scheme": ("ConceptScheme",),
    "values.verdict": ("Basis", "Direction", "Info", "Verdict"),
    "values.when": ("When",),
    "values.wording": ("Wording",),
    "views.wanted": ("as_wanted_by",),
    "views.readings": (
        "as_read_by",
        "readings",
    ),
    "parties.attitude": ("Attitude",),
    "parties.position": (
        "Position",
        "positions_in",
    ),
    "parties.framing": ("Framed",),
    "parties.point": ("Point",),
    "parties.gap": (
        "Gap",
        "gap",
    ),
    "parties.distance": (
        "Distance",
        "distance",
    ),
    "parties.latest": ("LatestStance", "latest_stance"),
    "parties.moves": (
        "Positions",
        "positions",
    ),
    "parties.open_points": (
        "OpenPoints",
        "open_points",
    ),
    "parties.convergence": (
        "Convergence",
        "convergence",
    ),
    "parties.concession": ("Concession",),
    "parties.concessions": ("concessions",),
    "sources.dispute": ("Dispute",),
    "sources.disputes": (
        "Disputes",
        "disputes",
    ),
    "sources.evidence": (
        "Evidence",
        "evidence",
    ),
    "sources.reconciled": ("Reconciled",),
    "sources.reconciling": ("reconcile",),
    "calling.calls": (
        "Calls",
        "calls",
    ),
    "files.advice": ("advise",),
    "files.advising.item": ("Advice",),
    "files.schema": ("file_schema",),
    "views.accounts": ("Account", "accounts", "contested"),
    "views.effective": ("effective",),
    "views.overlaying": ("overlay",),
    "views.voices": ("as_told_by",),
}
_MODULE_OF = {name: f"dealdiff.{module}" for module, names in _HOME.items() for name in names}

__all__ = [
    "Account", "Advice", "Ambiguity", "AsOf", "Attitude", "Axis", "Basis", "Blame", "Calls", "Change",
    "ConceptScheme", "Concession", "Condition", "Conflict", "Convergence", "DealdiffError", "Decision",
    "Details", "Diff", "Direction", "Dispute", "Disputes", "Distance", "Duration", "Effective",
    "Evidence", "Exchange", "Figure", "FileError", "Framed", "Gap", "Group", "Info", "Issue", "KnownOn",
    "LatestStance", "LogEntry",
    "Match", "Matching", "Matrix", "Merge", "ModelError", "Moment", "Names", "Negotiation", "OpenPoints",
    "ParseError", "Part", "Party", "Point", "Policy", "Position", "Positions", "Presence", "Problem",
    "Quantity", "Rate", "Reconciled", "Resolution", "Schedule", "Scope", "Significance", "Silence",
    "Slice", "Source", "Speaker", "StaleDelta", "Statement", "Status", "Suppression", "Term", "TermSheet",
    "UnknownName", "Unsettled", "Verdict", "When", "Wording", "accounts", "advise", "as_of", "as_read_by",
    "as_told_by", "as_wanted_by", "blame", "calls", "children", "common_ancestor", "common_ancestors",
    "compose", "concessions", "contested", "convergence", "describe", "diff", "diff_schema", "disputes",
    "distance", "dump", "dumps", "effective", "evidence", "file_schema", "first_attested", "gap", "heads",
    "invert", "json_patch", "known_on", "latest_stance", "load", "load_diff", "load_sheet",
    "load_suppressions", "loads", "log", "match", "matrix", "merge", "merge_patch", "open_points",
    "overlay", "parents", "patch", "positions", "positions_in", "readings", "rebase", "reconcile", "seed",
    "settle", "status", "suppress",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in _MODULE_OF:
        raise AttributeError(f"module 'dealdiff' has no attribute {name!r}")
    found = getattr(import_module(_MODULE_OF[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
