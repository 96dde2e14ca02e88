"""Front matter: what a seed says of itself in YAML between two lines of `---`.

Seeds come from many programs, so that keys which are not ours are no fault.
"""

import msgspec
import yaml

from generator.model.base import Value
from generator.model.message import Message
from generator.text.language import language_tag
from generator.text.naming.ids import slug
from generator.text.quantities.dates import find_date, is_iso_date
from generator.text.web_address import is_web_address
from generator.text.yaml_nodes import Duplicate, Entry, Tree, YamlError, is_null, text_of

_FENCE = "---"
_END = frozenset({"---", "..."})
_MAX_LINES = 500
_MAX_CHARACTERS = 50_000

# What note-taking programs call the same. Where both stand, our own key counts.
_NAMES = """
url:url source:url talk:talk title:title date:date published:date speakers:speakers speaker:speakers
author:speakers authors:speakers license:license licence:license language:language lang:language
inlanguage:language
"""
_FIELD_OF = dict(pair.split(":") for pair in _NAMES.split())
_OWN = frozenset({"url", "talk", "title", "date", "speakers", "license"})


class FrontMatter(Value, frozen=True, kw_only=True):
    """A seed's front matter; where there is none, `first` and `last` are None.

    `first` and `last` are the lines of the two fences, 1-based. `date` is an ISO date. `talk` is
    an id, `language` a BCP 47 tag. `unknown` are keys that mean nothing here. `problems` say what
    could not be read.
    """

    first: int | None = None
    last: int | None = None
    url: str | None = None
    talk: str | None = None
    title: str | None = None
    date: str | None = None
    speakers: tuple[str, ...] = ()
    license: str | None = None
    language: str | None = None
    unknown: tuple[str, ...] = ()
    problems: tuple[Message, ...] = ()


def split_front_matter(lines: tuple[str, ...]) -> FrontMatter:
    """The front matter that the lines begin with.

    It is one only where it is closed and holds keys with values: anything else between two rules
    is ordinary text. What looks like it but is not valid YAML stays ordinary text too, and is a
    problem.
    """
    last = _closing(lines)
    if last is None:
        return FrontMatter()
    text = "\n".join(lines[1:last])
    try:
        tree = Tree(text)
    except YamlError as error:
        message = Message("problem.front_matter", line=error.line + 1, error=str(error))
        return FrontMatter(problems=(message,))
    if not isinstance(tree.root, yaml.MappingNode):
        return FrontMatter()
    return _read(tree, tree.root, last + 1)


def _closing(lines: tuple[str, ...]) -> int | None:
    """The index of the line that closes the front matter, or None."""
    if not lines or lines[0].rstrip() != _FENCE:
        return None
    size = 0
    for index, line in enumerate(lines[1:_MAX_LINES], start=1):
        if line.rstrip() in _END:
            return index
        size += len(line)
        if size > _MAX_CHARACTERS:
            return None
    return None


def _read(tree: Tree, root: yaml.MappingNode, last: int) -> FrontMatter:
    values: dict[str, str | tuple[str, ...]] = {}
    unknown: list[str] = []
    problems: list[Message] = []
    entries: list[Entry] = []
    for entry in tree.entries(root):
        if isinstance(entry, Duplicate):
            first, second = entry.first + 1, entry.line + 1
            problems.append(Message("front.twice", key=entry.key, first=first, second=second))
        else:
            entries.append(entry)
    for entry in sorted(entries, key=lambda entry: entry.key.lower() not in _OWN):
        field = _FIELD_OF.get(entry.key.lower())
        if field is None:
            unknown.append(entry.key)
            continue
        if is_null(entry.node) or field in values:
            continue
        value = _value(field, entry.node)
        if value:
            values[field] = value
        elif entry.key.lower() in _OWN:
            must = Message(f"front_field.{field}")
            problems.append(Message("front.value", key=entry.key, line=entry.line + 1, must=must))
        else:
            unknown.append(entry.key)
    fields = {"unknown": tuple(unknown), **values}
    read = msgspec.convert({"first": 1, "last": last, **fields}, FrontMatter)
    return msgspec.structs.replace(read, problems=tuple(problems))


def _value(field: str, node: yaml.Node) -> str | tuple[str, ...] | None:
    """A field's value, or None where the node cannot mean one."""
    if field == "speakers":
        return tuple(name for name in map(_name, _texts(node)) if name)
    text = text_of(node)
    if text is None or not text.strip():
        return None
    text = " ".join(text.split())
    if field == "url":
        return text if is_web_address(text) else None
    if field == "date":
        return _date(text)
    if field == "language":
        return language_tag(text)
    return slug(text) if field == "talk" else text


def _texts(node: yaml.Node) -> tuple[str, ...]:
    """The single values of a node: itself, or those of a list (`[[name]]` is a list in a list)."""
    if isinstance(node, yaml.SequenceNode):
        return tuple(text for item in node.value for text in _texts(item))
    text = text_of(node)
    return (text,) if text is not None else ()


def _name(text: str) -> str:
    """A name without the brackets of a wiki link."""
    name = text.strip()
    if name.startswith("[[") and name.endswith("]]"):
        name = name[2:-2].rpartition("|")[2]
    return " ".join(name.split())


def _date(text: str) -> str | None:
    """A date in ISO form from a date, a date with a time behind it, or one that is spelt out."""
    if is_iso_date(text):
        return text
    if text[10:11] in {"T", "t", " "} and is_iso_date(text[:10]):
        return text[:10]
    date = find_date(text)
    return date.iso if date is not None and date.printed == text else None
