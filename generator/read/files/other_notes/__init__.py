"""Notes about no talk, as only a whole collection shows: seeds go in, ids and reasons come out.

`talk_signs` is what in a note speaks for a talk; where nothing does, `site_notes` are pages of a
site of talks, and `vault_notes` those of a vault about something else.
"""
