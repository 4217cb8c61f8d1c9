"""What every layer may use: errors, ids, clock, progress, paths, logs. Standard library only."""
