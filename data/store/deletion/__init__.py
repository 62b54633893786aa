"""Deleting a meeting for good, and what is asked before."""
