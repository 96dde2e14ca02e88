"""The corpus as tables: CSV for spreadsheets, SQLite for questions.

`tables` says what the tables and their columns are, once for both; `csv_files` and `database` write
them.
"""

from generator.export.tables import csv_files, database

export_csv = csv_files.export
export_database = database.export
