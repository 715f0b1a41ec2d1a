"""One row of the catalogue."""

from __future__ import annotations

from attrs import frozen

from dealdiff.diffing.kinds.examples import EXAMPLES
from dealdiff.diffing.significance import Significance

SUBSTANTIVE, CLARIFYING, UNCERTAIN = Significance.SUBSTANTIVE, Significance.CLARIFYING, Significance.UNCERTAIN
EDITORIAL, RECORD = Significance.EDITORIAL, Significance.RECORD

SILENCE = "silence"


@frozen
class Kind:
    """One kind of change.

    ``id``
        stable, in lower case with hyphens.
    ``family``
        what it is about; the family ``silence`` says only that something was not repeated.
    ``significance``
        what it weighs, unless ``evidence`` says otherwise.
    ``mirror``
        the kind that the same difference is, read backwards; where there is none, ``excused`` says why.
    ``meaning``
        one line.
    ``sentence``
        a template, filled by :mod:`dealdiff.diffing.filling`.
    ``evidence``
        when it weighs otherwise; empty where it never does.
    """

    id: str
    family: str
    significance: Significance
    mirror: str
    meaning: str
    sentence: str
    excused: str = ""
    evidence: str = ""

    @property
    def example(self) -> str:
        """A sentence of this kind, as it comes out of a small case."""
        return EXAMPLES.get(self.id, "")
