"""A built site as lines at a terminal: problems, suggestions, progress, and a first look."""
