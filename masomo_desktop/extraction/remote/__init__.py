"""Pages read elsewhere: the port, what was agreed to, what came, and whether it is better."""
