"""A finished meeting to look around in."""
