"""Attacks the real program in real processes, then proves that nothing was lost or doubled."""
