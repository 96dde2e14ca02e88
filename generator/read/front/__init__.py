"""Front matter: what a note says of itself above its text.

`front_matter` finds and reads it, `loose_yaml` mends what is nearly YAML, `front_values` are the
values behind its keys, `front_lists` lists of turns and chapters; `front_facts`
and `front_items` are what becomes of them in an account.
"""
