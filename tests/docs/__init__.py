"""What the pages say is so: links lead somewhere, commands run, keys and paths are there."""
