"""What the jobs are about, by names: for the window's Activity page and `masomo jobs`."""
