"""Exit codes, as diff(1) has them."""

from __future__ import annotations

NOTHING, SOMETHING, TROUBLE = 0, 1, 2
INTERRUPTED, CLOSED = 130, 141  # as a shell tells an end by SIGINT and by SIGPIPE
