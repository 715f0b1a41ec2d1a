"""The changes of what people say."""
