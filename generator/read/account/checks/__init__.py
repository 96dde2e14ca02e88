"""What is said of a seed beside its accounts: whether it tells of a talk at all, and what is wrong.

`no_talk` comes first, with `show_pages`, and spares a file that is about none.
When the accounts are read, `marks` takes back what was read otherwise for nothing, `faults` lists
what was repaired and what was wrong, and `misread` finds signs that the note was read badly,
`unparted` that it tells of several talks; both look at the headings that `marks` finds.
"""
