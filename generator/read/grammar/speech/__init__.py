"""Lines that print somebody's words: quotations and the turns of a transcript.

A block of a section goes in, quotations or passages with speaker and time come out:

- `attribution`: who spoke, behind the words or in front of them;
- `quotes`: a quotation in all its forms;
- `spoken`: lines that are nothing but a name and quoted words;
- `turns`: transcripts, line by line or as a table.
"""
