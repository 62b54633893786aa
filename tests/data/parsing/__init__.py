"""Tests of what people type or bring with them."""
