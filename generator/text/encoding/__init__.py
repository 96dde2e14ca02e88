"""Bytes of a file go in; its lines as they were written come out, with faults and changes.

The steps, in order: `decode` makes every byte a character (by the encoding that a page declares:
`declared`); `mojibake` undoes UTF-8 that was read with a legacy encoding, run by run;
`hidden_characters` leaves out what nobody sees. `line_changes` keeps what the last two replaced.
The repair of a run reads it back with the tables of legacy encodings (`read_back`, `legacy_tables`)
and accepts what is plausible (`plausibility`).
"""
