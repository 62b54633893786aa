"""Kills what writes a meeting at every system call that changes something, and looks at what is left."""
