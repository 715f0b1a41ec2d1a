"""The ``commercial`` vocabulary itself, with which the modules of its types register them."""

from __future__ import annotations

from dealdiff.model.roles import of_scheme
from dealdiff.model.vocabulary import Vocabulary
from dealdiff.vocabularies.commercial_concepts import SCHEMES

SECURITIES = of_scheme("securities")
BODIES = of_scheme("bodies")

_ABOUT = """\
It stands beside no codebook. Besides `people`, `places`, `forms` and `goods` it has two concept schemes of
its own, to which a negotiation adds in the same way: `securities` (what is bought) and `bodies` (who must
consent). Rates and ratios are numbers: "3.25%", "325 basis points", "at most 3.5 times"."""

commercial = Vocabulary(
    "commercial",
    module="dealdiff.vocabularies.commercial",
    schemes=SCHEMES,
    title="company take-overs and loans",
    about=_ABOUT,
)
