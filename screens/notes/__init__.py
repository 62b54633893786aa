"""The chair's own notes beside a meeting."""
