"""The folder of meetings: how they are kept."""
