"""What all tests share: the examples of the documentation are tests, and how hypothesis runs."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

# Examples of a page share its names, examples in docstrings those of their module: each file runs as
# one, in order (pytest-xdist keeps it so by `--dist loadfile`). pytest's own doctest is switched off.
_pages = Sybil(parsers=[PythonCodeBlockParser()], patterns=["README.md", "docs/*.md", "docs/*/*.md"])
_docstrings = Sybil(parsers=[DocTestParser()], path="src", pattern="*.py")

pytest_collect_file = (_pages + _docstrings).pytest()

# A slow machine is no failure, nor is it that a law holds for few of the values drawn (a run by hand
# draws too few to judge that). A law takes few examples in a run by hand, so that all tests take a
# minute or two; DEALDIFF_TIMES=2 takes twice as many (as .ci/run does). Under CI they are the same
# each time.
TIMES = int(os.environ.get("DEALDIFF_TIMES", "1"))
settings.register_profile(
    "dealdiff",
    settings(),
    deadline=None,
    max_examples=25 * TIMES,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("dealdiff")
