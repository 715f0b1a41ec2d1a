"""Pages for people: what is told of sheets, diffs and negotiations, as text or Markdown."""
