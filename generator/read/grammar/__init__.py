"""Item grammars: a block of a section goes in, the items that it prints come out.

Grammars are shared by dialects; an empty result means that the block is not of this form.

- `details` and `bylines`: lines about the talk or the page itself, with keys and without;
- `labelled`: `Label: text` and takeaways; `terms`: what a term means;
- `lists`: topics and names on one line; `run_together`: names without a separator;
- `timed`: segments, predictions, claims and facts, which begin with a time (`emphasis` around it);
- `prices`: rows of a price table;
- `speech`: quotations and the turns of a transcript.
"""
