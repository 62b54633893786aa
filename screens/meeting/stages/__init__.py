"""What each stage asks, lists and adds: one file a stage."""
