"""What names of files and folders say of a talk: a path in, title, date, event, language out."""
