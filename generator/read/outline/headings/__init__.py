"""Lines that head what follows: by their form (`titles`), a mark (`marked`), or as the page's day."""
