"""A built site as lines for somebody at a terminal: problems, suggestions, progress, a first look."""
