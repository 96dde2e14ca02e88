"""Who takes part in a talk: lines, values and titles in, names with their roles out.

`names` knows the form of a name, `listed_people` splits a value into people, `roles_and_names`
tells what a label asks for; `conversation`, `speaking` and `speaker_line` find who speaks;
`title_people` takes names from titles where `name_evidence` shows that they are people.
"""
