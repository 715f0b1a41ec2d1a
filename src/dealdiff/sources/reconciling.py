"""Several reports of one proposal as one sheet: what they tell alike, and every account of the rest."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from dealdiff.model.given import expect
from dealdiff.model.ids import identifier
from dealdiff.model.sheet import TermSheet
from dealdiff.sources.beside import told_beside_all
from dealdiff.sources.compiling import compiled
from dealdiff.sources.correcting import with_corrections
from dealdiff.sources.gathering import apart_at, said_in_all, told_by_each
from dealdiff.sources.given_reports import check_told, id_of, in_order, labels
from dealdiff.sources.one_naming import one_naming
from dealdiff.sources.one_scope import one_scope
from dealdiff.sources.reconciled import LIKELY, Reconciled
from dealdiff.values.policy import Policy

__all__ = ["LIKELY", "Reconciled", "reconcile"]


def reconcile(
    reports: Iterable[TermSheet],
    *,
    id: str = "",  # noqa: A002 # the field of a sheet is called so
    policy: Policy = LIKELY,
) -> Reconciled:
    """Several reports of one proposal as one sheet: none is chosen, and nothing that one says is lost.

    Its text holds what all who tell of it tell alike, in the first of their words by alphabet; what is told
    in two ways stands in no text. What each report tells stands as a statement of its teller, ``told by``
    its source. Items are united by id, and by suggestions of at least the policy's ``match``; with
    ``Policy()`` by id alone. A report that ``corrects`` another is held against it: both tellings stay.

    The sheet is called ``id``, else as all reports are, else by their ids. One report gives itself.

    >>> from dealdiff.vocabularies.ceasefire import Release
    >>> def report(source, count):
    ...     terms = [Release(id="hostages", by="south", count=count)]
    ...     return TermSheet(id="march", source=source, terms=terms)
    >>> found = reconcile([report("daily", 35), report("wire", 40)])
    >>> str(found.sheet.terms["hostages"].by), str(found.sheet.terms["hostages"].count)
    ('south', 'unreported')
    >>> [(str(one.who), str(one.body.count)) for one in found.sheet.statements]
    [('daily', '35'), ('wire', '40')]
    >>> [one.relation.value for one in found.disputes]
    ['contradict']

    :raises ModelError: for no reports, for what is no report of one source, for two reports of one id and
        source that differ, and for scopes that declare one name in two ways. :raises ParseError: for an
        ``id`` that is none. :raises DealdiffError: where items compete for one another and the extra
        ``dealdiff[match]`` is missing.
    """
    _check(id, policy)
    several = in_order(reports)
    return _alone(several[0], id, policy) if len(several) == 1 else _together(several, id, policy)


def _check(id_: str, policy: Policy) -> None:
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    expect("id", id_, str, "the id of the reconciled sheet")
    if id_:
        identifier(id_)


def _alone(report: TermSheet, id_: str, policy: Policy) -> Reconciled:
    sheet = report if id_ in ("", report.id) else evolve(report, id=id_)
    return Reconciled(sheet=sheet, reports=(report,), policy=policy)


def _together(several: tuple[TermSheet, ...], id_: str, policy: Policy) -> Reconciled:
    """The reports under common names; what each tells; what all tell alike, which is the text."""
    check_told(several)
    scope = one_scope(several)
    naming = one_naming(several, labels(several), scope, policy)
    sheets = [naming.renaming.sheet(evolve(one, scope=scope)) for one in several]
    told = with_corrections(told_by_each(sheets), policy)
    beside = told_beside_all(told, policy)
    said = said_in_all(told, beside.apart)
    return Reconciled(
        sheet=compiled(id_ or id_of(several), told, beside, said, policy),
        reports=several,
        matched=naming.matched,
        ambiguous=naming.ambiguous,
        apart=tuple(apart_at(path, told) for path in sorted(beside.apart)),
        policy=policy,
    )
