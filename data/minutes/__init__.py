"""The minutes: how a meeting reads."""
