"""What runs in a child process: the libraries that compute with models and speak to servers."""
