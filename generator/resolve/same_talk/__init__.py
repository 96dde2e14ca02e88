"""Which accounts are about one talk: a policy, not a sum.

In go all accounts and the curation file; out come groups, pairs that nearly belong together, talks
that were given twice, and quotes that accounts share (`groups`). Steps in order: what is compared
is computed once for each account (`facts`, of `titles`, `people`, `dates`, `numbering`, `texts`);
what only all accounts together tell is counted (`common`, `shared_quotes`, `wording`); pairs that
share something become candidates (`candidates`, `pair`); the table of rules (`rules`) judges them
(`links`) by what speaks for one talk (`signs`) and what excludes it (`vetoes`); and groups grow,
decisive links first, then strong ones (`joining`).
"""
