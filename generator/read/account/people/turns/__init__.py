"""Words under the names of those who say them: a page's lines in, who speaks in them out.

`speaking` knows which labels are speakers', `conversation` whether a page prints any, `initials`
whom short forms mean; `under_labels` and `introduced_in_turns` find whole names for labels.
"""
