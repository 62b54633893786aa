"""The open meeting: every change, undo and redo, and what was written out."""
