"""The site: its `page`s, the `address` of each thing, and the files that it `export`s."""
