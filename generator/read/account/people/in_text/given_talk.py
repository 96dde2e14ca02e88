"""What a sentence at the top of a note says of the talk: who gave it, and when.

`Ada Okafor, founder of Acme, gave the opening keynote at RiverConf 2031.`, `Notes on Ada Okafor's
talk`, `In this talk, Ada Okafor explains why dams break.`
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from generator.model.account_head import Person
from generator.model.base import SourceId, Span
from generator.model.message import Message
from generator.read.account.people.in_text.sentence_people import people_of_sentence
from generator.read.outline.events.days import day_in, year_in
from generator.read.outline.line_roles import Repaired
from generator.read.talk_facts import DateRole, RoleDate, TalkFacts
from generator.text.naming.person_names import without_affiliation
from generator.text.regex import regex

_KEYED = regex(r"[^\W\d_][\w /&-]{0,24}\*{0,2}:")
_SENTENCE = regex(r"(?<!\b[A-Z])(?<!\bDr)(?<!\bProf)[.!?]\s+")
_KEY = regex(r"^[\w-]{1,30}:\s{1,3}[\"'>|]?\s?")
_MOST_LINES, _MOST_SENTENCES, _LONGEST = 4, 5, 600
_TOP, _LEAST_PROSE = 16, 60  # lines, characters; what is shorter is a menu's, or heads a part
_ENDS = tuple(".!?…:,")


def talk_given(
    source: SourceId, lines: Sequence[Repaired], channel: str = "", *, brief: bool = False
) -> TalkFacts:
    """The people and the day (ISO) of the first sentence that says who gave a talk.

    Args:
        source: of which the lines are.
        lines: those at the top that are not blank; headings, points and quotations say nothing.
        channel: what the show or channel is called, perhaps somebody's name.
        brief: whether they are keys of front matter with what the talk is about.
    """
    channel = without_affiliation(channel)
    for line, sentence in _sentences(lines):
        bare = _KEY.sub("", sentence) if brief else sentence
        roles = people_of_sentence(bare, channel, is_framed=brief)
        if not roles:
            continue
        at = Span(source=source, lines=(line.number, line.number))
        day = day_in(sentence, year_in(sentence))
        because = Message("person.told_in_text")
        return TalkFacts(
            people=tuple(
                Person(name=name, role=role, because=because, at=at) for name, role in roles.items()
            ),
            dates=(RoleDate(role=DateRole.TOLD, iso=day.iso),) if day else (),
        )
    return TalkFacts()


def _sentences(lines: Sequence[Repaired]) -> Iterator[tuple[Repaired, str]]:
    counted, is_parted, n_prose = 0, False, 0
    for line in (it for it in islice(lines, _TOP) if it.text[:1] not in "#-*+>|"):
        if line.text[:1] == "[" and line.text[1:2].isdigit():
            continue  # behind a time somebody speaks of others
        text = line.text[:_LONGEST].strip().strip("*_")
        is_link = text.startswith("http") or (text.endswith(")") and "://" in text)
        is_keyed = _KEYED.match(text) is not None
        counted += not (is_link or is_keyed)
        is_prose = len(text) > _LEAST_PROSE
        is_head = not (is_prose or is_keyed or text.endswith(_ENDS))
        is_parted = is_parted or (n_prose > 0 and is_head)
        n_prose += is_prose
        if counted > _MOST_LINES and (is_parted or n_prose > _MOST_LINES):
            return
        for sentence in islice(_SENTENCE.split(text), _MOST_SENTENCES):
            yield line, sentence.replace("**", "").rstrip(".")
