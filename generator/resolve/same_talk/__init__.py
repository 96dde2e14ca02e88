"""Which accounts are about one talk: a policy, not a sum.

In go all accounts and the curation file; out come groups, pairs that nearly belong together, talks
that were given twice, and quotes that accounts share (`groups`). Steps in order: what is compared
is computed once for each account (`facts`); what speaks for and against is found (`evidence`), for
pairs that share something (`candidates`); the table of rules (`rules`) judges them (`links`); and
groups grow, decisive links first, then strong ones (`joining`).
"""
