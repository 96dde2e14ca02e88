"""What must not be published: file names and bytes go in; out comes what is held back, and why.

1. `companions`: what the name of a file or of its folder keeps private, and what lies beside such.
2. `holding`: what a file says itself, by its `statements`, of which those in data are `in_data`.
"""
