"""Words and days, whoever said them: cleaned, compared, read and shown. Knows of no meeting."""
