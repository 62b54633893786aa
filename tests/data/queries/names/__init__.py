"""The guard of names: what it finds, and what it lets stand."""
