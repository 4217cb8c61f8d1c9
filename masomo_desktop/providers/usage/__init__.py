"""What the engines were asked, day by day: how often, how many tokens, at what cost."""
