"""What is known of a meeting: each file answers one kind of question, and changes nothing."""
