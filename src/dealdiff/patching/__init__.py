"""The algebra of diffs: apply, undo, combine, carry over, and hand to other programs."""
