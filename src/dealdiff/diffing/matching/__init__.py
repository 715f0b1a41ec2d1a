"""Matching beyond ids: which items of two sheets are taken for one, though their ids differ."""
