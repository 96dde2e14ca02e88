"""The editor's desk: `findings` says what could be better, `page` shows it."""
