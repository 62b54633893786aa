"""The agree box: the group is asked in three steps, and just what came of it is recorded."""
