"""The printed forms in which people are named, introduced and told of, line by line."""
