"""What can be done with an item, as data."""
