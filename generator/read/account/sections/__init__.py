"""Blocks of a page in, headings and sections out, where no rule of a dialect names them."""
