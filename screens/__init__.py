"""What the group sees: one stage a file, in the order of the meeting."""
