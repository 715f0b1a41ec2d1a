"""The items of a sheet in words: neutral, attributed, and no more than what was reported."""
