"""A matrix: rows of cells, one to a version. Plain data; how it is laid out is told elsewhere."""

from __future__ import annotations

from attrs import frozen

from dealdiff.model.sheet import TermSheet
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.when import When

TERM, STANCE, WHOLE = (
    "term",
    "stance",
    "text",
)  # what a row tells of: a term, a party's stance, the whole text


@frozen(kw_only=True)
class Cell:
    """What one version tells in one row.

    ``words``
        the value in its words, hedges kept; empty where there is none.
    ``brief``
        the same with its free text shortened, for a table that is read; empty where nothing is left out.
    ``presence``
        what stands there instead of a value (a :class:`~dealdiff.Presence`), or ``None``.
    ``attested_by``
        the ids of the versions that tell it; none where it is unreported.
    ``told_by``
        who tells it, where somebody is named.
    ``notes``
        what else is said of it: other accounts, and a teller that is not the rest of the version's.
    ``contested``
        whether several earlier versions differ on it and this one is silent (in effective versions only).
    """

    version: str
    words: str = ""
    brief: str = ""
    presence: Presence | None = None
    attested_by: tuple[str, ...] = ()
    told_by: str = ""
    notes: tuple[str, ...] = ()
    contested: bool = False

    @property
    def carried(self) -> bool:
        """Whether it is taken over from other versions alone."""
        return bool(self.attested_by) and self.version not in self.attested_by

    @property
    def silent(self) -> bool:
        """Whether nothing at all is told."""
        return self.presence is UNREPORTED and not self.notes and not self.contested


@frozen(kw_only=True)
class Row:
    """One field of a term (or one party's stance on it) through all versions.

    ``id`` is the issue's, phase's or, for the whole text, ``this``; ``field`` is spelled as in files, a
    party's name for a stance, and empty where the row tells only whether there is such a term. ``group``
    is the code of the term's type, ``phases`` or ``whole text``; ``kind`` is term, stance or text.
    """

    id: str
    title: str
    field: str
    group: str
    kind: str = TERM
    cells: tuple[Cell, ...]

    @property
    def label(self) -> str:
        """The row's name beneath its title."""
        return f"stance of {self.field}" if self.kind == STANCE else self.field or "the term itself"


@frozen(kw_only=True, repr=False)
class Matrix:
    """Terms by versions: ``versions`` in the order of their dates, and rows with one cell for each.

    >>> cells = (Cell(version="one", words="about 350"), Cell(version="two", presence=UNREPORTED))
    >>> row = Row(id="fee", title="the fee", field="amount", group="payment", cells=cells)
    >>> made = Matrix(title="Talks", versions=(TermSheet(id="one"), TermSheet(id="two")), rows=(row,))
    >>> [(each["version"], each["words"], each["presence"]) for each in made.to_rows()]
    [('one', 'about 350', ''), ('two', '', 'unreported')]
    """

    title: str
    versions: tuple[TermSheet, ...]
    rows: tuple[Row, ...]
    effective: bool = False

    def to_rows(self) -> list[dict[str, str]]:
        """One plain dict for each cell: what a data frame is made from.

        Keys: group, kind, issue, title, field, version, date, words, presence, attested by, told by,
        notes, contested (``yes`` or empty). All values are text; several are joined by ``"; "``.
        """
        dates = {one.id: str(one.date) if isinstance(one.date, When) else "" for one in self.versions}
        return [_plain(row, cell, dates[cell.version]) for row in self.rows for cell in row.cells]

    def __repr__(self) -> str:
        return f"<Matrix {self.title or 'untitled'}: {len(self.rows)} rows, {len(self.versions)} versions>"


def _plain(row: Row, cell: Cell, date: str) -> dict[str, str]:
    return {
        "group": row.group,
        "kind": row.kind,
        "issue": row.id,
        "title": row.title,
        "field": row.field,
        "version": cell.version,
        "date": date,
        "words": cell.words,
        "presence": "" if cell.presence is None else str(cell.presence),
        "attested by": "; ".join(cell.attested_by),
        "told by": cell.told_by,
        "notes": "; ".join(cell.notes),
        "contested": "yes" if cell.contested else "",
    }
