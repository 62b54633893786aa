"""What the design gives a number for, measured against a floor in the same run."""
