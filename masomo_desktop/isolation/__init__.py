"""Runs a function in a child process with limits on time and memory; streams back what it makes.

`stream` runs a generator to its end; `Session` keeps a child that answers requests. This package's
`__init__` imports nothing, because every child passes through it.
"""
