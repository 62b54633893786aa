"""How a meeting is kept."""
