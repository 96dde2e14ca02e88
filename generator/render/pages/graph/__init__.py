"""The graph: `drawing` decides where nodes, lines and names stand, `page` shows it and a table."""
