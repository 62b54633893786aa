"""What writes pages of the repository from the code; not part of the program."""
