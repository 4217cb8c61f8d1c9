"""Masomo measured beside its peers: `make bench` prints one table.

Every figure is taken in the same run as its rival, in alternating rounds, and medians are compared,
so that a busy moment of the machine strikes both.
"""
