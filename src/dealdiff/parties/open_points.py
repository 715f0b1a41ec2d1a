"""The open points of a version: the text, what each side holds, and the mediators' bridge."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from dealdiff.diffing.typed import Json
from dealdiff.lineage.index import links_of
from dealdiff.model.given import expect
from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet
from dealdiff.negotiation import Negotiation
from dealdiff.parties.aside import Aside
from dealdiff.parties.open_point import OpenPoint
from dealdiff.parties.pointing import Points
from dealdiff.telling.naming import joined, publisher, titles, upper_first, version_name
from dealdiff.values.names import Names
from dealdiff.values.presence import UNDISCLOSED, UNREPORTED, Presence
from dealdiff.values.when import When

_UNDISCLOSED = (
    "Undisclosed as a whole, which is not to say that it holds anything on a point: the text of {}."
)
_UNMARKED = "Positions without a version in brackets are told in"


@frozen(kw_only=True, repr=False)
class OpenPoints:
    """What is open in a version, point by point: iterating gives the points. ``str()`` tells them.

    ``version``, ``date``
        which version, and its date: positions are the latest by then.
    ``sides``, ``mediators``
        the parties that hold, reject or deny anything in the negotiation, whether on a point or not, and
        those whose role says that they mediate.
    ``points``
        one for each issue that the version names as open, in that order, then for each other one on which
        it tells a stance.
    ``agreed``, ``open``
        the issues that it names as agreed and as open; or why it names none (undisclosed, unreported).
    ``asides``
        beside the points: the texts that parties reject as a whole (this one, those that it discusses), and
        what this version tells that parties deny.
    ``discussed``, ``bridged``
        the versions that it discusses, and those that are to bridge it.
    ``bridging``
        by version that this one is to bridge, the issues that that one names as open, or why it names none.

    :func:`open_points` makes it.

    >>> from dealdiff.seeds import seed
    >>> found = open_points(seed("takeover-made-up"), "raised-offer")
    >>> [one.issue for one in found], found.sides
    (['outside-date', 'price', 'reverse-fee'], ('buyer', 'holder', 'lender', 'target-board'))
    """

    version: str
    date: When | Presence
    sides: tuple[str, ...]
    mediators: tuple[str, ...]
    points: tuple[OpenPoint, ...]
    agreed: Names | Presence
    open: Names | Presence
    discussed: tuple[str, ...]
    bridged: tuple[str, ...]
    bridging: Keyed[Names | Presence] = field(factory=Keyed)
    asides: tuple[Aside, ...] = ()
    sheet: TermSheet = field(eq=False)

    def __iter__(self) -> Iterator[OpenPoint]:
        return iter(self.points)

    def __len__(self) -> int:
        return len(self.points)

    def __getitem__(self, issue: str) -> OpenPoint:
        """The point on an issue. :raises UnknownName: where it is none of them, with the nearest."""
        return Keyed({one.issue: one for one in self.points})[issue]

    @property
    def named_open(self) -> tuple[OpenPoint, ...]:
        """Those that the version itself names as open."""
        return tuple(one for one in self.points if one.named_open)

    @property
    def without_side(self) -> tuple[OpenPoint, ...]:
        """Those named open on which no stance of a side is reported; mediators and others are no side."""
        return tuple(one for one in self.named_open if not one.held)

    @property
    def without_counterpart(self) -> tuple[OpenPoint, ...]:
        """Those of which no version that this one discusses tells anything, as reported."""
        return tuple(one for one in self.points if self.discussed and not one.counterparts)

    @property
    def agreed_words(self) -> str:
        """What is agreed, in a sentence."""
        return _named("agreed", self.agreed, self.sheet)

    @property
    def open_words(self) -> str:
        """What is named open, in a sentence."""
        return _named("open", self.open, self.sheet)

    @property
    def notes(self) -> tuple[str, ...]:
        """What is named open and agreed, what has no counterpart or no stance, and how to read it."""
        found = [self.open_words, self.agreed_words]
        for id_, issues in self.bridging.items():
            found.append(_named("open", issues, self.sheet, f" in {id_} (which this version is to bridge)"))
        alone = [one.title for one in self.without_side]
        if alone:
            found.append(f"Named open, and no side's stance on it is reported: {joined(alone)}.")
        if self.without_counterpart:
            lacking = joined([one.title for one in self.without_counterpart])
            found.append(f"No counterpart in {joined([*self.discussed])}, as reported: {lacking}.")
        found += [f"{upper_first(one.told(subject=True))}." for one in self.asides]
        if self.undisclosed:
            found.append(_UNDISCLOSED.format(joined([*self.undisclosed])))
        if self.points:
            found.append(f"{_UNMARKED} {self._marked}.")
        return tuple(found)

    @property
    def undisclosed(self) -> tuple[str, ...]:
        """This version and those beside the points of whose text nothing is told: all of it is withheld."""
        texts = (text for one in self.points for text in (*one.texts, *one.bridges))
        whole = (text.version for text in texts if text.term is UNDISCLOSED and not text.sheet.terms)
        return tuple(dict.fromkeys((*([self.version] if _withheld(self.sheet) else []), *whole)))

    @property
    def _marked(self) -> str:
        date = str(self.date) if isinstance(self.date, When) else "undated"
        return ", ".join(one for one in (self.version, date, publisher(self.sheet)) if one)

    def to_dict(self) -> Json:
        """Plain data: the version, who takes part, and the ``points``."""
        return {
            "version": self.version,
            "date": str(self.date) if isinstance(self.date, When) else None,
            "sides": [*self.sides],
            "mediators": [*self.mediators],
            "discusses": [*self.discussed],
            "bridged by": [*self.bridged],
            "bridges": {id_: _data(issues) for id_, issues in self.bridging.items()},
            "undisclosed": [*self.undisclosed],
            "agreed": _data(self.agreed),
            "open": _data(self.open),
            "without a side": [one.issue for one in self.without_side],
            "without a counterpart": [one.issue for one in self.without_counterpart],
            "beside the points": [one.to_dict() for one in self.asides],
            "points": [one.to_dict() for one in self.points],
        }

    def __str__(self) -> str:
        head = f"{version_name(self.sheet)} ({self.version}): open points"
        return "\n".join([head, *self.notes, *map(str, self.points)])

    def __repr__(self) -> str:
        return f"<OpenPoints of {self.version}: {len(self)} points>"


def _named(what: str, issues: Names | Presence, sheet: TermSheet, where: str = "") -> str:
    if isinstance(issues, Names):
        return f"Named as {what}{where}: {titles(issues.names, sheet)}."
    if issues is UNREPORTED:
        return f"What is {what}{where} is not told."
    return f"What is {what}{where}: {issues}."


def _withheld(sheet: TermSheet) -> bool:
    """Whether the whole of its text is."""
    return sheet.silence.default is UNDISCLOSED and not sheet.terms and not sheet.silence.as_


def _data(issues: Names | Presence) -> Json:
    return [*issues.names] if isinstance(issues, Names) else str(issues)


def open_points(negotiation: Negotiation, version: str) -> OpenPoints:
    """The document that negotiators work with: of each point the text, each side's position, the bridge.

    The points are the issues that the version names as open, and those on which it tells a stance. The
    *text* is what the version holds, with what it incorporates, and what the versions tell that it discusses.
    A *position* is the latest stance that any version tells by the day of this one, with who said it, when,
    how firmly, why, and in which report; factions and voices that speak for nobody stand apart. The *bridge*
    is what mediators hold, and what versions tell that are to bridge this one.

    >>> from dealdiff.seeds import seed
    >>> found = open_points(seed("gaza-2024"), "august-positions")
    >>> [one.issue for one in found.without_side]
    ['sequence']
    >>> point = found["prisoner-veto"]
    >>> [(one.verb, str(one.firmness)) for one in point.sides["israel"]], point.counterparts
    ([('wants', 'demand')], ())

    :raises UnknownName: for an unknown version, with the nearest id.
    """
    links_of(negotiation)
    expect("version", version, str, "the id of a version")
    sheet = negotiation[version]
    found = Points(negotiation, sheet)
    points = found.all()
    return OpenPoints(
        version=version,
        date=sheet.date,
        sides=found.sides,
        mediators=found.mediators,
        points=points,
        agreed=sheet.agreed,
        open=sheet.open_,
        discussed=found.discussed,
        bridged=found.bridged,
        bridging=found.bridging,
        asides=tuple(found.asides()),
        sheet=sheet,
    )
