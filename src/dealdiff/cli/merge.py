"""``dealdiff merge PATH LEFT RIGHT``."""

from __future__ import annotations

from argparse import Namespace

from dealdiff.cli.codes import NOTHING, SOMETHING
from dealdiff.cli.outputs import save, version_text
from dealdiff.cli.running import Answer, note
from dealdiff.errors import DealdiffError, ModelError
from dealdiff.files.loading import load
from dealdiff.lineage.relations import common_ancestor
from dealdiff.merging.heading import new_id
from dealdiff.merging.merging import merge
from dealdiff.merging.result import Merge
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.render.merges import merge_json, merge_page, summary
from dealdiff.views.incorporating import resolved

_VERSION = "yaml"


def answer(options: Namespace) -> tuple[Answer, int]:
    """The merged version, or what was decided; something where anything is left unsettled."""
    if options.id is not None:
        new_id(options.id)
    talks = load(options.path)
    _check_new(options.id, talks)
    left, right = (resolved(talks[id_], talks) for id_ in (options.left, options.right))
    base = _base(talks, left, right) if options.base is None else talks[options.base]
    found = merge(resolved(base, talks), left, right, id=options.id or "")
    if options.output is not None:
        save(options.output, version_text(found.sheet, "", options.output))
    return _told(found, options), SOMETHING if found.conflicts else NOTHING


def _check_new(id_: str | None, talks: Negotiation) -> None:
    if id_ is not None and id_ in talks.versions:
        raise DealdiffError(f"--id: found {id_!r}, which is a version already; expected an id that is new")


def _base(talks: Negotiation, left: TermSheet, right: TermSheet) -> TermSheet:
    """The version that both come from."""
    try:
        return talks[common_ancestor(talks, left.id, right.id)]
    except ModelError as error:
        raise DealdiffError(f"{error}; or name the base with --base VERSION") from None


def _told(found: Merge, options: Namespace) -> Answer:
    """The version, with what is unsettled on standard error; or, where that is asked for, the decisions."""
    format_ = options.format or (_VERSION if options.output is None else "text")
    if format_ == "json":
        return merge_json(found)
    if format_ != _VERSION:
        return merge_page(found)
    if found.conflicts:
        note([*map(str, found.conflicts), summary(found)])
    return version_text(found.sheet, _VERSION, None)
