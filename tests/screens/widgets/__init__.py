"""Tests of the pieces that screens are made of."""
