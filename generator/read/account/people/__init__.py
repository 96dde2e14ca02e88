"""Who takes part in a talk: lines, values and titles in, names with their roles out.

`names` knows the form of a name, `listed_people` splits a value into people, `roles_and_names`
tells what a label asks for, `name_evidence` whether a text shows that a name is a person's;
`speaker_line`, `told_people` and `shown_people` take them from lines and sentences, `titles` from
titles, and `turns` from those under whose names words are printed.
"""
