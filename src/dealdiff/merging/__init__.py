"""Two versions brought onto their common base: what stands, what was decided, and what nobody settled."""
