"""The records of a meeting: what each thing is that the group says, decides and leaves for later."""
