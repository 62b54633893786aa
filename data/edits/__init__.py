"""Every change that a meeting can take: `edit(meeting, pen, ...) -> meeting`, one file for each kind."""
