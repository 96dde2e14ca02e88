"""Who takes part in a talk: lines, values and titles in, names with their roles out.

`names` knows the form of a name, `listed_people` splits a value into people, `roles_and_names`
tells what a label asks for; `speaker_line` takes them from the line below the title, `in_text` from
sentences, `titles` from titles, and `turns` from those under whose names words are printed.
"""
