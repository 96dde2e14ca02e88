"""The editor's desk: what would make the site better, on one page, and its long lists in full."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from markupsafe import Markup
from msgspec.structs import replace

from generator.model.base import Value
from generator.model.grouping import grouped
from generator.model.problem import ProblemKind, Severity
from generator.model.reading import SuggestionKind
from generator.model.site.page import Page, SectionName
from generator.render.context.render_context import RenderContext
from generator.render.pages.desk import findings
from generator.render.pages.desk.anomalies import shown_anomalies
from generator.render.pages.desk.findings import CurationLine, Finding, FindingPart, NamedLink
from generator.render.pages.report import ReportedProblem, reported_problems, unused_lines
from generator.render.pages.sources import accounted
from generator.render.paging.listing import list_pages, make_listing, weight
from generator.render.paging.partition import KeyLevels, content_keys, letter_keys
from generator.text.addresses import web_address
from generator.text.markdown.escape import escape, fill, join

ADDRESS = "desk.html"
_FOLDER = "desk"
_ALL, _SHOWN, _SHOWN_OF_KIND, _FEW = 12, 8, 4, 4
_SAME = 3
"""Of so many findings what is said of all is said once."""
_ITEM, _PIECE, _OFFER = 160, 120, 240
_SHOWN_AS_LINES = "line-unread"
_LABELS = {
    SuggestionKind.TALKS: "tab.talks",
    SuggestionKind.QUOTES: "tab.quotes",
    SuggestionKind.CONCEPTS: "tab.concepts",
    SuggestionKind.PEOPLE: "kinds.person",
    SuggestionKind.ORGANISATIONS: "kinds.organisation",
    SuggestionKind.PRODUCTS: "kinds.product",
    SuggestionKind.WORKS: "kinds.work",
}

Group = tuple[Markup | None, tuple[Finding, ...]]
"""Findings and what they are called together, where a task has several groups."""


class Task(Value, frozen=True, kw_only=True):
    """What there is to do of one kind: the first findings, and where all of them are.

    `how` says what would help; `count` is how many there are, and `whole` the page of all, where
    these are more than are shown.
    """

    key: str
    title: Markup
    how: Markup
    count: int
    groups: tuple[Group, ...]
    whole: str | None


class ShownProblem(Value, frozen=True, kw_only=True):
    """A problem, and the lines for the curation file that settle it."""

    reported: ReportedProblem
    offers: tuple[CurationLine, ...]


class ProblemGroup(Value, frozen=True, kw_only=True):
    """The problems of one code: the first of them, and how many there are."""

    code: str
    explained: ProblemKind
    problems: tuple[ShownProblem, ...]
    count: int

    @property
    def is_remark(self) -> bool:
        """Whether nothing is wrong, and only something to be checked."""
        return self.explained.severity is Severity.INFO


class _Kind(NamedTuple):
    """A kind of findings: its key in the catalogue, and how they are found."""

    key: str
    find: Callable[[RenderContext], Iterable[Finding]]

    @property
    def whole(self) -> str:
        return f"{_FOLDER}/{self.key}.html"


def pages(context: RenderContext) -> Iterator[Page]:
    """The desk, with or without anything to do, and a list of every kind of which there is much."""
    every = [(kind, tuple(kind.find(context))) for kind in _KINDS]
    tasks = [(_task(context, kind, all_of_kind), kind, all_of_kind) for kind, all_of_kind in every]
    groups = tuple(_problem_groups(context))
    yield context.page(
        "desk/desk",
        ADDRESS,
        title=context.words.plain("desk.title"),
        description=context.words.plain("desk.description"),
        section=SectionName.SOURCES,
        searched=False,
        values={
            "anomalies": tuple(shown_anomalies(context)),
            "faults": tuple(group for group in groups if not group.is_remark),
            "remarks": tuple(group for group in groups if group.is_remark),
            "tasks": tuple(task for task, *_ in tasks if task.count),
            "lines": accounted(context),
            "adding": adding(context),
            "file": fill("<code>{path}</code>", path=f"{context.config.folder}/curation.yml"),
        },
    )
    for task, kind, all_of_kind in tasks:
        if task.whole:
            yield from _list(context, kind, all_of_kind)


def adding(context: RenderContext) -> Markup:
    """How notes are added, with a link to where they lie, if that is known."""
    folder = fill("<code>{folder}/</code>", folder=context.config.folder)
    repository = web_address(context.config.repository)
    if repository is None:
        return context.words("desk.add", folder=folder)
    link = fill('<a href="{url}" rel="noopener">{url}</a>', url=repository)
    return context.words("desk.add_there", folder=folder, repository=link)


def _task(context: RenderContext, kind: _Kind, all_of_kind: tuple[Finding, ...]) -> Task:
    groups = tuple(_groups(context, kind, all_of_kind))
    is_whole = sum(len(shown) for _, shown in groups) == len(all_of_kind)
    return Task(
        key=kind.key,
        title=context.words(f"desk.{kind.key}"),
        how=context.words(f"desk.{kind.key}_how"),
        count=len(all_of_kind),
        groups=groups,
        whole=None if is_whole else kind.whole,
    )


def _groups(
    context: RenderContext, kind: _Kind, all_of_kind: tuple[Finding, ...]
) -> Iterator[Group]:
    """The findings that the desk shows: the first, of suggestions the first of every kind.

    Few are all shown.
    """
    is_few = len(all_of_kind) <= _ALL
    if kind is not _PAIRS:
        yield from _alike(all_of_kind if is_few else all_of_kind[:_SHOWN])
        return
    pairs = zip(context.suggestions, all_of_kind, strict=True)
    for of_kind, group in grouped(pairs, lambda pair: pair[0].kind).items():
        shown = group if is_few else group[:_SHOWN_OF_KIND]
        yield context.words(_LABELS[of_kind]), tuple(finding for _, finding in shown)


def _alike(shown: tuple[Finding, ...]) -> Iterator[Group]:
    """Findings of which the same is said stand together, and it is said once."""
    groups = grouped(shown, lambda finding: finding.remarks)
    many = {remarks for remarks, alike in groups.items() if remarks and len(alike) >= _SAME}
    others = tuple(finding for finding in shown if finding.remarks not in many)
    if others:
        yield None, others
    for remarks, alike in groups.items():
        if remarks in many:
            bare = (replace(finding, remarks=()) for finding in alike)
            yield join(map(escape, remarks), " · "), tuple(bare)


def _list(context: RenderContext, kind: _Kind, all_of_kind: tuple[Finding, ...]) -> Iterator[Page]:
    """All findings of a kind, by name, in parts where they are too many for one page."""
    title = context.words.plain("desk.part", title=context.words.plain(f"desk.{kind.key}"))
    listing = make_listing(
        context,
        sorted(
            all_of_kind, key=lambda finding: tuple(link.name.casefold() for link in finding.links)
        ),
        _finding_keys,
        _weigh,
        name=title,
        address=kind.whole,
        folder=f"{_FOLDER}/{kind.key}",
        kind="finding",
    )

    def values(part: tuple[Finding, ...]) -> dict[str, object]:
        how = context.words(f"desk.{kind.key}_how")
        return {"groups": tuple(_alike(part)), "how": how, "desk": ADDRESS}

    yield from list_pages(
        context,
        listing,
        "desk/findings",
        SectionName.SOURCES,
        values,
        description=context.words.plain("desk.part_description", title=title, n=len(all_of_kind)),
        searched=False,
    )


def _finding_keys(finding: Finding) -> tuple[KeyLevels, ...]:
    """The first name and the last, and what tells it from findings of the same names."""
    first, last = (letter_keys(finding.links[index].name) for index in (0, -1))
    links, offered = map(str, finding.links), map(str, finding.every_offer)
    return first, last, content_keys(*links, *offered, *finding.remarks)


def _weigh(finding: Finding) -> int:
    parts = [piece.printed or piece.link.name for piece in finding.parts]
    offers = finding.every_offer
    fixed = _ITEM + _PIECE * len(parts) + _OFFER * len(offers)
    names = [link.name + link.address for link in finding.links]
    return weight(fixed, *names, *finding.remarks, *parts, *(2 * offer.line for offer in offers))


def _problem_groups(context: RenderContext) -> Iterator[ProblemGroup]:
    """The problems that somebody should look at, by code, the gravest first."""
    order = list(Severity)
    actionable = (it for it in reported_problems(context) if it.explained.to_do)
    to_do = [reported for reported in actionable if reported.problem.code != _SHOWN_AS_LINES]
    by_code = grouped(to_do, lambda reported: reported.problem.code)
    gravest_first = sorted(
        by_code.items(),
        key=lambda pair: (order.index(pair[1][0].problem.severity), -len(pair[1]), pair[0]),
    )
    for code, problems in gravest_first:
        first = tuple(
            ShownProblem(
                reported=it, offers=tuple(findings.repair_edits(context, it.problem, it.source))
            )
            for it in problems[:_FEW]
        )
        yield ProblemGroup(
            code=code, explained=problems[0].explained, problems=first, count=len(problems)
        )


def _unread(context: RenderContext) -> Iterator[Finding]:
    """Sources with lines that nothing reads, those with most of them first."""
    with_unread = [unused for unused in unused_lines(context) if unused.unread]
    for unused in sorted(with_unread, key=lambda unused: -len(unused.unread)):
        source = unused.source
        parts = tuple(
            FindingPart(
                link=NamedLink(
                    name=context.words.plain(
                        "badge.lines", n=1, first=line.number, last=line.number
                    ),
                    address=context.lookups.placement.line(source, line.number),
                ),
                printed=None if line.number in unused.hidden else line.printed,
            )
            for line in unused.unread[:_FEW]
        )
        yield Finding(
            links=(NamedLink(name=source.title or source.file, address=source.address),),
            remarks=(context.words("source.alike", n=len(unused.unread)),),
            parts=parts,
            more=findings.more_link(context, len(unused.unread) - _FEW, source.address),
        )


_PAIRS = _Kind("pairs", lambda it: findings.suggested(it, it.suggestions))
_KINDS = (
    _PAIRS,
    _Kind("doubles", findings.doubles),
    _Kind("unread", _unread),
    _Kind("due", findings.overdue),
    _Kind("talks", findings.lacking),
    _Kind("quotes", findings.unattributed),
    _Kind("undefined", findings.undefined),
    _Kind("unnamed", findings.unconnected),
    _Kind("listed", findings.only_listed),
    _Kind("people", findings.silent_people),
)
"""Everything that is looked for, the most useful first."""
