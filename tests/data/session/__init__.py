"""Tests of the open meeting, its undo and redo."""
