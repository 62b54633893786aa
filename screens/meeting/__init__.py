"""An open meeting: one screen for all stages, and what is done there."""
