"""The guard of names: finds in people's own words the names of those who are not to be named."""
