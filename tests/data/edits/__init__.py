"""Tests of every change that a meeting can take."""
