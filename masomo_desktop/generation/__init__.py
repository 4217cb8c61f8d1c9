"""From units of text to items with proof: what every kind of study material builds on."""
