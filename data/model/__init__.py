"""What a meeting is: its records, their fields, and how they stand in the rows of its file."""
