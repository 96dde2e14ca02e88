"""Small syntaxes: YAML as nodes with lines, tables with delimiters, and TeX as plain text."""
