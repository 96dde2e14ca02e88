"""Lists of people: a value or the lines of a list in, names with their roles out.

`list_parts` parts a list at its separators, `listed_people` splits a value into people, and
`whole_names` a text that consists of them, or begins so in front of what they are. `listed_below`
looks for lists below headings and labels, whose lines `list_lines` reads.
"""
