"""The lines of a page as blocks, and in the end what every line is.

In go numbered lines; out come headings, paragraphs, nested bullets, rows of tables and rules, each
with its lines, and a role for every line. What a block means, `account` and `dialects` say.
The steps, in order:

1. `line_roles` repairs the text of each line (`repair_lines`) and marks what was copied along from
   the site (`tell_furniture`), by the phrases of `furniture`; `inner_lines` opens lines that hold
   several.
2. `blocks` makes the outline. A line with the form of a title (`titles`) stays a paragraph that
   keeps what it would be called; only a mark of its own makes a heading.
3. `marked` adds headings by numbers over the page and by callouts, and `joining` puts a speaker and
   the words below together. General notes alone need these two, all dialects `with_attributions`.
4. `sections` defines what the blocks are sorted into: sections, and the rules that read them.
5. When the accounts are read, `line_roles` says of every line what it became.
6. When all seeds are read, `repetition` finds the furniture that only several pages show.
"""
