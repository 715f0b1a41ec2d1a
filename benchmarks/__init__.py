"""Benchmarks of dealdiff: ratios, never absolute times. ``python -m benchmarks`` prints the tables."""
