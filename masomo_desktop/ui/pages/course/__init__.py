"""One course: what can be made, what was made, and what it is made of."""
