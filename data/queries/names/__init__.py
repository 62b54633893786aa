"""Finding names in people's words: the guard, and what it knows of names."""
