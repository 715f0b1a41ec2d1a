"""Whether a sheet fits its scope and a negotiation fits together: every complaint, each with its path."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain

from attrs import Factory, evolve, field, frozen

from dealdiff.model.checking_unsettled import check_unsettled, said_in
from dealdiff.model.complaint import Complaint, did_you_mean, shortened
from dealdiff.model.counting import check_counts
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.linking import circle, linked, usable_id
from dealdiff.model.roles import party_fields
from dealdiff.model.scope import Scope
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import PHASES
from dealdiff.model.spelling import Path, words_of
from dealdiff.model.statement import ACTS, CALLS, JUDGES, READS, STANCE, TELLS, THIS, Statement
from dealdiff.model.term import Slice, Term
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.words import tidy

AN_ISSUE, A_VERSION, A_SPEAKER = "an issue", "a version", "a speaker, party or source"
_RIGHT_FAMILY = {
    ACTS: "of an issue say wants, accepts, considers, refuses, drops or withholds",
    STANCE: "of a version say tables, accepts, rejects, signs, suspends, resumes, extends, ends or meets",
}

_ACCEPTED = "to accept a version is one of the acts, in Python with family='acts'"


def check_lineage(versions: Mapping[str, TermSheet]) -> Iterator[Complaint]:
    """A lineage that runs in a circle, or versions that are silent as one another."""
    yield from circle(
        {id_: [one for one in sheet.parents if one != id_] for id_, sheet in versions.items()},
        "versions",
        "parents",
    )
    yield from circle({id_: [sheet.silence.as_] for id_, sheet in versions.items()}, "versions", "silence")


def check_sheet(
    sheet: TermSheet,
    versions: Collection[str],
    *,
    concepts: bool = True,
    checked: Collection[str] = (),
    together: bool = True,
) -> Iterator[Complaint]:
    """Everything in a sheet that its scope does not declare, or that does not fit together.

    A sheet without a scope is checked for what it says of itself alone. ``versions`` holds the ids of
    all versions; with ``concepts=False`` people and places are not looked up. ``checked`` are terms that
    are known to fit the scope by themselves; with ``together=False`` conditions and phases are not looked at.
    """
    yield from usable_id(sheet.id, ("id",))
    if sheet.id in sheet.parents:
        hint = "its parents are the versions that it builds on"
        yield Complaint(("parents", sheet.id), "the version itself", "another version", hint, at_key=True)
    if concepts:
        yield from check_counts(sheet, checked)
    if together:
        yield from check_together(sheet)
    if sheet.unsettled:
        wrong = [*check_unsettled(sheet)]
        yield from wrong or misfits_unsettled(sheet)
    for one in sheet.statements:
        yield from misfits(one, sheet.scope)
    if not sheet.scope.empty:
        known = _Known(scope=sheet.scope, versions=versions)
        yield from _heading(sheet, known)
        yield from _items(sheet, known, checked)
        for one in sheet.statements:
            yield from _statement(one, known)


def check_together(sheet: TermSheet) -> Iterator[Complaint]:
    """Terms and phases that wait for one another, or follow in a circle; phases that are not there."""
    yield from _conditions(sheet)
    yield from circle({id_: [part.after] for id_, part in sheet.parts.items()}, "phases", "after")
    yield from check_phases(sheet, sheet.terms)


def check_phases(sheet: TermSheet, terms: Mapping[str, object]) -> Iterator[Complaint]:
    """Whether each of these terms stands in a phase that the sheet has."""
    if sheet.silence.as_:
        return  # the phases of the version that it incorporates are its own too
    for id_, term in terms.items():
        if isinstance(term, Term) and term.part and term.part not in sheet.parts:
            hint = "" if sheet.parts else f"write phases: and, under it, {term.part}: {{}}"
            yield from linked(term.part, sheet.parts, ("terms", id_, "phase"), "a phase of this version",
                              hint=hint)  # fmt: skip


def _voices(known: _Known) -> frozenset[str]:
    scope = known.scope
    return frozenset(chain(scope.speakers, scope.parties, scope.sources))


@frozen(kw_only=True)
class _Known:
    """The names that a sheet may use, gathered once for all of it."""

    scope: Scope
    versions: Collection[str]
    voices: frozenset[str] = field(init=False, default=Factory(_voices, takes_self=True))

    def speakers(self, names: object, path: Path) -> Iterator[Complaint]:
        yield from _names(names, self.voices, path, A_SPEAKER)

    def issues(self, names: object, path: Path) -> Iterator[Complaint]:
        yield from _names(names, self.scope.issues, path, AN_ISSUE)

    def parties(self, names: object, path: Path) -> Iterator[Complaint]:
        yield from _names(names, self.scope.parties, path, "a party")


def _heading(sheet: TermSheet, known: _Known) -> Iterator[Complaint]:
    scope = sheet.scope
    yield from linked(sheet.source, scope.sources, ("source",), "a source")
    yield from known.speakers(sheet.told_by, ("told by",))
    for version in sheet.parents:
        yield from linked(version, known.versions, ("parents", version), A_VERSION, at_key=True)
    yield from linked(sheet.silence.as_, known.versions, ("silence", "as"), A_VERSION)
    allowed = {*scope.issues, *scope.vocabulary.types, PHASES} if sheet.silence.except_ else set()
    what = "an issue, a term type, phases or default"
    for key in sheet.silence.except_:
        yield from linked(key, allowed, ("silence", "except", key), what, at_key=True)
    for name in ("open_", "agreed"):
        named = getattr(sheet, name)
        for issue in named.names if isinstance(named, Names) else ():
            yield from linked(issue, scope.issues, (words_of(name), issue), AN_ISSUE)


def _items(sheet: TermSheet, known: _Known, checked: Collection[str]) -> Iterator[Complaint]:
    scope = sheet.scope
    for id_, term in sheet.terms.items():
        if id_ in checked:
            continue
        if id_ not in scope.issues:
            yield from linked(id_, scope.issues, ("terms", id_), AN_ISSUE, at_key=True)
        if isinstance(term, Term):
            yield from _term(term, known, ("terms", id_))
    for id_, part in sheet.parts.items():
        yield from known.speakers(part.told_by, ("phases", id_, "told by"))
    for id_, exchange in sheet.exchanges.items():
        yield from known.issues(exchange.gives, ("exchange", id_, "gives"))
        yield from known.issues(exchange.for_, ("exchange", id_, "for"))
    for id_, figure in sheet.figures.items():
        yield from linked(id_, scope.figures, ("figures", id_), "a figure", at_key=True)
        yield from _figure(figure, known, ("figures", id_))


def _term(term: Term, known: _Known, path: Path) -> Iterator[Complaint]:
    yield from known.parties(term.by, (*path, "by"))
    yield from known.parties(term.for_, (*path, "for"))
    for name in party_fields(type(term)):
        yield from known.parties(getattr(term, name), (*path, words_of(name)))
    yield from known.issues(term.replaces, (*path, "replaces"))
    yield from known.speakers(term.told_by, (*path, "told by"))
    for name in ("of_whom", "made_of"):
        yield from _slices(getattr(term, name, None), known, (*path, words_of(name)))


def _figure(figure: Figure, known: _Known, path: Path) -> Iterator[Complaint]:
    yield from known.speakers(figure.told_by, (*path, "told by"))
    yield from _slices(figure.of_whom, known, (*path, "of whom"))
    if figure.outcome_of is not None:
        outcome = (*path, "outcome of")
        yield from linked(figure.outcome_of.version, known.versions, (*outcome, "version"), A_VERSION)
        yield from linked(figure.outcome_of.term, known.scope.issues, (*outcome, "term"), AN_ISSUE)


def _slices(slices: Keyed[Slice] | None, known: _Known, path: Path) -> Iterator[Complaint]:
    for key, one in (slices or {}).items():
        yield from known.speakers(one.told_by, (*path, key, "told by"))


def misfits_unsettled(sheet: TermSheet) -> Iterator[Complaint]:
    """The same of statements that a text leaves unsettled, in each of their wordings."""
    for path, one in said_in(sheet):
        yield from (evolve(found, path=path) for found in misfits(one, sheet.scope))


def misfits(one: Statement, scope: Scope) -> Iterator[Complaint]:
    """What a statement lacks that its verb needs, or says that its verb has no place for."""
    path: Path = ("statements", one.key)
    spoken = one.family in (CALLS, JUDGES)
    if spoken and one.says is UNREPORTED:
        yield Complaint((*path, "says"), "nothing", f"the words after {one.verb!r}")
    if not spoken and one.says is not UNREPORTED and one.in_its_place is None:
        yield Complaint((*path, "says"), shortened(str(one.says)), f"no words after {one.verb!r}")
    if one.body is not None and (spoken or one.family == ACTS):
        yield Complaint((*path, "body"), "a map of fields", f"no fields after {one.verb!r}")
    elif isinstance(one.body, Figure) and one.subject in scope.issues:
        yield Complaint((*path, "body"), f"a figure on the issue {one.subject!r}", "a term")
    if not one.subject and one.family != JUDGES:
        yield Complaint((*path, "subject"), "nothing", f"what {one.verb!r} is about")
    elif one.subject and one.subject != tidy(one.subject):
        yield Complaint((*path, "subject"), shortened(one.subject), "single spaces between words")


def _statement(one: Statement, known: _Known) -> Iterator[Complaint]:
    path: Path = ("statements", one.key)
    yield from known.speakers(one.who, (*path, "who"))
    yield from known.speakers(one.told_by, (*path, "told by"))
    yield from known.speakers(one.mistaken, (*path, "mistaken"))
    yield from _subject(one, known, (*path, "subject"))
    if isinstance(one.body, Term):
        yield from _term(one.body, known, (*path, "body"))
    elif isinstance(one.body, Figure):
        yield from _figure(one.body, known, (*path, "body"))


def _subject(one: Statement, known: _Known, path: Path) -> Iterator[Complaint]:
    """What a statement of its family may be about; words are free where it denies or calls."""
    scope, subject = known.scope, one.subject
    if one.family == STANCE and subject not in scope.issues:
        is_version = subject == THIS or subject in known.versions
        right = _ACCEPTED if one.verb == "accepts" else _RIGHT_FAMILY[STANCE]
        hint = right if is_version else did_you_mean(subject, scope.issues)
        yield Complaint(path, shortened(subject), AN_ISSUE, hint)
    elif one.family == ACTS and subject != THIS and subject not in known.versions:
        stances = one.verb == "accepts"  # an issue can be accepted too
        nearby = [*known.versions, *(scope.issues if stances else ())]
        hint = _RIGHT_FAMILY[ACTS] if subject in scope.issues else did_you_mean(subject, nearby)
        yield Complaint(
            path,
            shortened(subject),
            "'this', a version or an issue" if stances else "'this' or a version",
            hint,
        )
    elif one.family == READS or (one.family == TELLS and (one.body is not None or one.verb == "tells")):
        yield from linked(subject, {*scope.issues, *scope.figures}, path, "an issue or a figure")
    elif one.family == JUDGES:
        things = chain(scope.issues, scope.figures, known.versions, known.voices, (THIS,))
        yield from linked(subject, {*things}, path, "an issue, a figure, a version or a voice")


def _conditions(sheet: TermSheet) -> Iterator[Complaint]:
    """Terms and phases that wait for one another."""
    waits: dict[str, list[str]] = {}
    home: dict[str, str] = {}
    for name, items in (("terms", sheet.terms), ("phases", sheet.parts)):
        for id_, one in items.items():
            conditions = getattr(one, "if_", ())
            if conditions:
                waits.setdefault(id_, []).extend(conditions)
                home.setdefault(id_, name)
    for found in circle(waits, "", "if"):
        yield evolve(found, path=(home[found.path[1]], *found.path[1:]))


def _names(names: object, known: Iterable[str], path: Path, what: str) -> Iterator[Complaint]:
    if isinstance(names, Names):
        for name in names.names:
            if name not in known:
                yield from linked(name, known, path, what)
