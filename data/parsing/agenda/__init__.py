"""Reads an agenda, or earlier minutes, as topics of the group's own with what stands under each."""
