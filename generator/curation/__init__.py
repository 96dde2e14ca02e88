"""The editor's file, `seeds/curation.yml`: from its text to typed entries, and what they mean.

In goes the file's text (`load`: YAML nodes → values of the right types → entries); out comes a
:class:`~generator.model.curation.Curation` and the problems with what cannot be read. Entries are
applied by what they do: `merges`, `splits`, `separations`, `refusals`, `people`. `check` compares
the file with the corpus, and `edits` and `undo` print lines that an editor can paste into it.
"""
