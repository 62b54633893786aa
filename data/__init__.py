"""What a meeting is, how it is kept and how it reads. Knows nothing of the screen."""
