"""One module or package per place in the window."""
