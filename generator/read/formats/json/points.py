"""What somebody or a program noted down of one talk, under keys that are names of sections.

A key means what a heading of its name does: below `key_takeaways` stand takeaways. A list of texts
is read by the grammar of its section, an object by what its members are: words, who said them,
when, a remark. Objects under any other key are points where their file is nothing but such lists.
"""

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from generator.model.account import Item
from generator.model.account_head import AccountKind
from generator.model.grouping import indexed
from generator.model.message import Message
from generator.model.source import Candidate
from generator.read.account.sections.headings import HeadingContext, into_sections
from generator.read.account.sections.section_items import as_quote, read_sections
from generator.read.formats.json.forms import (
    BECAUSE,
    LANGUAGE,
    Form,
    JsonSourceMap,
    date_of,
    dates_of,
    is_prose,
    lines_of,
    shown_text,
)
from generator.read.formats.json.point_items import (
    QUOTES_OF,
    headed_items,
    point_items,
    words_of_point,
)
from generator.read.formats.json.times import start_of
from generator.read.formats.json.tree import ALONE, Array, JsonLeaf, Node, Object
from generator.read.formats.parsed import File, Parsed
from generator.read.formats.source_map import Run
from generator.read.outline.blocks import Block, Bullet, Heading, Rule
from generator.read.outline.outlining import outline
from generator.read.outline.sections import Section, SectionRule
from generator.read.page import Draft, Page
from generator.read.talk_facts import DateRole
from generator.read.vocabulary.keys import field_of
from generator.read.vocabulary.section_names import (
    ALL_RULES,
    HIGHLIGHTS,
    QUOTES,
    TAKEAWAYS,
    key_name,
    rule_of_key,
)
from generator.text.emoji import split_marker
from generator.text.naming.normal import name_key
from generator.text.web_address import is_web_address

KIND = Candidate(dialect="timed-points", english="points of a talk", score=1.0)
_KEYS, _LEAST_SECTIONS = 8, 2
_TELLING = (QUOTES, TAKEAWAYS, HIGHLIGHTS)


def points_in(root: Object, source_map: JsonSourceMap) -> Iterator[Item]:
    """What an object says under keys that are names of sections, in the order of the file."""
    for key, node in root.members.items():
        rule = _rule(key, node)
        if isinstance(node, Object):
            if rule is QUOTES and not source_map.has_read(node):
                yield from point_items(key, node, rule, source_map)
            yield from points_in(node, source_map)
        elif rule is not None or _are_quoted(node):
            yield from _section(key, node, rule, source_map)
        elif isinstance(node, Array) and field_of(key) is None:
            for entry in (it for it in node.items if isinstance(it, Object)):
                yield from headed_items(entry, source_map)


def _rule(key: str, node: Node) -> SectionRule | None:
    """The section that a member is; None for one that states something of the talk."""
    if isinstance(node, JsonLeaf):
        is_short = "\n" not in node.text.strip() and not is_prose(node.text)
        return rule_of_key(key, short=is_short) if node.is_text else None
    items = node.items if isinstance(node, Array) else ()
    return rule_of_key(key, groups=any(isinstance(it, Object) for it in items))


def _section(
    key: str, node: Node, rule: SectionRule | None, source_map: JsonSourceMap
) -> Iterator[Item]:
    """The texts of a member by the grammar of its section, and its objects."""
    nodes = node.items if isinstance(node, Array) else (node,)
    if any(isinstance(it, Object) and source_map.has_read(it) for it in nodes):
        return  # it is the transcript, or the chapters
    leaves = [it for it in nodes if isinstance(it, JsonLeaf) and source_map.is_fresh(it)]
    links = [leaf for leaf in leaves if is_web_address(leaf.text.strip())]
    yield from source_map.details("metadata", links)
    leaves = [leaf for leaf in leaves if not is_web_address(leaf.text.strip())]
    if leaves and rule is not None:
        yield from _texts(key, leaves, rule, source_map, are_items=isinstance(node, Array))
    for entry in nodes:
        if isinstance(entry, Object):
            yield from point_items(key, entry, rule, source_map)


def _texts(
    key: str,
    leaves: Sequence[JsonLeaf],
    rule: SectionRule,
    source_map: JsonSourceMap,
    *,
    are_items: bool,
) -> Iterator[Item]:
    """What texts say, as bullets or notes below a heading that is called as the key is."""
    blocks: list[Block] = []
    rows: list[tuple[int, str]] = []
    for leaf in leaves:
        source_map.mark_read(leaf)
        lines = list(lines_of(leaf, shown_text))
        source_map.cover((leaf.line, max(leaf.line, leaf.last)))
        if are_items and len(lines) == 1:
            marker, text = split_marker(" ".join(lines[0][1].split()))
            own: Sequence[Block] = (Bullet(text=text, marker=marker, lines=(leaf.line, leaf.line)),)
        else:
            own = outline(lines)
        written = [line for line, text in lines if text.strip()]
        structure = (it.lines[0] for it in own if isinstance(it, Heading | Rule))
        alone = {line for line in structure if len(written) > written.count(line) == 1}
        source_map.record(Run(line, f"{text}\n") for line, text in lines if line not in alone)
        blocks.extend(own)
        rows.extend(lines)
    by_line = indexed(rows)
    first, last = min(by_line), max(by_line)
    page = Page(
        source=source_map.source,
        text="\n".join(" ".join(by_line.get(line, ())) for line in range(first, last + 1)),
        lines=(first, last),
        blocks=tuple(blocks),
        first=first,
    )
    heading = Heading(text=key_name(key), name=key_name(key), lines=(first, first))
    sections = [Section(heading=heading, rule=rule, blocks=tuple(blocks))]
    if any(isinstance(block, Heading) for block in blocks):
        context = HeadingContext(page=page, rules=ALL_RULES, is_detail=lambda _: False)
        below = into_sections(blocks, context)
        sections = [it if it.heading else it.named_anew(heading) for it in below]
    for item in read_sections(sections, page).items:
        yield as_quote(item) if rule is QUOTES else item


def is_digest(root: Object) -> bool:
    """Whether an object lists quotes or takeaways, or other things with words spoken of each."""
    rules = [_rule(key, node) for key, node in root.members.items() if isinstance(node, Array)]
    is_telling = any(rule in _TELLING for rule in rules)
    return is_telling or any(map(_are_quoted, root.members.values()))


def _are_quoted(node: Node) -> bool:
    """Whether most members of a list have words that were spoken of them."""
    entries = [it for it in node.items if isinstance(it, Object)] if isinstance(node, Array) else []
    return 2 * sum(it.text(*QUOTES_OF) is not None for it in entries) > len(entries)


def fits(root: Object) -> bool:
    """Whether a file has lists of points, and most of them say when they come up."""
    points = list(_listed(root))
    timed = [entry for key, entry in points if start_of(entry) and words_of_point(key, entry)]
    n_sections = sum(_rule(key, node) is not None for key, node in root.members.items())
    are_timed = bool(timed) and len(timed) * 2 > len(points)
    return ALONE not in root.members and (
        are_timed or (n_sections >= _LEAST_SECTIONS and is_digest(root))
    )


def read(file: File, root: Object) -> Parsed:
    """The points in the order of the file; what else they say follows under its key."""
    source_map = JsonSourceMap(file)
    title = source_map.read(_stated(root, "title"))
    date = _stated(root, "date")
    items: list[Item] = list(source_map.details("metadata", [date]))
    for key, node in root.members.items():
        if isinstance(node, Array):
            items.extend(_section(key, node, _rule(key, node), source_map))
    fields = Draft(
        lines=(1, 1),
        titles=source_map.titles(title),
        dates=dates_of(DateRole.GIVEN, date) if date_of(date) else (),
    )
    return parsed(file, source_map, KIND, root, sort=AccountKind.RECORD, fields=fields, items=items)


def _stated(root: Object, what: str) -> JsonLeaf | None:
    """What a key states that is called so or ends so: `title`, `call_title`."""
    keys = sorted(root.members, key=lambda key: key != what)
    return root.text(*(key for key in keys if name_key(key).split()[-1:] == [what]))


def _listed(root: Object) -> Iterator[tuple[str, Object]]:
    """Each object of the lists of a file, with the key of its list."""
    for key, member in root.members.items():
        if isinstance(member, Array):
            yield from ((key, it) for it in root.objects(key))


def parsed(
    file: File,
    source_map: JsonSourceMap,
    kind: Candidate,
    root: Object,
    *,
    sort: AccountKind,
    fields: Draft,
    items: Iterable[Item],
    blocks: tuple[Block, ...] = (),
) -> Parsed:
    """The account of a file: what was read of it, its points, and the rest of its prose.

    `sort` is what sort of file the form is, `kind` the form itself.
    """
    everything = (*items, *points_in(root, source_map), *source_map.rest(root))
    lines = (1, max(1, len(file.lines)))
    features = tuple(Message("feature.key", name=key) for key in sorted(root.members)[:_KEYS])
    language = root.text(*LANGUAGE)
    return Parsed(
        lines=source_map.lines(BECAUSE),
        blocks=blocks,
        kind=sort,
        form=replace(kind, features=features),
        fields=replace(fields, lines=lines, items=everything),
        language=language.text if language else None,
    )


FORM = Form(kind=KIND, fits=fits, read=read)
