"""What is told never hangs on the order of a hash: the same text and bytes under every hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from itertools import pairwise

from dealdiff.diffing.engine import diff
from dealdiff.model.plain import canonical_bytes
from dealdiff.seeds import seed
from dealdiff.views.effective import effective

_PROGRAM = "import test_hash_seeds; print(test_hash_seeds.digest())"


def told() -> str:
    """Every diff of two consecutive versions, every version's bytes, and what stood with each."""
    talks = seed("gaza-2024")
    versions = list(talks)
    texts = [str(diff(one, two)) for one, two in pairwise(versions)]
    data = [canonical_bytes(one).decode() for one in versions]
    stood = [canonical_bytes(effective(talks, one.id)).decode() for one in versions]
    return "\n".join([*texts, *data, *stood])


def digest() -> str:
    return sha256(told().encode()).hexdigest()


def test_text_and_bytes_are_the_same_under_every_hash_seed() -> None:
    here = os.path.dirname(__file__)
    found = set()
    for number in ("0", "1", "4242"):
        environment = {**os.environ, "PYTHONHASHSEED": number, "PYTHONPATH": here}
        ran = subprocess.run(  # noqa: S603 # our own interpreter and program
            [sys.executable, "-c", _PROGRAM], env=environment, capture_output=True, text=True, check=True
        )
        found.add(ran.stdout.strip())
    assert len(found) == 1


def test_there_is_something_to_tell() -> None:
    assert len(told().splitlines()) > 50
