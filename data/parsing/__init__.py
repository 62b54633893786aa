"""What people type or bring with them, understood: action lines and lists of people."""
