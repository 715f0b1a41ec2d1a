"""What the author of a vocabulary needs, in one place; and vocabularies by name.

Beside attrs (``field`` and ``frozen``) nothing else is needed to say a term type:

- the vocabulary: :class:`Vocabulary`, :class:`Mapped` (how a type stands to codebooks), :class:`Term` (the
  base class of every type), :class:`ConceptScheme`, :func:`find_vocabulary`;
- what a field holds: a value (:class:`Quantity`, :class:`Duration`, ...) or a :class:`Presence`, of which
  ``UNREPORTED`` is the default;
- what a field accepts: :mod:`accepts`, with a converter for each kind of value (``accepts.quantity``);
- what a field is for: ``KNOWLEDGE``, ``LIMIT``, ``SCOPE``, ``PARTIES``, or a group over a concept scheme
  (``PEOPLE``, ``PLACES``, ``FORMS``, ``GOODS``, ``BANNED_FORMS``, :func:`of_scheme`);
- what a number counts and which one is that for each (:func:`counting`), and what a ban leaves allowed
  (:func:`excepted`).

>>> from attrs import field, frozen
>>> bridges = Vocabulary("bridges", module=__name__)
>>> @bridges.term("toll")
... @frozen(kw_only=True)
... class Toll(Term):
...     "What is paid for crossing."
...     price: Quantity | Presence = field(default=UNREPORTED, converter=accepts.quantity, metadata=KNOWLEDGE)
>>> Toll(id="toll", price="about EUR 2").price
Quantity(words='about EUR 2')
"""

from __future__ import annotations

from dealdiff.model import accepts
from dealdiff.model.roles import (
    BANNED_FORMS,
    FORMS,
    GOODS,
    KNOWLEDGE,
    LIMIT,
    PARTIES,
    PEOPLE,
    PLACES,
    SCOPE,
    counting,
    excepted,
    of_scheme,
)
from dealdiff.model.term import Term
from dealdiff.model.vocabulary import Mapped, Vocabulary
from dealdiff.values.details import Details
from dealdiff.values.duration import Duration
from dealdiff.values.group import Group
from dealdiff.values.moment import Moment
from dealdiff.values.names import Names
from dealdiff.values.presence import UNREPORTED, Presence
from dealdiff.values.quantity import Quantity
from dealdiff.values.rate import Rate
from dealdiff.values.schedule import Schedule
from dealdiff.values.scheme import ConceptScheme
from dealdiff.values.when import When
from dealdiff.values.wording import Wording
from dealdiff.vocabularies.finding import find_vocabulary

__all__ = [
    "BANNED_FORMS", "FORMS", "GOODS", "KNOWLEDGE", "LIMIT", "PARTIES", "PEOPLE", "PLACES", "SCOPE",
    "UNREPORTED", "ConceptScheme", "Details", "Duration", "Group", "Mapped", "Moment", "Names", "Presence",
    "Quantity", "Rate", "Schedule", "Term", "Vocabulary", "When", "Wording", "accepts", "counting",
    "excepted", "find_vocabulary", "of_scheme",
]  # fmt: skip
