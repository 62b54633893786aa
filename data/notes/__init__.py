"""The chair's own notes: what nobody else may see, kept apart from the meeting in the chair's own data folder."""
