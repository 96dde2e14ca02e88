"""Judges what the generator makes of a folder of real notes, by what the files themselves record."""
