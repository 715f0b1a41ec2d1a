"""Who tells what: the accounts of either side of a change."""
