"""Quotes: one for each utterance of a talk, with every account's wording of it.

In go the talks with their accounts, and names; out come quotes (`joined_quotes`). Steps in order:
wordings of one utterance are found in each talk (`same_utterance`), quotes that recur in other
talks are noted (`recurring`). `near` suggests pairs that are not alike enough to be joined.
"""
