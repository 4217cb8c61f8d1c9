"""The learning domains: siblings of one shape, none knows another."""
