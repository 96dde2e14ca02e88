"""Faults of the input, as values that travel beside the result.

A problem never stops a build. Its code is stable; what a code means, how severe it is
and how to mend it stands once, in :data:`CATALOGUE`.
"""

from enum import StrEnum

from generator.model.base import Value


class Severity(StrEnum):
    """How much a problem matters: errors fail `check` and strict builds, warnings show in logs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class UnusableSettingsError(ValueError):
    """The editor's settings cannot be used, and going on without them would do harm.

    The message names the file, the line and what to do.
    """


class Problem(Value, frozen=True, kw_only=True):
    """One fault at one place.

    `file` is relative to the seeds folder; `lines` are 1-based and inclusive, or null when the
    fault is the file's as a whole.
    """

    code: str
    severity: Severity
    message: str
    file: str
    lines: tuple[int, int] | None = None


class Explained(Value, frozen=True, kw_only=True):
    """What the catalogue says of a code: its severity, what was expected and how to mend it.

    `to_do` says whether somebody should look at it at all.
    """

    severity: Severity
    expected: str
    mend: str
    to_do: bool = True


CATALOGUE: dict[str, Explained] = {
    "seed-unreadable": Explained(
        severity=Severity.ERROR,
        expected="a regular file that can be opened",
        mend="Make the file readable, or move it out of the seeds folder.",
    ),
    "seed-empty": Explained(
        severity=Severity.WARNING,
        expected="a file with at least one line of text",
        mend="Paste the notes into the file, or delete it.",
    ),
    "seed-too-large": Explained(
        severity=Severity.ERROR,
        expected="a file within the options `max_file_bytes` and `max_lines`",
        mend="Split the file, or raise the option in mkdocs.yml.",
    ),
    "seed-not-text": Explained(
        severity=Severity.WARNING,
        expected="a text file",
        mend="Save the notes as plain text, or move the file out of the seeds folder.",
    ),
    "seed-format-unknown": Explained(
        severity=Severity.WARNING,
        expected="notes (.txt, .md or no ending), a saved page (.html), a transcript (.vtt, .srt, "
        ".json), chapters or metadata of a recording (.json)",
        mend="Rename the file to .txt if it holds notes, or move it out of the seeds folder.",
    ),
    "seed-hidden": Explained(
        severity=Severity.WARNING,
        expected="notes under a name that does not begin with a dot",
        mend="Rename the file or folder to have it read; to silence this, move it out of the seeds "
        "folder, or set `publish: false` for it in curation.yml.",
    ),
    "format-invalid": Explained(
        severity=Severity.WARNING,
        expected="a whole file of the form that its ending names",
        mend="Save or download the file again; until then its lines are kept unread.",
    ),
    "cue-invalid": Explained(
        severity=Severity.WARNING,
        expected="cues that begin with a line such as 00:00:01.000 --> 00:00:04.000",
        mend="Correct the times in the file; until then the lines are kept as prose.",
    ),
    "seed-ids-collide": Explained(
        severity=Severity.WARNING,
        expected="file names that differ in more than their ending or capitals",
        mend="Rename one of the files; until then both keep their ending in their address.",
    ),
    "encoding-guessed": Explained(
        severity=Severity.WARNING,
        expected="UTF-8",
        mend="Save the file as UTF-8 if the guess is wrong.",
    ),
    "encoding-bytes-invalid": Explained(
        severity=Severity.WARNING,
        expected="valid UTF-8; invalid bytes are shown as U+FFFD, the replacement character",
        mend="Copy the damaged words again from where the notes come from.",
    ),
    "characters-hidden": Explained(
        severity=Severity.INFO,
        expected="text without control, bidirectional or zero-width characters",
        mend="Nothing needs doing: they are shown harmlessly. Delete them to silence this.",
        to_do=False,
    ),
    "line-ends-other": Explained(
        severity=Severity.WARNING,
        expected="lines that end with a line feed, a carriage return or both",
        mend="Save the file with ordinary line ends, so that each line has a number of its own.",
    ),
    "mojibake-repaired": Explained(
        severity=Severity.INFO,
        expected="text decoded with the encoding it was written in",
        mend="Nothing needs doing: the printed form is kept beside the repaired one.",
        to_do=False,
    ),
    "mojibake-ambiguous": Explained(
        severity=Severity.INFO,
        expected="damage with one possible reading",
        mend="Check that the commoner reading is right; correct the seed if it is not.",
    ),
    "dialect-unknown": Explained(
        severity=Severity.INFO,
        expected="a page whose structure one of the dialects recognises",
        mend="Check the talk's page: what was recognised stands there under its own headings.",
    ),
    "front-matter-invalid": Explained(
        severity=Severity.ERROR,
        expected="YAML between two lines of ---, with the keys url, talk, title, date, speakers, "
        "license",
        mend="Mend the front matter, or delete it.",
    ),
    "count-mismatch": Explained(
        severity=Severity.WARNING,
        expected="as many items as the source says it prints",
        mend="Compare the source page with the seed: something was cut off or read wrongly.",
    ),
    "timecode-repaired": Explained(
        severity=Severity.INFO,
        expected="times in the order of the list, and as other accounts have them",
        mend="Check the time; set `quotes.<id>.time` in curation.yml if the repair is wrong.",
    ),
    "timecode-invalid": Explained(
        severity=Severity.WARNING,
        expected="a time such as 4:05, 82:55 or 1:02:03",
        mend="Correct the time in the seed; until then the line is kept as prose.",
    ),
    "topics-unsplit": Explained(
        severity=Severity.WARNING,
        expected="topics separated from each other, or evidence for where one ends",
        mend="Put a separator such as · between the topics in the seed.",
    ),
    "line-unread": Explained(
        severity=Severity.WARNING,
        expected="a line of a form that the reader knows",
        mend="The line is kept on its source page; move it under a heading that names it.",
    ),
    "link-dead": Explained(
        severity=Severity.ERROR,
        expected="links between generated pages that lead somewhere",
        mend="This is a fault of the program: please report it with the seeds that show it.",
    ),
    "curation-invalid": Explained(
        severity=Severity.ERROR,
        expected="a key and value that the curation file allows",
        mend="See the nearest valid name in the message; the documentation lists all keys.",
    ),
    "curation-dangling": Explained(
        severity=Severity.ERROR,
        expected="the id of something that exists",
        mend="See the nearest existing id in the message.",
    ),
    "curation-unmatched": Explained(
        severity=Severity.INFO,
        expected="the id of something that is published",
        mend="Nothing needs doing if it belongs to a note that is kept private.",
        to_do=False,
    ),
    "curation-contradiction": Explained(
        severity=Severity.ERROR,
        expected="entries that do not undo each other",
        mend="Remove one of the two lines.",
    ),
    "curation-without-effect": Explained(
        severity=Severity.WARNING,
        expected="a line that changes something",
        mend="Take the line out, or name the item that has the link.",
    ),
    "note-unmatched": Explained(
        severity=Severity.WARNING,
        expected="a file of the notes folder that has the id of a talk as its name",
        mend="Rename the file; the ids are in the talks' addresses.",
    ),
    "address-book-invalid": Explained(
        severity=Severity.ERROR,
        expected="the file that `python -m generator addresses --update` writes",
        mend="Restore the file from version control.",
    ),
    "address-vanished": Explained(
        severity=Severity.ERROR,
        expected="every address that was published to lead somewhere",
        mend="Name the old address under `previous_slugs` of the talk, or under `previous_ids` of "
        "the source, concept, entity, quote or item that it belongs to now, or run "
        "`python -m generator addresses --update --let-go` to let it go.",
    ),
    "acronym-ambiguous": Explained(
        severity=Severity.INFO,
        expected="an acronym that stands for one concept",
        mend="Give the acronym as an alias to one concept in curation.yml.",
    ),
    "wiki-link-broken": Explained(
        severity=Severity.WARNING,
        expected="[[the name of a concept, person or thing]] or [[talk:its-id]]",
        mend="See the nearest names in the message; `\\[[` shows the brackets as they are.",
    ),
    "wiki-link-ambiguous": Explained(
        severity=Severity.WARNING,
        expected="a name that one thing has",
        mend="Write the kind and the id that stands in the thing's address: [[concept:its-id]].",
    ),
    "page-overridden": Explained(
        severity=Severity.INFO,
        expected="no hand-written page at a generated page's path",
        mend="Nothing needs doing: the hand-written page is used.",
        to_do=False,
    ),
    "share-address-missing": Explained(
        severity=Severity.WARNING,
        expected="`site_url`, where `share_images` is on",
        mend="Set `site_url` in mkdocs.yml to the address of the site, or turn `share_images` off.",
    ),
    "share-letters-missing": Explained(
        severity=Severity.WARNING,
        expected="fonts with all letters of the names and definitions on pictures",
        mend="Name a font file that has the letters under `share_fonts` in mkdocs.yml.",
    ),
}
"""What every code means. A code that is not here cannot be reported."""


def problem(code: str, message: str, file: str, lines: tuple[int, int] | None = None) -> Problem:
    """A problem with the severity that the catalogue gives its code.

    Raises:
        KeyError: if the catalogue does not know the code (a bug of ours, never of the input).
    """
    severity = CATALOGUE[code].severity
    return Problem(code=code, severity=severity, message=message, file=file, lines=lines)
