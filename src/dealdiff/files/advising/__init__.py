"""What is weak in files: what there is to find, where each stands, and what is found."""
