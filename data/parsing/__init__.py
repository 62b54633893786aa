"""What people type or bring with them, understood: action lines, lists of people, pasted lists and tables."""
