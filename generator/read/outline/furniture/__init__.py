"""Lines of the page around the notes: known by their `phrases`, or by `repetition` on its site."""
