"""Files that say something of many talks: paths go in, then accounts; out come fuller accounts.

`event_files` name the event of talks beside or below them; `people_files` give whole names to those
whom talks name in short, and `people_talks` speakers to talks that name nobody.
"""
