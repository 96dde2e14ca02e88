"""Lines that say who speaks, with the words on them or below, as one block each.

`run_together` parts lines that hold several turns, `role_turns` knows labels that are no names
(`MED - Why?`, `Host: Welcome.`), `speech_heads` lines that only name somebody or a time, which
`speeches` joins with the words below.
"""
