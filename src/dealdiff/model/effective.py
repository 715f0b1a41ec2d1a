"""What stood with a version: a sheet with what partial reports before it told and it did not repeat."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.model.keyed import Keyed
from dealdiff.model.sheet import TermSheet


@frozen(kw_only=True, repr=False)
class Effective(TermSheet):
    """A version with what partial reports before it told and it did not repeat.

    ``attested`` says of each path which version attests it; ``contested`` lists the paths on which
    several parents differ, or other people are counted than the version names, and the version itself
    is silent: they hold no value.

    >>> told = Effective(id="two", terms={"fee": "none"}, attested=Keyed({"terms.fee": "one"}))
    >>> str(told.terms["fee"]), told.attested["terms.fee"]
    ('none', 'one')
    """

    attested: Keyed[str] = field(factory=Keyed)
    contested: tuple[str, ...] = ()
