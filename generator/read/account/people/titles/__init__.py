"""Names in titles: a title and the text below it in, who speaks out.

`title_people` takes names from titles where the text shows that they are people, and those listed
beside them; `title_forms` knows whether a title says that somebody speaks.
"""
