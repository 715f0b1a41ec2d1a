"""Who descends from whom, and what became of a term: functions over a negotiation."""
