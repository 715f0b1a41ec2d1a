"""Files: text to a marked tree, plain data to stable text. Nothing here knows what a term means."""
