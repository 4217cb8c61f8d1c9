"""A chat per course that answers from the course's own pages."""
