"""The folder of meetings: where a meeting is kept, and how it gets there safely."""
