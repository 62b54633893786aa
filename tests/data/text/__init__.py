"""Tests of words and days."""
