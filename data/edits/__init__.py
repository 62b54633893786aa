"""Every change that a meeting can take: `edit(meeting, stamper, ...) -> meeting`, one file for each kind."""
