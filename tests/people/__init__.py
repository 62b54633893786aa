"""Whole meetings, by keyboard, in a real terminal."""
