"""Forms: several fields in one dialog."""
