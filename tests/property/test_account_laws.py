"""The laws of accounts: what each voice tells of a version, and where several differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import retellings
import sheets as a_sheet
from hypothesis import given
from hypothesis import strategies as st

from dealdiff.diffing.change import Change, Setting
from dealdiff.diffing.engine import diff
from dealdiff.diffing.voices.accounts import with_accounts
from dealdiff.diffing.voices.disagreeing import between
from dealdiff.diffing.voices.tellings import tellings
from dealdiff.model.figure import Figure
from dealdiff.model.keyed import Keyed
from dealdiff.model.plain import to_plain
from dealdiff.model.sheet import TermSheet
from dealdiff.model.silence import Silence
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.model.term import Term
from dealdiff.telling.statements import second_hand
from dealdiff.values.names import Names
from dealdiff.values.policy import DEFAULT
from dealdiff.values.presence import UNREPORTED
from dealdiff.values.verdict import Info
from dealdiff.views.accounts import accounts, contested
from dealdiff.views.leaves import leaves
from dealdiff.views.tellers import text_tellers
from dealdiff.views.voices import as_told_by

voices = st.sampled_from(["anna", "anna", "anna", "wim", "wim", "daily", "daily", "voice"])


def told_by_one(sheet: TermSheet, teller: str) -> TermSheet:
    """The sheet, in which nobody but its one teller tells anything of the text."""
    plain: dict[str, Any] = {"told_by": UNREPORTED, "of_whom": Keyed(), "made_of": Keyed()}

    def bare(item: Any) -> Any:  # noqa: ANN401 # a term, phase or figure; a presence
        names = {one.name for one in attrs.fields(type(item))} if attrs.has(type(item)) else set()
        return attrs.evolve(item, **{name: plain[name] for name in names & set(plain)}) if names else item

    items: dict[str, Any] = {
        name: {id_: bare(one) for id_, one in getattr(sheet, name).items()}
        for name in ("terms", "parts", "figures")
    }
    heading: dict[str, Any] = (
        {"source": teller, "told_by": UNREPORTED} if teller == "daily" else {"source": "", "told_by": teller}
    )
    said = tuple(one for one in sheet.statements if one.family != "tells")
    return attrs.evolve(sheet, statements=said, **items, **heading)


@a_sheet.often
@given(a_sheet.anything, st.sampled_from(["daily", "anna"]))
def test_the_account_of_the_only_teller_is_the_text(one: TermSheet, teller: str) -> None:
    sheet = told_by_one(one, teller)
    view = as_told_by(sheet, teller)
    kept = tuple(each for each in view.statements if each in sheet.statements)
    assert attrs.evolve(view, statements=()) == attrs.evolve(sheet, statements=())
    assert kept == view.statements


@a_sheet.often
@given(retellings.retold, voices, st.booleans())
def test_an_account_of_an_account_is_itself(sheet: TermSheet, voice: str, remote: bool) -> None:
    view = as_told_by(sheet, voice, second_hand=remote)
    assert as_told_by(view, voice, second_hand=remote) == view


def tellers(sheet: TermSheet, item: Any, path: Path, section: str) -> tuple[str, ...]:  # noqa: ANN401 # an item
    """Who tells a leaf of the sheet's own item: its slice's teller, its item's, or the sheet's."""
    own = item.told_by if not (path and path[0] in ("of whom", "made of")) else UNREPORTED
    if own is UNREPORTED and path and path[0] in ("of whom", "made of"):
        own = getattr(item, path[0].replace(" ", "_"))[path[1]].told_by
        own = item.told_by if own is UNREPORTED else own
    if isinstance(own, Names):
        return own.names
    named = sheet.told_by.names if isinstance(sheet.told_by, Names) else ()
    source = (sheet.source,) if sheet.source else ()
    return (source or named) if section == "figures" else (named or source)


def sayings(sheet: TermSheet, voice: str, *, remote: bool) -> Iterator[Statement]:
    for one in sheet.statements:
        if voice in one.who.names and one.verb == "tells" and (remote or not second_hand(one, sheet)):
            yield one


@a_sheet.often
@given(retellings.retold, voices, st.booleans())
def test_a_view_holds_nothing_that_the_account_did_not_tell(
    sheet: TermSheet,
    voice: str,
    remote: bool,
) -> None:
    view = as_told_by(sheet, voice, second_hand=remote)
    said = list(sayings(sheet, voice, remote=remote))
    for section in ("terms", "figures"):
        for id_, item in getattr(view, section).items():
            own = getattr(sheet, section).at(id_)
            if not isinstance(item, Term | Figure):
                assert item is own
                continue
            here = leaves(to_plain(own)) if isinstance(own, Term | Figure) else {}
            for path, words in leaves(to_plain(item)).items():
                if path == ("is",) or path[-1] in ("told by", "people"):
                    continue
                from_text = here.get(path) == words and voice in tellers(sheet, own, path, section)
                from_words = any(
                    isinstance(one.body, type(item)) and leaves(to_plain(one.body)).get(path) == words
                    for one in said
                    if one.subject == id_
                )
                assert from_text or from_words, (path, words)
    assert set(view.statements) <= {one for one in sheet.statements if voice in one.who.names}


@a_sheet.often
@given(retellings.louder)
def test_what_somebody_else_says_changes_no_view(told: tuple[TermSheet, Statement]) -> None:
    sheet, more = told
    added = attrs.evolve(more, id="more")
    louder = attrs.evolve(sheet, statements=(*sheet.statements, added))
    for voice in ("anna", "wim", "daily"):
        assert as_told_by(louder, voice) == as_told_by(sheet, voice)
        assert as_told_by(louder, voice, second_hand=True) == as_told_by(sheet, voice, second_hand=True)


@a_sheet.often
@given(retellings.retold)
def test_a_view_removes_nothing_by_what_it_leaves_out(sheet: TermSheet) -> None:
    """A term of which the view lacks something is never taken to be absent in it."""
    for voice in ("anna", "wim", "daily"):
        view = as_told_by(sheet, voice)
        if voice not in text_tellers(sheet):
            assert view.silence == Silence()
        for id_, term in sheet.terms.items():
            here: dict[str, object] = getattr(view.terms.at(id_), "reported", dict)()
            lacks = isinstance(term, Term) and set(term.reported()) - {"told_by"} - set(here)
            if lacks or view.terms.at(id_) is None:
                assert view.silent_on(id_) is UNREPORTED


@a_sheet.often
@given(retellings.retold, voices)
def test_which_of_its_statements_is_told_first_never_matters(sheet: TermSheet, voice: str) -> None:
    turned = {"": "zz", "again": "m", "more": ""}
    renamed = [
        attrs.evolve(one, id=turned[one.id]) if one.family == "tells" else one for one in sheet.statements
    ]
    view, other = as_told_by(sheet, voice), as_told_by(attrs.evolve(sheet, statements=renamed), voice)
    assert (view.terms, view.figures, view.silence) == (other.terms, other.figures, other.silence)


@a_sheet.often
@given(retellings.retold)
def test_nothing_that_anybody_said_is_lost(sheet: TermSheet) -> None:
    found = [one for several in accounts(sheet).values() for one in several]
    for said in sheet.statements:
        if said.family != "tells" or said.body is None:
            continue
        section = "figures" if isinstance(said.body, Figure) else "terms"
        mine = [
            one
            for one in found
            if one.who == said.who and one.verb == said.verb and one.path[1] == said.subject
        ]
        told = {one.path[2:]: one.value for one in mine if one.path[0] == section}
        for path, words in leaves(to_plain(said.body)).items():
            if path == ("is",):
                assert mine
            elif path[0] == "if":
                assert getattr(told[path[:2]], "state", None) == words or said_twice(sheet, said)
            elif path[0] == "outcome of":
                assert getattr(told[path[:1]], path[1]) == words or said_twice(sheet, said)
            elif path[-1] == "people" and len(path) > 1:
                assert any(each[: len(path) - 1] == path[:-1] for each in told)
            else:
                values = {str(one.value) for one in mine if one.path[2:] == path}
                assert words in values


def said_twice(sheet: TermSheet, said: Statement) -> bool:
    """Whether somebody says two things of one subject, so that one map of them cannot hold both."""
    return sum(one.who == said.who and one.subject == said.subject for one in sheet.statements) > 1


@a_sheet.often
@given(retellings.retold)
def test_how_accounts_differ_reads_the_same_both_ways(sheet: TermSheet) -> None:
    setting = Setting(before=sheet, after=sheet, policy=DEFAULT)
    for several in tellings(sheet).values():
        for one in several:
            for other in several:
                there, back = between(one, other, setting), between(other, one, setting)
                assert (there.mirror if there else None) == back
    for contest in contested(sheet).values():
        assert any(each.verdict.info is not Info.SAME for each in contest.differences)
        assert set(contest.accounts) == set(accounts(sheet)[".".join(contest.path)])


@a_sheet.often
@given(a_sheet.anything)
def test_accounts_that_agree_contest_nothing(one: TermSheet) -> None:
    bare = attrs.evolve(one, statements=())
    terms = [term for term in one.terms.values() if isinstance(term, Term)]
    items: list[Term | Figure] = [*terms, *one.figures.values()]
    said = [
        Statement(who=who, verb="tells", subject=item.id, body=item)
        for item in items
        for who in ("wim", "wire")
    ]
    agreed = attrs.evolve(bare, statements=said)
    assert not contested(agreed)
    assert bool(accounts(agreed)) == bool(said)
    for voice in ("wim", "wire"):
        assert set(as_told_by(agreed, voice).statements) == set()


@a_sheet.often
@given(a_sheet.pairs)
def test_a_change_that_nobody_retells_stays_as_it_is(pair: tuple[TermSheet, TermSheet]) -> None:
    before, after = (
        attrs.evolve(one, statements=tuple(each for each in one.statements if each.family != "tells"))
        for one in pair
    )
    setting = Setting(before=before, after=after, policy=DEFAULT)
    for change in diff(before, after):
        assert with_accounts(change, setting) is change


@a_sheet.often
@given(retellings.retold_pairs)
def test_accounts_make_no_change_weigh_more(pair: tuple[TermSheet, TermSheet]) -> None:
    one, other = pair
    setting = Setting(before=one, after=other, policy=DEFAULT)
    for change in diff(one, other):
        told = with_accounts(change, setting)
        assert told.significance.weight <= change.significance.weight
        assert (
            attrs.evolve(
                told, accounts=change.accounts, significance=change.significance, children=change.children
            )
            == change
        )
        heard(told, setting)


def heard(change: Change, setting: Setting) -> None:
    """Every account of a change is one of somebody who tells that field."""
    told = {
        each.voice
        for sheet in (setting.before, setting.after)
        for each in tellings(sheet).get(change.path, ())
        if not each.denies
    }
    assert set(change.accounts) <= told
    for child in change.children:
        heard(child, setting)
