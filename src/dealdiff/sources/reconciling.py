"""Several reports of one proposal as one sheet: what they tell alike, and every account of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import evolve, field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.errors import ModelError
from dealdiff.model.effective import Effective
from dealdiff.model.given import SHEET, expect
from dealdiff.model.ids import identifier
from dealdiff.model.keyed import cut
from dealdiff.model.plain import canonical_bytes, to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.sources.attributing import attributed, by_silence, fields_told
from dealdiff.sources.compiling import compiled, told_beside_all
from dealdiff.sources.correcting import Report, with_corrections
from dealdiff.sources.disputes import Disputes, disputes
from dealdiff.sources.one_naming import Suggestion, one_naming
from dealdiff.sources.one_scope import one_scope
from dealdiff.sources.telling_apart import TERMS, Apart, alike, as_judged, told_beside, with_silence
from dealdiff.sources.uniting import said_by_people, united
from dealdiff.telling.naming import joined
from dealdiff.values.policy import Policy
from dealdiff.values.presence import UNREPORTED

SEVERAL = "several TermSheets in a list, such as [negotiation[id], negotiation[other]]"
LIKELY = Policy(match="3/4")
"""The policy of :func:`reconcile`: items are united by suggestions of at least 3/4 too."""
_LONGEST = 100  # characters of an id


@frozen(kw_only=True, repr=False)
class Reconciled:
    """Several reports of one proposal as one sheet, and what that rests on.

    ``sheet``
        its text is a compilation and nobody's word: what all who tell of it tell alike. Every account of
        every report stands among its statements.
    ``reports``
        the reports, in an order of their own.
    ``matched``
        the suggestions by which items under other ids were united.
    ``ambiguous``
        the suggestions that were told and not followed, each with the reason.
    ``apart``
        where the reports differ in what is no term and no figure: headings, phases, exchanges, the life
        of the text, what is agreed or open.

    >>> daily = TermSheet(id="march", source="daily", date="2024-03-20")
    >>> found = reconcile([daily, TermSheet(id="march", source="wire", date="2024-03-21")])
    >>> print(found.apart[0])
    date: 2024-03-20 (march of daily); 2024-03-21 (march of wire)
    """

    sheet: TermSheet
    reports: tuple[TermSheet, ...]
    matched: tuple[Suggestion, ...] = ()
    ambiguous: tuple[Suggestion, ...] = ()
    apart: tuple[Apart, ...] = ()
    policy: Policy = field(default=LIKELY, repr=False)

    @property
    def disputes(self) -> Disputes:
        """The fields of terms and figures of which several tell, and how their accounts relate."""
        return disputes(self.sheet, policy=self.policy)

    def __str__(self) -> str:
        return "\n".join(_lines(self))

    def __repr__(self) -> str:
        return f"<Reconciled {self.sheet.id}: {len(self.reports)} reports, {len(self.disputes)} disputes>"

    def to_dict(self) -> Json:
        """Plain data: the sheet in its keyed normal form, and all that it rests on."""
        return {
            "sheet": to_plain(self.sheet),
            "reports": [{"id": one.id, "source": one.source} for one in self.reports],
            "matched": [one.to_dict() for one in self.matched],
            "ambiguous": [one.to_dict() for one in self.ambiguous],
            "apart": [one.to_dict() for one in self.apart],
            **self.disputes.to_dict(),
        }


def _lines(found: Reconciled) -> list[str]:
    reports = joined(_labels(found.reports))
    lines = [f"{found.sheet.id}: {'one report' if len(found.reports) == 1 else 'the reports'} {reports}."]
    for title, rows in (
        ("Told under other ids, and taken for one by suggestion:", found.matched),
        ("Told under other ids, and not taken for one:", found.ambiguous),
        ("Told apart, and not in the text:", found.apart),
    ):
        lines += [title, *(f"- {row}" for row in rows)] if rows else []
    return [*lines, str(found.disputes)]


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
    expect("policy", policy, Policy, "a Policy, such as DEFAULT")
    expect("id", id, str, "the id of the reconciled sheet")
    if id:
        identifier(id)
    several = _in_order(reports)
    if len(several) == 1:
        sheet = several[0] if id in ("", several[0].id) else evolve(several[0], id=id)
        return Reconciled(sheet=sheet, reports=several, policy=policy)
    _check_told(several)
    scope = one_scope(several)
    sheets = [evolve(one, scope=scope) for one in several]
    naming = one_naming(several, _labels(several), scope, policy)
    named = [naming.renaming.sheet(one) for one in sheets]
    told = with_corrections(_told(named), policy)
    beside = told_beside_all(told, policy)
    statements = _statements(told, beside.apart, policy)
    sheet = compiled(id or _id_of(several), told, beside, statements, policy)
    return Reconciled(
        sheet=sheet,
        reports=several,
        matched=naming.matched,
        ambiguous=naming.ambiguous,
        apart=tuple(_apart(path, told) for path in sorted(beside.apart)),
        policy=policy,
    )


def _in_order(given: object) -> tuple[TermSheet, ...]:
    """The reports, each once, in an order that does not depend on how they were given."""
    if isinstance(given, TermSheet | str) or not isinstance(given, Iterable):
        raise ModelError(f"reports: found {cut(given)}, expected {SEVERAL}")
    several = list(given)
    if not several:
        raise ModelError(f"reports: found none, expected {SEVERAL}")
    for one in several:
        expect("reports", one, TermSheet, SHEET)
        if isinstance(one, Effective):
            found = f"reports: found what stood with {one.id}, which several reports tell"
            raise ModelError(f"{found}; expected a version as one report tells it")
    by_bytes = {canonical_bytes(one): one for one in several}
    return tuple(by_bytes[key] for key in sorted(by_bytes, key=lambda key: (*_place(by_bytes[key]), key)))


def _place(one: TermSheet) -> tuple[str, str]:
    return one.id, one.source


def _check_told(several: Sequence[TermSheet]) -> None:
    for one in several:
        if not one.source:
            raise ModelError(
                f"{one.id} names no source, so that nobody could be told to have said it: give it one, "
                f'such as attrs.evolve(sheet, source="daily"); a sheet that was reconciled is no report'
            )
        if one.unsettled:
            raise ModelError(f"{one.id} is a merged text, which is no report: it leaves places unsettled")
    often = Counter(map(_place, several))
    for (id_, source), number in often.items():
        if number > 1:
            raise ModelError(
                f"{number} reports of {source} are called {id_} and differ: give each an id of its own, and "
                "where one corrects the other say so, as in parents: {" + id_ + ": corrects}"
            )


def _labels(several: Sequence[TermSheet]) -> list[str]:
    """The reports by their ids; by their sources too where several have one id."""
    often = Counter(one.id for one in several)
    return [f"{one.id} of {one.source}" if often[one.id] > 1 else one.id for one in several]


def _id_of(several: Sequence[TermSheet]) -> str:
    found = "-and-".join(sorted({one.id for one in several}))
    if len(found) > _LONGEST:
        raise ModelError(f"the reconciled sheet would be called {found[:80]!r}...: give it a shorter id=")
    return found


def _told(named: list[TermSheet]) -> list[Report]:
    """All that each report tells, under the common names."""
    fields = fields_told(named)
    beside = [told_beside(one) for one in named]
    places = sorted({path for one in beside for path in one})
    ids = {one.id for one in named}
    return [
        Report(
            sheet=sheet,
            label=label,
            text=(*attributed(sheet), *by_silence(sheet, fields)),
            beside=with_silence(sheet, own, places),
            people=tuple(said_by_people(sheet, ids)),
            mistaken={},
        )
        for sheet, own, label in zip(named, beside, _labels(named), strict=True)
    ]


def _statements(told: list[Report], apart: frozenset[Path], policy: Policy) -> tuple[Statement, ...]:
    """What every report tells, and says that people say, the same once."""
    sources = {*told[0].sheet.scope.sources, *(one.sheet.source for one in told)}
    plain = _told_by_all(told, policy) - apart
    return united(
        (
            (said, one.sheet.source)
            for one in told
            for said in (*one.text, *one.people, *_judgements(one, plain))
        ),
        sources,
    )


def _judgements(one: Report, plain: frozenset[Path]) -> list[Statement]:
    judged = [(path, as_judged(told, one.sheet)) for path, told in one.beside.items() if path not in plain]
    return [evolve(said, mistaken=one.mistaken.get(path, UNREPORTED)) for path, said in judged]


def _told_by_all(told: list[Report], policy: Policy) -> frozenset[Path]:
    """The places beside terms and figures at which all reports tell the same, which the text tells."""
    found = []
    for path, own in told[0].beside.items():
        others = [one.beside.get(path) for one in told]
        same = (each is not None and alike(own, each, policy, told[0].sheet) for each in others)
        if path[0] != TERMS and all(same):
            found.append(path)
    return frozenset(found)


def _apart(path: Path, told: list[Report]) -> Apart:
    return Apart(
        path=path, told=tuple((one.label, one.beside[path].words) for one in told if path in one.beside)
    )
