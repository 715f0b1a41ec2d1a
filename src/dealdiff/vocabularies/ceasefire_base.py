"""The ``ceasefire`` vocabulary itself, with which the modules of its types register them."""

from __future__ import annotations

from dealdiff.model.vocabulary import Vocabulary
from dealdiff.vocabularies.ceasefire_concepts import SCHEMES

_ABOUT = """\
Each type stands beside the codes of three codebooks: PA-X (version 6), the Peace Accords Matrix 1.5
(PAM) and the UCDP Peace Agreement data 22.1. They record presence or a coarse grade; counts, groups and
who said it are dealdiff's. The relation is that of SKOS: `closeMatch` where the two can stand for each
other in some uses, `broadMatch` where the codebook's category is the wider one. None is the same thing.

A phase is no term type: it stands under `phases`. PAM codes it as `time`, UCDP as `outlin`. How a text
stands to an earlier version stands under `parents`."""

ceasefire = Vocabulary(
    "ceasefire",
    module="dealdiff.vocabularies.ceasefire",
    schemes=SCHEMES,
    title="ceasefires and peace processes",
    about=_ABOUT,
)
