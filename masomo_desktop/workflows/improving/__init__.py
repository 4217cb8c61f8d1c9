"""Items made on this machine, asked better by a server later: within a cap, kept if it is worse."""
