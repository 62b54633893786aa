"""One line that says what is to be done, by whom and by when."""
