"""Lines that head what follows: by form (`titles`), by a mark (`marked`), or as the page's day."""
