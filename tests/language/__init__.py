"""A made-up language: nothing that is read or typed stands anywhere but in the words."""
