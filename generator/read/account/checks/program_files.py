"""Files that a repository or a program keeps for itself, told by their names and folders."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.read.outline.furniture.phrases import LOGGED
from generator.read.vocabulary.event_words import MEETINGS
from generator.read.vocabulary.name_parts import TRANSCRIPT_PARTS, bare_stem, only_sorts
from generator.read.vocabulary.section_names import OF_PROGRAMS
from generator.read.vocabulary.word_lists import WORDS
from generator.text.naming.normal import name_key, singular, words
from generator.text.regex import regex

_OF_PROGRAMS = frozenset(WORDS["files_of_programs"])
_OF_REPOSITORIES = frozenset(WORDS["files_of_repositories"])
"""Names before the ending that a repository gives, in capitals, to files about itself."""
_OF_NOTHING_ELSE = frozenset(  # in small letters either
    "code_of_conduct codeowners impressum privacy-policy privacy_policy terms-of-service".split()
)

_OF_BUNDLES = ".LICENSE.txt"
_LICENCES = frozenset(("licence", "license", "unlicense"))
_WORDS_OF_LICENCE = 2  # at most: `MIT-LICENSE`
_TEMPLATES = frozenset(WORDS["templates"])
_IN_CJK = tuple(it for it in WORDS["templates"] if it[0] >= "\u3040")
_FOLDERS_OF_TEMPLATES = frozenset(
    "_includes _layouts _template _templates archetypes templates Templates".split()
)
"""Files and folders from which Jekyll and Hugo make pages, or people notes."""

_FOLDERS_OF_THEMES = frozenset("layouts partials shortcodes".split())  # where HTML is a template

_OF_SLIDES = regex(
    r"(?:^|/)(?:css/theme/|reveal(?:[.-]?js)?/(?:plugin|test)/|reveal[.-]?js/README\.md$"
    r"|plugin/(?:highlight|markdown|math|multiplex|notes(?:-server)?|search|zoom)/|test/examples/)"
)
"""What comes with the program for slides that lies in a talk's folder: its own notes, examples."""

_CHECKSUM = regex(
    r"(?:[0-9a-f]{32,128} [ *]\S.*|[A-Z0-9-]{3,9} ?\([^()]{1,200}\) = [0-9a-f]{32,128})"
)
_PACKAGE = regex(
    r"#.*|-{1,2}[a-z][a-z-]*[ =]\S+"
    r"|[A-Za-z][\w.-]*(?:\[[\w,.-]+\])?(?: ?(?:[=!~<>]=|[<>@;]) ?\S.*)?"
)
_FIGURE = r"[-+]?[.,]?\d[\d.,eE+-]{0,30}"
_NUMBERED = regex(r"\d{3,4} - \S.{0,200}")  # of an index of episodes, each with a title or day
_FIGURES = regex(rf"{_FIGURE}(?:[\s;|]{{1,20}}{_FIGURE}){{1,40}}")
"""Lines of checksums, of packages that a program needs, and of measured figures."""

_SEVERAL = 2
_LONGEST = 1_000  # of lines for programs
_TEXT = frozenset(("", ".md", ".txt", ".rst"))


def file_of_a_program(file: str) -> str | None:
    """The name of a file that a repository or a program keeps for itself; None for any other.

    A transcript that pages include is none: `_includes/transcripts/12.html`.

    >>> [file_of_a_program(f"talks/{it}.md") for it in ("LICENSE-MIT", "security", "TEMPLATE-Ulm")]
    ['LICENSE-MIT.md', None, 'TEMPLATE-Ulm.md']
    """
    path = PurePosixPath(file)
    if path.name.casefold() in _OF_PROGRAMS or path.name.startswith(("_index.", "TEMPLATE")):
        return path.name
    if path.stem.startswith("_config") and path.suffix in (".yml", ".yaml", ".toml"):
        return path.name
    is_of_pages = not _FOLDERS_OF_TEMPLATES.isdisjoint(path.parts[:-1]) or (
        path.suffix == ".html" and not _FOLDERS_OF_THEMES.isdisjoint(path.parts[:-1])
    )
    if _OF_SLIDES.search(file):
        return file
    if is_of_pages and TRANSCRIPT_PARTS.isdisjoint({folder := path.parent.name, singular(folder)}):
        return file
    parts = words(path.stem.replace("-", " ").replace("_", " ")) or [""]
    sorts = [word for word in parts if word not in _TEMPLATES]
    is_marked = sorts or path.stem.startswith("_") or "template" in parts
    is_sorted = all(it in MEETINGS or only_sorts([it]) or not it.strip("0") for it in sorts)
    if (len(sorts) + 1 == len(parts) and is_sorted and is_marked) or path.stem.endswith(_IN_CJK):
        return path.name
    stem = bare_stem(path)
    name = (stem.replace("-", "_") if stem.isupper() else stem).casefold()
    about_itself = name in (_OF_REPOSITORIES if stem.isupper() else _OF_NOTHING_ELSE)
    is_licence = not _LICENCES.isdisjoint(parts[-1:]) and len(parts) <= _WORDS_OF_LICENCE
    is_first = parts[0] in _LICENCES and path.stem.startswith(parts[0].upper())
    is_licence |= is_first and " " not in path.stem  # `LICENSE-MIT`, no `LICENSE TO BUILD`
    is_marked = path.stem.isupper() or path.stem.title() == path.stem
    is_licence = is_licence and (is_marked or path.suffix.casefold() == ".txt")
    is_own = (about_itself or is_licence) and path.suffix.casefold() in _TEXT
    return path.name if is_own or path.name.endswith(_OF_BUNDLES) else None


def tells_of_program(file: str, headings: Iterable[str], n_code: int = 0) -> bool:
    """Whether a `README` has several of the sections that tell how to use or build a program.

    Beside several pieces of code (`n_code`) one is enough.
    """
    is_read_first = bare_stem(PurePosixPath(file)).casefold() == "readme"
    n_sections = sum(name_key(it) in OF_PROGRAMS for it in headings)
    return is_read_first and n_sections + (n_sections > 0 and n_code >= _SEVERAL) >= _SEVERAL


def sort_for_programs(file: str, lines: Iterable[str]) -> str | None:
    """The name of a file whose lines all are for programs; None for any other.

    >>> sort_for_programs("SUMS.txt", [f"{'0' * 40}  weirs.mp3"])
    'SUMS.txt'
    >>> sort_for_programs("weirs-03.txt", ["335.48 -238.66", "335.49 -2.5e3"])
    'weirs-03.txt'
    >>> sort_for_programs("titles.txt", ["001 - Weirs", "002 - Dams that wait"])
    'titles.txt'
    >>> sort_for_programs("weir-requirements.txt", ["numpy==1.2", "It has to hold."])
    """
    path = PurePosixPath(file)
    name_words = words(path.stem.replace("-", " ").replace("_", " "))
    sorts = [_CHECKSUM, LOGGED, _FIGURES, _NUMBERED] + (
        [_PACKAGE] if "requirements" in name_words else []
    )
    printed = [line for line in lines if line and not line.isspace()]
    if not printed or max(map(len, printed)) > _LONGEST:
        return None
    of_sort = (all(sort.fullmatch(line.strip()) for line in printed) for sort in sorts)
    return path.name if any(of_sort) else None
