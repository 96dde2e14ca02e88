"""Says in the reader's language what the program says itself; below all stages.

In goes a key of the catalogue with the values of its fields, or a
:class:`~generator.model.message.Message` that a stage made; out comes plain text or, with the
values escaped, markup. Nothing here reads a sentence: what steers the program is the code of a
message.

1. :func:`~generator.messages.words.words` reads the one catalogue of a language
   (`catalogue/<language>.toml`): the interface's words, reasons, problems.
2. :class:`~generator.messages.words.Words` says a key, a word of a closed set, a message, a date,
   a list. What counts something takes the form that the language's rule in CLDR asks for.
3. :func:`~generator.messages.words.english` says a message where a reader's language is not known:
   in logs, in commands, and in data files whose fields hold English.
"""
