"""The Qt side of jobs: five thread pools for the lanes, and what happens there as signals."""
