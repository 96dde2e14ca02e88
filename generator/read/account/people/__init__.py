"""Who takes part in a talk: lines, values and titles in, names with their roles out.

`names` knows the form of a name, `roles_and_names` what a label asks for, `plausible` whether turns
are a conversation. `lists` reads values and lists, `below_title` the lines under a title,
`in_text` sentences, `titles` titles, and `turns` labels in front of words.
"""
