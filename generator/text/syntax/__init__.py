"""Small syntaxes: YAML as nodes with lines, tables with delimiters, TeX as plain text, JSON."""


class UnreadableError(Exception):
    """A text is no YAML, JSON or XML that can be read: why, and on which line (1-based)."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line
