"""What can be done in a meeting: each asks by dialogs, and calls an edit."""
