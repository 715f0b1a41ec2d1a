"""Match, delta, changes: what differs between two sheets, exactly, and what it means."""
