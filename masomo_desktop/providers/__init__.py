"""Language models behind one protocol: on this machine, on a server, or none.

What computes or speaks to a network runs in a child process; this side only asks.
"""
