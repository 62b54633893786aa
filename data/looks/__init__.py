"""What is looked at to find what is left open, one file a subject: `look(meeting)` gives the gaps that there are."""
