"""Lines that may be a talk's title in; the title and what stands beside it out."""
