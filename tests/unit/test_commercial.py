"""The vocabulary of take-overs and loans: what its fields hold, and what a difference in them is called."""
# ruff: noqa: E501 # a row stands on one line

from __future__ import annotations

from typing import Any

import pytest
from attrs import field, frozen

from dealdiff import Issue, Party, Scope, Silence, TermSheet, diff, dumps, loads
from dealdiff.diffing.narration import sentence
from dealdiff.errors import ModelError
from dealdiff.files.scope_concepts import SCHEMES
from dealdiff.model import accepts
from dealdiff.model.complaint import keys_of
from dealdiff.model.roles import LIMIT, counting, of_scheme
from dealdiff.model.structuring import structured
from dealdiff.model.term import Condition, Term
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.negotiation import Negotiation
from dealdiff.telling.items import item
from dealdiff.values.group import Group
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.views.effective import effective
from dealdiff.vocabularies.commercial import (
    ConditionTerm,
    Consideration,
    DefaultEvent,
    Dividend,
    Fee,
    FinancialCovenant,
    GoverningLaw,
    Irrevocable,
    Loan,
    NegativeCovenant,
    NoShop,
    Price,
    commercial,
)

PARTIES = [Party(id=one, name=f"the {one.title()}") for one in ("buyer", "target", "lender")]
WORDS = {  # each field in the words of a deal, where plain words will not do
    "by": "buyer",
    "total": "£490 million",
    "premium": "nearly 44%",
    "per share": "£2.45",
    "of": "ordinary shares",
    "on": "ordinary shares",
    "form": "mix of cash and shares",
    "cash": "£1.95 per share",
    "ratio": "0.25 new shares per share",
    "threshold": "at least 75% of the shares",
    "from": "the competition authority",
    "where": "the valley",
    "waivable by": "[buyer, target]",
    "extendable by": "buyer",
    "guaranteed by": "buyer",
    "extension": "up to three months",
    "lasts": "five years",
    "survival": "18 months",
    "cure": "20 days",
    "notice": "five days",
    "go shop": "30 days",
    "matching": "five days",
    "period": "three months",
    "available": "until 2032-01-31",
    "schedule": "£30 million every six months; the rest by 2036-03-31",
    "secured on": "receivables + inventory",
    "ranking": "senior secured",
    "stake": "12.4% of the shares",
    "margin": "325 basis points",
    "rate": "4.5%",
    "floor": "0%",
    "cap": "at most 6%",
    "default rate": "2%",
    "headroom": "30%",
    "basket": "£5 million",
    "share": "1% of the price",
    "amount": "$300 million",
    "cash cap": "up to €200 million",
    "earn out": "up to £40 million",
}


@pytest.mark.parametrize("code", commercial.types)
def test_every_field_of_every_type_is_read_and_written(code: str) -> None:
    own = [key for key in keys_of(commercial.types[code]) if key not in keys_of(Term)]
    keys = ["by", *own]
    words = {key: WORDS.get(key, "plain words") for key in keys}
    if code == "financial covenant":
        words |= {"ratio": "net debt to EBITDA", "threshold": "at most 3.5 times"}
    fields = "".join(f"      {key}: {told}\n" for key, told in words.items())
    made = loads(
        "format: dealdiff/1\nvocabulary: commercial\nparties: {buyer: B, target: T, lender: L}\n"
        f"issues:\n  it: {{is: {code}}}\n  other: {{is: provision}}\nplaces: {{the valley: }}\n"
        f"versions:\n  one:\n   terms:\n    it:\n{fields}"
    )
    term = made["one"].terms["it"]
    assert isinstance(term, commercial.types[code])
    assert len(term.reported()) == len(keys)
    assert loads(dumps(made)).versions == made.versions


def test_nothing_is_mapped_to_a_codebook_about_peace() -> None:
    for mapped in commercial.mapped.values():
        assert (mapped.pax, mapped.pam, mapped.ucdp) == ((), (), ())


def changed(code: str, before: dict[str, str], after: dict[str, str], *, full: bool = False) -> Any:  # noqa: ANN401 # a change
    """The one change between two terms of a type, and its sentence."""
    scope = Scope(vocabulary=commercial, parties=PARTIES, issues=[Issue(id="it", is_=code, title="this")])
    silence = Silence(default="absent") if full else Silence()
    one, other = (
        TermSheet(
            id="draft",
            scope=scope,
            silence=silence,
            terms=[structured({"id": "it", "is": code, **fields}, Term, commercial)],
        )
        for fields in (before, after)
    )
    (change,) = diff(one, other)
    return change, sentence(change, one, other)


ROWS = {
    "a price is raised": ("price", "per share", "£2.00", "£2.30", "increased"),
    "a hedged total is told exactly": (
        "price",
        "total",
        "about £460 million",
        "£470 million",
        "told-more-exactly",
    ),
    "a premium nearly reaches": ("price", "premium", "nearly 44%", "53%", "increased"),
    "a ratio is lowered": (
        "consideration",
        "ratio",
        "0.25 new shares per share",
        "0.2 new shares per share",
        "decreased",
    ),
    "cash alone becomes a mix": ("consideration", "form", "cash alone", "cash and shares", "replaced"),
    "cash and a mix may both be": ("consideration", "form", "cash", "cash and shares", "possibly-changed"),
    "an acceptance level is lowered": (
        "condition",
        "threshold",
        "at least 90% of the shares",
        "at least 75% of the shares",
        "lowered",
    ),
    "an outside date is put off": ("outside date", "when", "by 2031-10-31", "by 2032-01-31", "raised"),
    "an extension is told in other words": (
        "outside date",
        "extension",
        "90 days",
        "up to 90 days",
        "told-less-exactly",
    ),
    "a fee in another currency": ("fee", "amount", "£10 million", "$10 million", "possibly-changed"),
    "a fee for another reason": ("fee", "trigger", "no recommendation", "a better offer", "reworded"),
    "another authority": (
        "approval",
        "from",
        "the financial regulator",
        "the antitrust authority",
        "possibly-changed",
    ),
    "any authority": ("approval", "from", "the competition authority", "a regulator", "possibly-changed"),
    "a regulator told more exactly": (
        "approval",
        "from",
        "regulators",
        "the antitrust authority",
        "told-more-exactly",
    ),
    "basis points and a rate": ("interest", "margin", "325 basis points", "350 basis points", "increased"),
    "a covenant is loosened": (
        "financial covenant",
        "threshold",
        "at most 3.5 times",
        "at most 4 times",
        "raised",
    ),
    "a tenor in other words": ("loan", "lasts", "60 months", "five years", "restated"),
    "senior becomes junior": ("loan", "ranking", "senior", "junior", "replaced"),
    "a survival is cut": ("representation", "survival", "24 months", "18 months", "decreased"),
    "another law": ("governing law", "law", "England and Wales", "Scotland", "reworded"),
}


@pytest.mark.parametrize("name", ROWS)
def test_a_difference_is_called(name: str) -> None:
    code, field, before, after, kind = ROWS[name]
    change, told = changed(code, {field: before}, {field: after})
    assert change.kind == kind
    assert change.path == ("terms", "it", field)
    assert told.startswith("This, " + field)


def test_a_permission_that_becomes_a_ban_is_another_term() -> None:
    change, _ = changed("dividend", {"force": "may"}, {"force": "must not"})
    assert (change.kind, change.significance.value) == ("replaced", "substantive")


def test_a_wider_cap_binds_less_where_both_texts_are_known() -> None:
    change, _ = changed("indemnity", {"cap": "£20,000,000"}, {"cap": "up to £20,000,000"}, full=True)
    assert (change.kind, change.significance.value) == ("loosened", "substantive")


def test_the_words_are_neutral() -> None:
    sheet = TermSheet(id="draft", terms=[Price(id="price", by="buyer", of="ordinary shares", per_share="£2")])
    after = TermSheet(id="draft", terms=[Price(id="price", by="buyer", of="ordinary shares", per_share="£3")])
    (change,) = diff(sheet, after)
    assert sentence(change, sheet, after) == "Price, per share: £3, more than before (£2)."
    ban = NegativeCovenant(id="debt", force="must not", of="new debt", allowed="trade credit")
    assert sorted(ban.reported()) == ["allowed", "force", "of"]


def test_a_negotiation_adds_to_the_schemes_of_the_vocabulary() -> None:
    text = (
        "format: dealdiff/1\nvocabulary: commercial\n"
        "bodies:\n  authorities:\n    port authority:\n"
        "securities:\n  ordinary shares:\n    founder shares:\n    other shares:\n"
        "disjoint:\n- [founder shares, other shares]\n"
    )
    made = loads(text)
    assert {"securities", "bodies"} <= {*made.scope.schemes} - {*SCHEMES}
    bodies, securities = made.scope.scheme("bodies"), made.scope.scheme("securities")
    assert bodies.narrower_or_same("port authority", "regulators")
    assert securities.disjoint("founder shares", "other shares")
    assert securities.disjoint("founder shares", "preferred stock")
    verdict = Group("common shares").verdict_to(Group("founder shares"), scheme=securities)
    assert verdict.name == "narrowed"
    again = loads(dumps(made))
    assert isinstance(again, Negotiation)
    assert again.scope == made.scope


TOLD: dict[str, tuple[Term, str]] = {
    "a price": (Price(id="x", of="ordinary shares", per_share="GBP 2.40", premium="35%"), "of ordinary shares; GBP 2.40 per share; premium 35%"),
    "a price told with its unit": (Price(id="x", per_share="GBP 2.40 per share"), "GBP 2.40 per share"),
    "a price to be agreed": (Price(id="x", per_share="to be agreed"), "per share to be agreed"),
    "a mix": (Consideration(id="x", cash="GBP 1.95 per share", ratio="0.25 new shares per share", earn_out="none"), "cash GBP 1.95 per share; ratio: 0.25 new shares per share; earn-out none"),
    "a dividend": (Dividend(id="x", effect="reduces the price by as much"), "effect: reduces the price by as much"),
    "a covenant": (FinancialCovenant(id="x", ratio="net debt to EBITDA", threshold="at most 3.5 times", cure="15 days"), "ratio: net debt to EBITDA; threshold at most 3.5 times; time to cure 15 days"),
    "a default": (DefaultEvent(id="x", trigger="a winding-up is asked for", cure="ten days"), "trigger: a winding-up is asked for; time to cure ten days"),
    "a fee": (Fee(id="x", form="break fee", share="1% of the price", trigger="none"), "break fee; 1% of the price; trigger: none"),
    "exclusivity": (NoShop(id="x", go_shop="30 days", matching="five days"), "go-shop 30 days; time to match five days"),
    "support": (Irrevocable(id="x", stake="12% of the shares", falls_away="upon a higher offer"), "stake 12% of the shares; falls away upon a higher offer"),
    "a condition": (ConditionTerm(id="x", threshold="at least 75% of the shares", waivable_by="buyer"), "threshold at least 75% of the shares; waivable by the Buyer"),
    "a law": (GoverningLaw(id="x", law="England and Wales", where="England"), "law: England and Wales; place: England"),
    "a loan": (Loan(id="x", amount="GBP 300 million", schedule="GBP 5 million on day 90; the rest by 2036-03-31", ranking="senior"), "GBP 300 million; schedule: GBP 5 million on day 90, the rest by 2036-03-31; ranking senior"),
    "a loan that waits": (Loan(id="x", if_=[Condition(id="price"), Condition(id="due-diligence", state="waived")]), "if due diligence (waived), price for each share (pending)"),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_a_label_and_its_value_read_as_english(name: str) -> None:
    term, words = TOLD[name]
    issue = Issue(id="price", is_="price", title="price for each share")
    scope = Scope(vocabulary=commercial, parties=PARTIES, issues=[issue])
    assert item(term, TermSheet(id="draft", scope=scope)) == words


def test_a_schedule_of_instalments_is_stretched() -> None:
    def lent(schedule: str) -> TermSheet:
        loan = Loan(id="loan", amount="£60 million", schedule=schedule)
        return TermSheet(id="draft", terms=[loan], silence=Silence(default="absent"))

    before = lent("£60 million in total; £30 million on 2032-03-31; last on 2033-03-31")
    after = lent("£60 million in total; £30 million on 2032-03-31; last on 2034-03-31")
    assert [change.kind for change in diff(before, after)] == ["schedule-stretched"]


COUNTED: dict[str, tuple[Term, Term, list[str]]] = {  # the paths that must not be carried
    "a price of another class": (Price(id="x", of="ordinary shares", per_share="£2", total="£4,000", basis="diluted"), Price(id="x", of="preference shares"), ["per share", "total"]),
    "a price of the class under another name": (Price(id="x", of="ordinary shares", per_share="£2"), Price(id="x", of="common shares"), []),
    "a price told anew": (Price(id="x", of="ordinary shares", per_share="£2", total="£4,000"), Price(id="x", of="share capital", total="£5,000"), ["per share"]),
    "a loan of another form": (Loan(id="x", form="term loan", amount="£3,000"), Loan(id="x", form="bridge loan"), ["amount"]),
    "cash, which counts no form": (Consideration(id="x", form="cash", cash="£2"), Consideration(id="x", form="cash alone"), []),
}  # fmt: skip


@pytest.mark.parametrize("name", COUNTED)
def test_a_number_of_another_group_is_not_carried(name: str) -> None:
    old, new, contested = COUNTED[name]
    scope = Scope(vocabulary=commercial)
    first = TermSheet(id="first", scope=scope, terms=[old])
    second = TermSheet(id="second", scope=scope, terms=[new], parents={"first": "amends"})
    found = effective({"first": first, "second": second}, "second")
    assert found.contested == tuple(f"terms.x.{field}" for field in contested)


def test_an_account_of_a_price_is_one_of_what_the_text_says_is_bought() -> None:
    def told(of: str) -> Any:  # noqa: ANN401 # a change
        text = (
            "format: dealdiff/1\nvocabulary: commercial\nparties: {buyer: B}\nissues:\n  price: {is: price}\n"
            f"versions:\n  a:\n   terms:\n    price: {{of: {of}, per share: £2.30}}\n"
            "   statements:\n   - {who: buyer, tells: {price: {per share: £2.35}}}\n"
            "  b:\n   terms:\n    price: {of: ordinary shares, per share: £2.45}\n"
        )
        made = loads(text)
        (change,) = (one for one in diff(made["a"], made["b"]) if one.path[-1] == "per share")
        return change

    assert [one.name for one in told("ordinary shares").accounts.values()] == ["increased"]
    assert {one.policy for one in told("preference shares").accounts.values()} == {"of another group"}


def _vocabulary(metadata: Any) -> type[Term]:  # noqa: ANN401 # as attrs takes it
    rivers = Vocabulary("rivers", module=__name__)

    @rivers.term("water share")
    @frozen(kw_only=True)
    class WaterShare(Term):
        season: Group | Presence = field(
            default=UNREPORTED, converter=accepts.group, metadata=of_scheme("seasons")
        )
        amount: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=metadata)

    return WaterShare


def test_a_vocabulary_of_ones_own_declares_what_its_numbers_count() -> None:
    made: Any = _vocabulary(counting("season", LIMIT))
    sheets = [TermSheet(id="draft", terms=[made(id="x", season=season, amount=amount)]) for season, amount in (("wet", "4 m"), ("dry", "5 m"))]  # fmt: skip
    found = {one.field: one.verdict for one in diff(*sheets) if one.verdict}
    assert found["amount"].policy == "of another group"


def test_a_number_that_counts_no_field_of_its_type_is_refused() -> None:
    with pytest.raises(ModelError, match="amount of 'water share' counts 'seasons', expected a field of it"):
        _vocabulary(counting("seasons"))
