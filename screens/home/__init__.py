"""Home: which meeting, before one is open."""
