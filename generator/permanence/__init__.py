"""Published addresses keep working."""
