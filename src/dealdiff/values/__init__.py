"""Values: sets of possible worlds that keep their words, and the verdicts between them."""
