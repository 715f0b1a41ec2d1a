"""A diff as a document: plain JSON data, both ways."""
