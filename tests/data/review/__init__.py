"""Tests of what is left open."""
