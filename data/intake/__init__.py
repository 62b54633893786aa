"""What people bring with them: it is read, shown, and only then taken in."""
