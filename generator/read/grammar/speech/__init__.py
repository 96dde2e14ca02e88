"""Lines that print somebody's words: quotations and the turns of a transcript.

A block of a section goes in, quotations or passages with speaker and time come out:

- `attribution`: who spoke, behind the words or in front of them;
- `quotes`: a quotation in all its forms, between `quotation_marks`; `highlights` of a reader;
- `remarks`: what stands on the lines below a quote; `quoted_speakers`: names inside it;
- `predictions`: what somebody says will be;
- `turn_lines`: who speaks on a line and since when, by `speaker_labels`, `bold_labels` or
  `names_in_brackets`; `turns`: whole transcripts, line by line or as a table.
"""
