"""Terms by versions as a table: the view that analysts keep by hand."""
