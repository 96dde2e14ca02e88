"""Which accounts are about one talk.

In go all accounts and the curation file; out come groups, pairs that nearly belong together, and
quotes that accounts share (`groups`). Steps in order: what is compared is computed once for each
account (`traits`, `recording`, `numbering`, `printed_names`); accounts that share quotes are found
(`shared_quotes`, `bloom_filter`); candidate pairs get evidence for and against (`evidence`,
`simple_evidence`, `common_words`), with `weights`; and groups grow, the strongest pair first.
"""
