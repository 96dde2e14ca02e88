"""Small syntaxes: YAML as nodes with lines, tables with delimiters, TeX as plain text, JSON."""
