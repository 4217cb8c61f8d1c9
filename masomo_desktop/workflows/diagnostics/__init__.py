"""What this machine has and lacks, how the jobs fare, and a report of both that tells no secret."""
