"""Dialogs ask, return a value and save nothing."""
