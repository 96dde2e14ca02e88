"""What is compared of accounts: one account in, its facts out; each is made once.

`account_facts` puts them together from dates, numbers, people, titles and texts.
"""
