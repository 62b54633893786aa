"""What is left open in a meeting, one file for each thing that is looked at."""
