"""The lines of a page as blocks, and in the end what every line is.

What a block means, `account` and `dialects` say. The steps, in order:

1. `line_roles` repairs the text of each line and marks what was copied along from the site, by the
   phrases of `furniture`.
2. `outlining` makes the outline of `blocks`, `plain_lines` those of a paragraph; `headings` knows
   the form of a heading that nothing marks.
3. `headings.marked` adds those by numbers over the page and by callouts, `turns` and `joining` put
   a speaker and the words together, and `events` part the talks of an event.
4. `sections` defines what the blocks are sorted into: sections, and the rules that read them.
5. When the accounts are read, `line_roles` says of every line what it became.
6. When all seeds are read, `furniture.repetition` finds what only several pages show.
"""
