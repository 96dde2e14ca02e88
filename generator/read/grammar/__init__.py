"""Item grammars: a block of a section goes in, the items that it prints come out.

Grammars are shared by dialects; an empty result means that the block is not of this form. Below
them all are the parts of a line: `colons` (where a label ends), `emphasis` (Markdown around parts),
`run_together` (names without a separator).

- `details`, `header_lines`: lines about the talk or the page itself;
- `labelled`: definitions and takeaways, `Label: text`;
- `lists`: topics and names on one line;
- `timed`: segments, predictions, claims and facts, which begin with a time;
- `prices`: rows of a price table;
- `speech`: quotations and the turns of a transcript;
- `prose`: what is no more than text under its heading.
"""
