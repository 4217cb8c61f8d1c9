"""From a file to units of text. Everything that parses runs in a child process."""
