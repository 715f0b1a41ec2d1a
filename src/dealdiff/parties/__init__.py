"""What the parties stand for: between them, over time, and what is open."""
