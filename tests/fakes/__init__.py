"""In-memory stand-ins for ports, with the same verbs as the real thing."""
