"""What is at work, what waits, what failed."""
