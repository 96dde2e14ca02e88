"""Names as text: compared (`normal`, `names`), and made into ids and parts of addresses (`ids`).

Goes in: a printed name or text. Comes out: a form that is equal for what is the same, never shown.
"""
