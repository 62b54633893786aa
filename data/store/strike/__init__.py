"""A strike from its first moment to the last place that holds the words."""
