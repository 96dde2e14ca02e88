"""JSON files: which form a file has is told by its keys; a file of no known form is not guessed."""

from collections.abc import Iterable, Sequence

from generator.model.message import Message
from generator.read.formats.json import podcast_chapters, points, utterances
from generator.read.formats.json.forms import Form
from generator.read.formats.json.tree import ALONE, Array, Object, parse
from generator.read.formats.parsed import File, Format, Parsed, Shown, invalid, unknown
from generator.read.formats.personal import without_members, without_private
from generator.read.formats.talk_lists import playlist, records, schedule, single
from generator.read.formats.talk_lists.groups import keys_shown
from generator.text.regex import regex
from generator.text.syntax import UnreadableError

FORMS: tuple[Form, ...] = (
    playlist.FORM,
    playlist.YT_DLP,
    utterances.MEETING,
    single.FORM,
    utterances.PODCAST,
    utterances.WHISPER,
    utterances.YOUTUBE,
    podcast_chapters.FORM,
    schedule.FORM,
    records.FORM,
    utterances.FORM,
    points.FORM,
)
"""In order: the first that fits is taken."""

_LINES = (".jsonl", ".ndjson")
_AT_VALUE_END = regex(r"(?<=[\]}])[ \t]*+(?=\n)")
"""The end of a line in a file that has a value on each."""

PASSED_OVER = frozenset(
    """
    words tokens formats requested_formats requested_downloads requested_subtitles thumbnails
    automatic_captions subtitles http_headers heatmap fragments comments downloader_options
    """.split()
)
"""Keys whose values are large and hold nothing about the talk."""


def read(file: File) -> Parsed:
    """The file by the form that fits it; single words are looked at where nothing else is said."""
    text = "\n".join(file.texts)
    if file.name.casefold().endswith(_LINES):
        text = f"[{_AT_VALUE_END.sub(',', text.rstrip())}]"
    try:
        root = parse(text, PASSED_OVER)
    except UnreadableError as error:
        message = Message("problem.json", error=str(error), line=error.line)
        return invalid(file, message, error.line)
    if isinstance(root, Array):
        root = Object(members={ALONE: root})
    if isinstance(root, Object):
        if (parsed := _by_form(FORMS, file, root)) is not None:
            return parsed
        with_words = parse(text, PASSED_OVER - {"words"})
        by_words = isinstance(with_words, Object) and _by_form((utterances.FORM,), file, with_words)
        if by_words:
            return by_words
    keys = keys_shown(root)
    no_keys = Message("problem.json_form")
    because = Message("problem.json_form_keys", keys=keys) if keys else no_keys
    return unknown(file, because)


def _by_form(forms: Iterable[Form], file: File, root: Object) -> Parsed | None:
    """The file by the first form that fits it."""
    fitting = (form.read(file, root) for form in forms if form.fits(root))
    return next((parsed for parsed in fitting if parsed is not None), None)


def _shown(lines: Sequence[str]) -> Shown:
    """The lines without what is not for everybody: annotations of a group, data about people."""
    public = without_private(lines)
    shown = without_members(public.lines)
    numbers = tuple(sorted({*public.numbers, *shown.numbers}))
    return Shown(lines=shown.lines, numbers=numbers)


FORMAT = Format(
    endings=frozenset({".json", ".json3", *_LINES}),
    read=read,
    kinds=tuple(dict.fromkeys(form.kind for form in FORMS)),
    belongs=True,
    shown=_shown,
)
