"""What somebody calls a change, beside what is found."""
