"""Sheets made of sheets: what they incorporate, what is laid over what, what stood, what one voice tells."""
