"""The values behind the keys of front matter, however they are nested."""

from collections.abc import Iterator, Sequence

import yaml

from generator.model.message import Message
from generator.read.account.people.roles_and_names import asks_for_several
from generator.read.front.front_lists import FrontValue, chapter_of, chapters_in
from generator.read.front.front_members import is_label
from generator.read.grammar.linked_values import address_in, is_path, parted
from generator.read.vocabulary.keys import (
    Field,
    counted_field,
    field_of,
    is_beginning,
    may_be_beginning,
    says_who_is_heard,
)
from generator.text.markdown.character_references import as_shown
from generator.text.naming.normal import singular
from generator.text.quantities.dates import date_of_value
from generator.text.quantities.unclear_dates import unclear_date
from generator.text.regex import regex
from generator.text.syntax.yaml_nodes import Entry, Tree, is_null, text_of
from generator.text.web_address import (
    is_host,
    is_media_file,
    is_media_path,
    is_web_address,
    recording_of,
)

GROUPS = frozenset(
    "data extra frontmatter info meta metadata params properties talk taxonomies".split()
)
_NAMED = frozenset({"name", "title", "value", "text", "label"})
_BESIDE_NAME = _NAMED - {"name"}
"""In a group of somebody with a `name` a `title` is a post or a talk's, and nobody's name."""

_LANGUAGE = regex(r"[a-z]{2}(?:[-_][A-Z]{2})?")
"""A key of a value that stands there in several languages: `title: {en: …, es: …}`."""

_PEOPLE = frozenset({Field.SPEAKER, Field.HOST, Field.AUTHOR})
# A shortcode that leads to somebody: `{{% mention "Ada Okafor" %}}`.
_NAMED_BY = regex(r"\{\{[<%] ?[\w-]{1,40} \"(?P<name>[^\"{}<>\n]{1,200})\" ?[>%]\}\}")
_PLACES = frozenset({"url", "link", "href"})
_ADDRESSES = frozenset({Field.ADDRESS, Field.RECORDING})
_OF_RECORDING = frozenset(
    {Field.TITLE, Field.SHOW, Field.EVENT, Field.DURATION, Field.KIND, Field.BRIEF}
    | {Field.EPISODE, Field.PUBLISHED, Field.GIVEN}
)
"""What a group of where a talk is may say of the talk: `source: {series: …, url: …}`."""

_PERMALINK = regex(r"/[\w.%~:/-]*|[\w%~-]++(?:/[\w.%~:/-]*)?")
"""Where a site generator puts a note's page: a path, and no address without its `https://`."""

_MOST_OF_KEY = 2  # words; what has more is the title of a page


def values_of(tree: Tree, entry: Entry, language: str | None) -> tuple[FrontValue, ...]:
    """What stands behind a key of a document: the chapters of a list, or any other values.

    Of values in several languages, that in `language` comes first.
    """
    node = entry.node
    if language and isinstance(node, yaml.MappingNode):
        pairs = sorted(node.value, key=lambda pair: text_of(pair[0]) != language)
        node = yaml.MappingNode(node.tag, pairs, node.start_mark, node.end_mark)
    says_nothing = counted_field(entry.key) in {None, Field.OTHER, Field.CHAPTER}
    node_of_list = next((it.node for it in tree.fields(node) if it.key.lower() == "chapters"), node)
    chapters = chapters_in(tree, entry.key, node_of_list, by_offsets=says_nothing)
    return chapters or tuple(_values(tree, entry.key, node))


def _values(
    tree: Tree, key: str, node: yaml.Node, *, is_item: bool = False
) -> Iterator[FrontValue]:
    """What stands behind a key: a value, those of a list, or those of a group by their keys."""
    field = counted_field(key)
    if isinstance(node, yaml.MappingNode):
        yield from _of_group(tree, key, node, is_item=is_item)
        return
    if isinstance(node, yaml.SequenceNode):
        text = _wiki_link(node)
        items = () if text is not None else node.value
        values = (it for item in items for it in _values(tree, key, item, is_item=True))
        are_others = field is Field.ADDRESS and len(items) > 1 and asks_for_several(key)
        yield from (it for it in values if not are_others or recording_of(it.text))
    else:
        text = None if is_null(node) else as_shown(text_of(node) or "")
        text = _NAMED_BY.sub(r"\g<name>", text) if text and field in _PEOPLE else text
    if text is not None and text.strip():
        is_list = field is Field.TOPIC and asks_for_several(key)
        folded = " ".join(text.split())
        for part in parted(folded) if is_list else (folded,):
            means = _means(key, field, part)
            if means is not None:
                alone = is_item or part != text.strip()
                yield FrontValue(
                    key=key, field=means, text=part, lines=tree.span(node), is_item=alone
                )


def _of_group(
    tree: Tree, key: str, node: yaml.MappingNode, *, is_item: bool
) -> Iterator[FrontValue]:
    """The values of a group by their keys, or the chapter that it is."""
    field = counted_field(key)
    if field is Field.CHAPTER:
        yield from chapter_of(tree, key, node)
        return
    entries = tree.fields(node)
    if field in _PEOPLE and any(it.key.lower() == "name" for it in entries):
        entries = tuple(it for it in entries if it.key.lower() not in _BESIDE_NAME)
    for entry in entries:
        if field in _PEOPLE and isinstance(entry.node, yaml.MappingNode) and " " not in entry.key:
            yield from _values(tree, key, entry.node, is_item=True)  # `speaker01: {name: …}`
            continue
        if field in _PEOPLE and _is_called(entry.key, entry.node):
            lines = (entry.line, entry.line)
            yield FrontValue(key=key, field=field, text=entry.key, lines=lines, is_item=True)
        if field in _PEOPLE and is_label(entry.key):  # `AO: Ada Okafor`
            yield from _values(tree, key, entry.node, is_item=True)
            continue
        name = _inner_key(key, entry.key, is_item=is_item)
        if is_item and field in _ADDRESSES and entry.key.lower() in _PLACES:
            name = _linked_as(tree, node, name)
        if name is None and field in _ADDRESSES and is_media_file(text_of(entry.node) or ""):
            name = key
        if name is not None:  # `speakers: [{name: Ada}]` is `speakers: [Ada]`
            yield from _values(tree, name, entry.node, is_item=is_item and field in _PEOPLE)


def _is_called(key: str, node: yaml.Node) -> bool:
    """Whether a key in a group of people is one's name, or a handle with the address it is in."""
    if isinstance(node, yaml.MappingNode):
        return " " in key
    path = (text_of(node) or "").partition("://")[2].partition("/")[2]
    return len(key) > 1 and key.casefold() in path.casefold()


def stated_values(stated: Sequence[tuple[str, str, int]]) -> tuple[FrontValue, ...]:
    """What lines state, each by its key, its text and its number; keys that nobody knows too."""
    return tuple(
        FrontValue(
            key=key,
            field=_means(key, counted_field(key), text) or Field.OTHER,
            text=text,
            lines=(number, number),
        )
        for key, text, number in stated
    )


_NOT_FILES = frozenset({None, Field.OTHER, Field.SHOW})
"""What is stated where a file of sound is none: `podcast: https://a.org/rivers.mp3`."""


def _means(key: str, field: Field | None, text: str) -> Field | None:
    """What a value states: the path of a file, and the address of one, are that whatever the key.

    >>> _means("file", None, "https://a.org/rivers.mp3")
    <Field.RECORDING: 'recording'>
    """
    is_words = field in {Field.TITLE, Field.BRIEF} and (" " in text or "/" not in text)
    is_of_person = field in {Field.SPEAKER, Field.HOST} and "/" in text
    if (is_path(text) or (field is None and is_media_path(text))) and not (
        is_words or is_of_person
    ):
        return Field.FILE
    if field is Field.TITLE and asks_for_several(key):  # `headlines: a||b`
        return Field.OTHER
    if field is None and is_beginning(key, text):
        return Field.GIVEN
    if field is None and says_who_is_heard(key):
        return Field.OTHER
    return Field.RECORDING if field in _NOT_FILES and is_media_file(text) else field


def _inner_key(group: str, key: str, *, is_item: bool = False) -> str | None:
    """What a key of a group is called outside of it; None where it states nothing of the talk.

    What a list leads to (`is_item`) may be other pages, whose titles are their own.

    >>> _inner_key("podcast", "name"), _inner_key("video", "id"), _inner_key("guests", "url")
    ('podcast', 'video id', None)
    """
    field = field_of(group)
    small = key.lower()
    if group.lower() in GROUPS and field in {None, Field.TALK}:
        return key
    if field is None:
        name = f"{group} {key}"
        return name if field_of(name) or may_be_beginning(name) else None
    if small in _NAMED and field not in _ADDRESSES:
        return group
    if small in _PLACES and field in _ADDRESSES:
        return group
    if field in _ADDRESSES and field_of(key) in _OF_RECORDING and not is_item:
        return key
    if field in _PEOPLE or field in {Field.TOPIC, Field.CATEGORY}:
        return None
    behind = f"{key} {singular(group)}"  # `links: {youtube: …}`
    names = (behind,) if field is Field.OTHER else (f"{group} {key}", behind)
    own = next((name for name in names if field_of(name)), None)
    return own or (group if _LANGUAGE.fullmatch(key) else None)


def _linked_as(tree: Tree, node: yaml.MappingNode, key: str | None) -> str | None:
    """The key of an address that a list gives under a name; None where that is another page's.

    `links: [{title: Video, url: …}]` has the talk's recording, `[{title: A report on rivers, url:
    …}]` does not, nor has `[{name: okafor.example, url: …}]`, called by its site.
    """
    names = (text_of(it.node) for it in tree.fields(node) if it.key.lower() in _NAMED)
    name = next(names, None)
    own = (it for it in (name, f"{name} link") if name and field_of(f"{it}") in _ADDRESSES)
    is_page = name is not None and (len(name.split()) > _MOST_OF_KEY or _is_site(name))
    return next(own, None if is_page else key)


def _is_site(name: str) -> bool:
    """Whether a link is called by its site, which keeps no recordings of many people."""
    bare = name.partition("://")[2] or name
    return is_host(bare.partition("/")[0]) and recording_of(f"https://{bare}") is None


def _wiki_link(node: yaml.SequenceNode) -> str | None:
    """`[[name]]` without quotation marks, which YAML takes for a list in a list."""
    match node.value:
        case [yaml.SequenceNode(flow_style=True, value=[inner])]:
            text = text_of(inner)
            return f"[[{text}]]" if text else None
    return None


def wrong_value(entry: Entry, values: Sequence[FrontValue]) -> Message | None:
    """What the value of a key of our own must be, where it is not; nothing said is no fault.

    Nor is a group that names nobody: `speakers: {remote: 2}` counts them.
    """
    value, key = entry.node.value, entry.key.lower()
    pairs = value if isinstance(entry.node, yaml.MappingNode) else ()
    counts = [(text_of(it) or "").isdecimal() for _, it in pairs]
    is_said = bool(value.strip() if isinstance(value, str) else value)
    if is_null(entry.node) or not is_said or (key == "speakers" and counts and all(counts)):
        return None
    texts = [value.text for value in values]
    is_group = bool(texts) and isinstance(entry.node, yaml.MappingNode)
    are_addresses = all(is_web_address(it) or ("](" in it and address_in(it)) for it in texts)
    right = key == "speakers" or is_group or text_of(entry.node) is not None
    if key == "url":
        right = bool(are_addresses or (right and all(map(_PERMALINK.fullmatch, texts))))
    elif key == "date":
        right &= all(date_of_value(text) or unclear_date(text) for text in texts)
    else:
        right &= bool(texts)
    return None if right else Message(f"front_field.{key}")
