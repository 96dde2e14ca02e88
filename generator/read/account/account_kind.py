"""What sort of file an account is from: notes, or a transcript."""

from collections.abc import Sequence

from generator.model.account import AccountDetail, AccountPassage, Item
from generator.model.account_head import AccountKind
from generator.read.account.paths.file_name import FileName
from generator.read.formats.parsed import Parsed
from generator.read.grammar.speech.turn_lines import are_captions
from generator.read.outline.sections import rule_for
from generator.read.page import Draft
from generator.read.vocabulary.keys import Field
from generator.read.vocabulary.section_names import TRANSCRIPT
from generator.text.naming.normal import name_key
from generator.text.web_address import is_web_address

_LEAST_TURNS = 4
_RULES = (TRANSCRIPT,)


def account_kind(parsed: Parsed, name: FileName, draft: Draft) -> AccountKind:
    """What sort of file it is: by its form, its name, what it says of itself, or its text."""
    if parsed.kind is not None:
        return parsed.kind
    if name.kind is not None:
        return name.kind
    stated = parsed.front.first_of(Field.KIND)
    transcribed = any(
        "transcri" in name_key(value.key)
        for value in parsed.front.values
        if value.field is not Field.FILE and not is_web_address(value.text)
    )
    if transcribed or (stated and "transcript" in stated.text.casefold()):
        return AccountKind.TRANSCRIPT
    return kind_of(draft.items)


def kind_of(items: Sequence[Item]) -> AccountKind:
    """`TRANSCRIPT` where most of the text is somebody's words, else `NOTES`.

    Words are turns with their speaker, what goes on behind them in the same section, and what
    stands under a heading that announces a transcript, or has times as captions do.
    """
    turns, words, text = 0, 0, 0
    section: str | None = None
    for item in items:
        if isinstance(item, AccountDetail):
            continue
        size = _size(item)
        text += size
        if not isinstance(item, AccountPassage):
            continue
        if item.speaker is not None:
            turns, section = turns + 1, item.section
        announced = bool(item.section) and rule_for(item.section, _RULES) is not None
        words += size if announced or item.section == section else 0
        turns += announced and item.speaker is None
    most = words * 2 > text and turns >= _LEAST_TURNS
    timed = [it for it in items if isinstance(it, AccountPassage) and it.time]
    if are_captions([it.time.seconds for it in timed if it.time]):
        most = most or sum(map(_size, timed)) * 2 > text
    return AccountKind.TRANSCRIPT if most else AccountKind.NOTES


def _size(item: Item) -> int:
    texts = (getattr(item, name, None) for name in ("text", "title", "name"))
    return next((len(text) for text in texts if isinstance(text, str)), 0)
