"""A list of people that is brought along: it is read, shown, and only then taken in."""
