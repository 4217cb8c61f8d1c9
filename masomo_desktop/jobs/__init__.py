"""Durable jobs in five lanes. No Qt here: `qt_jobs` gives them threads and signals."""
