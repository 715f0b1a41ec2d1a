"""The model: immutable term sheets, what people say about them, and the scope they are told in."""
