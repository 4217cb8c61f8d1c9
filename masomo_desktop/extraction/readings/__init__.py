"""What reading a file's bytes has given: readings, their units, and where their words stand."""
