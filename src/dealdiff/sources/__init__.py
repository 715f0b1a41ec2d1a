"""What the sources tell: where they differ, what a claim rests on, several reports as one."""
