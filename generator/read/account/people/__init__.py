"""Who takes part in a talk: lines, values and titles in, names with their roles out.

`names` knows the form of a name; `listed_people` splits a value into people, and `whole_names` a
text that consists of them, or begins so in front of what they are. All else asks where such a list
may stand: `listed_below` below headings and labels, whose lines `list_lines` reads, `speaker_line`
below the title, `in_text` in sentences, `titles` in titles, and `turns` in front of words.
`roles_and_names` tells what a label asks for.
"""
