"""Tests of the words that are shown."""
