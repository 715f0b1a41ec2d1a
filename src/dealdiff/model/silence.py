"""What the absence of a term means in one version."""

from __future__ import annotations

from attrs import field, frozen

from dealdiff.errors import ModelError
from dealdiff.model import accepts
from dealdiff.model.keyed import Keyed, mapped
from dealdiff.values.presence import ABSENT, UNDISCLOSED, UNREPORTED, Presence

PHASES = "phases"
_ALLOWED = (UNREPORTED, ABSENT, UNDISCLOSED)


def _presence(given: Presence | str) -> Presence:
    found = Presence.parse(given) if isinstance(given, str) else given
    if found not in _ALLOWED or found is None:
        raise ModelError(f"found silence {str(given)!r}, expected unreported, absent or undisclosed")
    return found


def _except(given: Keyed[Presence] | dict[str, Presence | str]) -> Keyed[Presence]:
    return Keyed(
        (key, _presence(value)) for key, value in mapped(given, "a map from name to presence").items()
    )


@frozen(kw_only=True)
class Silence:
    """What it means that a version does not mention something.

    ``default`` is UNREPORTED (a partial report), ABSENT (a text known in full) or UNDISCLOSED (the
    content is withheld). ``except_`` overrides it by term id, by type, or for ``phases`` itself;
    the most specific wins. ``as_`` names the version whose terms are incorporated by reference.

    >>> Silence(default="absent", except_={"release": "unreported"}).of("hostages", "release")
    <Presence.UNREPORTED: 'unreported'>
    """

    default: Presence = field(default=UNREPORTED, converter=_presence)
    except_: Keyed[Presence] = field(factory=Keyed, converter=_except)
    as_: str = field(default="", validator=accepts.instance(str))

    def of(self, term: str, type_: str = "") -> Presence:
        """What the absence of a term (of a type) means."""
        for key in (term, type_):
            if key in self.except_:
                return self.except_[key]
        return self.default

    @property
    def of_phases(self) -> Presence:
        """What the absence of a phase means."""
        return self.of(PHASES)
