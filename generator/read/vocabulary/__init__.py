"""The words of the field: names of sections, and the words of one page.

A heading's name goes in, the rule that reads its section comes out. Names are general: where a
page prints one of its own (`Kitchen facts`), its last word decides.

- `section_names`: the rules, each with the grammar of what stands below;
- `words.toml`: their names, all keys and lists of words, as `word_lists` gives them;
- `keys`: the keys under which notes state things, and what each states;
- `unknown_values`: what stands where a value is not known;
- `page_words`: which words stand elsewhere on a page, as evidence for a reading.
"""
