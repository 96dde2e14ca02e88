"""Front matter that is nearly YAML: a colon in a title, a tab, a value that begins with `@`.

TOML, JSON and the fields of Lektor are written as YAML says them.

Each key is tried by itself. Where it is no YAML, its value is taken as the text that stands there;
lines keep their numbers.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

import msgspec
import yaml

from generator.read.front.fences import STATED, YAML
from generator.read.vocabulary.keys import field_of
from generator.text.regex import regex
from generator.text.syntax import UnreadableError
from generator.text.syntax.yaml_nodes import Tree

FIELDS = ".lr"
_FIELD = regex(r"(?P<key>[\w.-]{1,60})\s?:(?:\s++(?P<text>\S.*+))?\s*+")
_KEY = regex(r"(?P<key>[^\W\d_][\w .-]{0,40}?)\s*:(?=\s|$)\s*(?P<value>.*)")
_PLAIN_ENTRY = regex(r"[^\W\d_][\w -]*: [A-Za-z0-9](?:[ !\"$-9;-~]|:(?=[!-~]))*")  # to YAML, too
_ITEM = regex(r"(?P<lead>\s*-\s+|\s+[\w\"'][\w .\"'-]{0,60}:\s)(?P<value>.*)")

_TABLE = regex(r"\s*(?P<open>\[{1,2})\s*(?P<name>[\w.-]{1,60})\s*\]{1,2}\s*(?:#.*)?")
_LONG = ('"""', "'''")
_BARE_QUOTE = regex(r'(?<!\\)"')
_PAIR = regex(r"\s*(?P<key>[\w.-]{1,60}|\"[^\"]{1,60}\"|'[^']{1,60}')\s*=\s*(?P<value>\S.*)")


def from_run(lines: Sequence[str]) -> Sequence[str]:
    """Keys behind two stops, as Nikola has them, as YAML; other lines are as they were."""
    stated = ((line, STATED.fullmatch(line)) for line in lines)
    return [
        f"{it['key']}: {json.dumps((it['text'] or '').strip())}" if it else line.replace("<!--", "")
        for line, it in stated
    ]


def as_yaml(lines: Sequence[str], ending: str) -> Sequence[str]:
    """The lines of a file of data as YAML, one for one, whatever its ending says that it is."""
    return {".toml": from_toml, FIELDS: from_fields}.get(ending, list)(lines)


def from_fields(lines: Sequence[str]) -> Sequence[str]:
    """Fields between lines of `---`, as Lektor keeps them, as YAML; texts stand below their keys.

    >>> from_fields(["title: Rivers: a history", "---", "body:", "", "Weirs move."])
    ['title: "Rivers: a history"', '', 'body: |2', '', '  Weirs move.']
    """
    yaml_lines: list[str] = []
    begins, is_quoted = True, False
    for line, below in zip(lines, (*lines[1:], YAML), strict=True):
        field = _FIELD.fullmatch(line) if begins else None
        text = json.dumps(field["text"] if field else line.strip(), ensure_ascii=False)
        text = text if below.rstrip() == YAML else text[:-1]  # the quotation mark comes later
        if line.rstrip() == YAML:
            begins, is_quoted = True, False
            yaml_lines.append("")
        elif field:
            begins, is_quoted = False, field["text"] is not None
            yaml_lines.append(f"{field['key']}: {text if is_quoted else '|2'}")
        else:
            inside = text[1:] if is_quoted else line
            yaml_lines.append(f"  {inside}" if inside.strip() else "")
    return yaml_lines


def from_toml(lines: Sequence[str]) -> Sequence[str]:
    """The lines of TOML as YAML would say them, one for one: values are written alike in both.

    >>> from_toml(["title = 'Rivers'", "[params]", "guest = 'Nadia'", "[[links]]", "url = 'a'"])
    ["title: 'Rivers'", 'params:', "  guest: 'Nadia'", 'links:', "  - url: 'a'"]
    >>> from_toml(["[[days]]", "n = 1", "[[days.talks]]", "title = '''", "A 'weir'.'''"])
    ['days:', '  - n: 1', '    talks:', "      - title: '", "         A ''weir''.'"]
    """
    yaml_lines: list[str] = []
    before = below = mark = name = ""
    inside: dict[str, str] = {}  # the tables that stand open, with what stands in front of a line
    for line in lines:
        table, pair = _TABLE.fullmatch(line), _PAIR.fullmatch(line)
        if mark:
            text, mark = _of_text(line, mark)
            yaml_lines.append(f"{below} {text}")
        elif table is not None:
            goes_on = table["open"] == "[[" and table["name"] in inside
            front = before if before != below else ""
            above, name = name, table["name"]
            parent, _, key = name.rpartition(".")
            base = inside.get(parent, "")
            inside = {it: own for it, own in inside.items() if name.startswith(f"{it}.")}
            lead = front if front and parent == above else base
            yaml_lines.append("" if goes_on else f"{lead}{key if parent in inside else name}:")
            before = below = f"{base}  "
            if table["open"] == "[[":
                before, below = f"{base}  - ", f"{base}    "
            inside[name] = below
        elif pair is not None:
            value = pair["value"]
            if value[:3] in _LONG:
                text, mark = _of_text(value[3:], value[:3])
                value = value[0] + text
            yaml_lines.append(f"{before}{pair['key']}: {value}")
            before = below
        else:
            spaced = line.replace("\t", "  ")  # inside a list; YAML has no tabs there
            yaml_lines.append(f"{below} {spaced}" if line.strip() else "")
    return yaml_lines


def _of_text(line: str, mark: str) -> tuple[str, str]:
    """A line of a text that goes over several as YAML says it, and the mark that is to end it."""
    text, end, _ = line.partition(mark)
    sign = mark[0]
    quoted = text.replace(sign, sign * 2) if sign == "'" else _BARE_QUOTE.sub(r"\"", text)
    return (quoted + sign, "") if end else (quoted, mark)


def is_object(lines: Sequence[str]) -> bool:
    """Whether lines are an object of JSON with something in it."""
    try:
        value = msgspec.json.decode("\n".join(lines))
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False
    return isinstance(value, dict) and bool(value)


def from_json(lines: Sequence[str]) -> Sequence[str]:
    """The lines between the brackets of an object of JSON as YAML, one for one.

    >>> from_json(['  "title": "Weirs",', '  "draft": false'])
    ['{  "title": "Weirs",', '  "draft": false}']
    """
    texts = [line.replace("\t", "  ") for line in lines] or [""]
    texts[0] = f"{{{texts[0]}"
    texts[-1] = f"{texts[-1]}}}"
    return texts


def repaired(lines: Sequence[str]) -> Tree | None:
    """The tree of the lines with such values quoted; None where no key is known or it is of no use.

    >>> repaired(["title: Rivers: a history", "guest: @nadia"]) is None
    False
    """
    chunks = list(_chunks(line.replace("\t", "  ") for line in lines))
    fixed = [line for chunk in chunks for line in _readable(chunk)]
    tree = _parsed(fixed)
    if tree is None or not isinstance(tree.root, yaml.MappingNode):
        return None
    keys = (key.value for key, _ in tree.root.value if isinstance(key, yaml.ScalarNode))
    return tree if any(field_of(key) for key in keys) else None


def _chunks(lines: Iterable[str]) -> Iterator[list[str]]:
    """The lines of each key: the one with the key, and those below it up to the next."""
    chunk: list[str] = []
    for line in lines:
        if _KEY.match(line) and chunk:
            yield chunk
            chunk = []
        chunk.append(line)
    if chunk:
        yield chunk


def _readable(chunk: list[str]) -> list[str]:
    """The lines of a key as YAML, as they are or with their texts quoted; else as comments."""
    if _is_entry(chunk):
        return chunk
    quoted = [_quoted(line) for line in chunk]
    if _is_entry(quoted):
        return quoted
    alone = [quoted[0], *("" for _ in chunk[1:])]
    return alone if _is_entry(alone) else ["" for _ in chunk]


def _is_entry(lines: Sequence[str]) -> bool:
    if len(lines) == 1 and _PLAIN_ENTRY.fullmatch(lines[0]):
        return True
    tree = _parsed(lines)
    return tree is not None and (tree.root is None or isinstance(tree.root, yaml.MappingNode))


def _parsed(lines: Sequence[str]) -> Tree | None:
    try:
        return Tree("\n".join(lines))
    except UnreadableError:
        return None


def _quoted(line: str) -> str:
    """The line with its value in quotation marks, whatever stands in it."""
    pair = _KEY.match(line)
    if pair is not None and pair["value"]:
        return f"{line[: pair.start('value')]}{_in_quotes(pair['value'])}"
    item = _ITEM.match(line)
    if item is not None and item["value"]:
        return f"{item['lead']}{_in_quotes(item['value'])}"
    return line


def _in_quotes(text: str) -> str:
    bare = text.strip()
    for mark in "\"'":
        if len(bare) > 1 and bare[0] == bare[-1] == mark:
            bare = bare[1:-1]
            break
    return f"""'{bare.replace("'", "''")}'"""
