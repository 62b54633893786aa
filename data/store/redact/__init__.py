"""One value without what was struck: a meeting, a row, a draft, a file's bytes."""
