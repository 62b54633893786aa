"""The program: what you start."""
