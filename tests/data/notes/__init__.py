"""Tests of the chair's own notes."""
