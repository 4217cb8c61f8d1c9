"""What keeps a profile well while nobody looks: jobs of the scheduled lane, and when they run."""
