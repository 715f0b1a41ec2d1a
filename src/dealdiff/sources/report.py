"""One of several reports of a proposal, with all that it tells."""

from __future__ import annotations

from attrs import frozen

from dealdiff.model.sheet import TermSheet
from dealdiff.model.spelling import Path
from dealdiff.model.statement import Statement
from dealdiff.sources.telling_apart import Told
from dealdiff.values.names import Names


@frozen(kw_only=True)
class Report:
    """One report: its sheet under the common names, and all that it tells, as statements and in words.

    ``text`` is what it tells of terms and figures, ``beside`` what it tells beside them, by place,
    ``people`` what it says that people say; ``mistaken`` who judged a place of ``beside`` mistaken.
    """

    sheet: TermSheet
    label: str
    text: tuple[Statement, ...]
    beside: dict[Path, Told]
    people: tuple[Statement, ...]
    mistaken: dict[Path, Names]

    @property
    def voice(self) -> Names:
        """Who tells what it says in its own voice."""
        return Names(self.sheet.source)
