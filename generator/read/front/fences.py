"""The lines between which front matter stands: `---` of YAML, `+++` of TOML, braces of JSON."""

YAML, TOML, JSON = "---", "+++", "{"
_ENDS = {YAML: frozenset({YAML, "..."}), TOML: frozenset({TOML}), JSON: frozenset({"}"})}


def fence_of(line: str) -> str | None:
    """The fence that a first line is, or None; one of YAML may be longer: `----`."""
    fence = line.rstrip()
    if fence.startswith(YAML) and not fence.strip("-"):
        return YAML
    return fence if fence in _ENDS else None


def ends_of(fence: str) -> frozenset[str]:
    """The lines that close what such a line opens; a longer one is closed by its like."""
    return _ENDS.get(fence, frozenset({fence}))
