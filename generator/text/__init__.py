"""Pure functions from text to text or to small values. They know nothing of seeds or talks."""
