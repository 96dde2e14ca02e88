"""Signs that decide alone that two accounts are about one talk: a recording, a page, a file."""

from generator.model.account_head import AccountKind, PersonRole
from generator.model.message import Message
from generator.resolve.same_talk.evidence.pair import (
    Pair,
    different_guests,
    forms_in_common,
    is_of_several,
    is_recorded,
    strangers,
    words_of_both_titles,
)
from generator.resolve.same_talk.evidence.vetoes import (
    are_two_entries,
    is_one_start,
    other_number,
    other_stated_number,
)
from generator.resolve.same_talk.evidence.vetoes_of_days import are_of_two_days
from generator.resolve.same_talk.evidence.weak_signs import same_words
from generator.resolve.same_talk.facts.file_names import ANY_FOLDER, is_of_transcripts


def same_recording(pair: Pair) -> Message | None:
    """One recording from one start; not one that several talks share.

    Of two episodes of one show, each with its number and title, one has the other's by mistake; so
    of two meetings that titles and names of files give two days, of two strangers' transcripts, and
    of two entries of a catalogue with other titles and other people.
    """
    if strangers(pair) or is_of_several(pair):
        return None
    is_record = pair.one.account.kind is AccountKind.RECORD
    number = other_stated_number(pair) if is_record else other_number(pair)
    is_other = number is not None or are_of_two_days(pair)
    is_other = is_other or (are_two_entries(pair) and bool(different_guests(pair)))
    if pair.are_siblings and is_other and next(forms_in_common(pair), None) is None:
        return None
    for mine in pair.one.recordings:
        if mine not in pair.common.sessions:
            for theirs in pair.other.recordings:
                if theirs not in pair.common.sessions and is_one_start(pair, mine, theirs):
                    shown = f"{mine.platform}:{mine.key}"
                    return Message("same_talk.same_recording", recording=shown)
    return None


def same_page(pair: Pair) -> Message | None:
    """One page that few accounts name as theirs.

    Of files of one kind in one folder the titles are equal too: notes on two talks of somebody may
    name that person's page.
    """
    if pair.are_siblings and next(forms_in_common(pair), None) is None:
        return None
    pages = set(pair.one.pages) & set(pair.other.pages) - pair.common.shared_pages
    return Message("same_talk.same_page", page=min(pages)) if pages else None


def same_name(pair: Pair) -> Message | None:
    """Files of one name beside each other: a transcript, a translation, chapters, metadata.

    A date before it and an id behind it may differ, if no third file has the name. Nor need they
    lie beside each other where a transcript is called as the recording that the other names, or as
    the one file of its name in a folder beside its own (`posts/12-rivers.md`); names that are days
    mean one talk where texts or titles have words in common (`agendas/2031-05-06.md`).
    """
    if pair.one.stem == pair.other.stem:
        return Message("same_talk.same_name", name=pair.one.stem.rpartition("/")[2])
    for facts, other in pair.both_ways:
        if other.called in facts.media_names & pair.common.called:
            return Message("same_talk.media_name", name=other.stem.rpartition("/")[2])
    heard = [it for it in (pair.one, pair.other) if it.account.kind is AccountKind.TRANSCRIPT]
    is_heard = len(heard) == 1 or [it.is_heard for it in heard].count(False) == 1
    is_told = is_heard or (pair.one.name_day is not None and _tell_of_one(pair))
    if is_told and _lie_beside(pair):
        return Message("same_talk.similar_name", name=pair.one.stem.rpartition("/")[2])
    name = pair.one.bare_name
    if name is None or name != pair.other.bare_name or name not in pair.common.bare_names:
        return None
    return Message("same_talk.similar_name", name=name.rpartition("/")[2])


def _lie_beside(pair: Pair) -> bool:
    """Whether files of one name lie in folders beside each other, or one in those of transcripts.

    Below that, these folders are called as those of the other are.
    """
    if pair.one.stem.rpartition("/")[0] == pair.other.stem.rpartition("/")[0]:
        return False
    names = pair.one.names_beside & pair.other.names_beside & pair.common.names_beside
    is_in_transcripts = any(map(is_of_transcripts, (pair.one.stem, pair.other.stem)))
    return any(is_in_transcripts or ANY_FOLDER not in name for name in names)


def _tell_of_one(pair: Pair) -> bool:
    """Whether texts, or titles, have more in common than those of two talks of one day.

    Two groups met where titles each tell another thing, or where both list who was there and titles
    tell no one thing.
    """
    mine, theirs = (
        it.title.subject - pair.one.own - pair.other.own for it in (pair.one, pair.other)
    )
    roles = ({it.role for it in of.account.people} for of in (pair.one, pair.other))
    if mine - theirs and theirs - mine:
        return False
    if mine.isdisjoint(theirs) and all(PersonRole.ATTENDEE in it for it in roles):
        return False
    is_one = not pair.one.numbers.items().isdisjoint(pair.other.numbers.items())
    n_words = len(words_of_both_titles(pair))
    return same_words(pair) is not None or n_words > 1 or (is_one and n_words > 0)


def stated_subject(pair: Pair) -> Message | None:
    """One says under a key of its own that it is about the other's file, by a link to it.

    Not where several files may be meant, and not of a note that names several. A source may be a
    show: its file says itself when or where it was recorded.
    """
    for facts, other in pair.both_ways:
        is_talk = facts.names_talk or is_recorded(other)
        if is_talk and facts.about and pair.common.subject_of(facts) == other.stem:
            return Message("same_talk.stated_subject", name=other.stem.rpartition("/")[2])
    return None


def names_file(pair: Pair) -> Message | None:
    """One says under a key of its own that the other's file is a file of its talk."""
    for facts, other in pair.both_ways:
        if other.file and other.file in pair.common.files_of(facts):
            return Message("same_talk.names_file", name=other.file)
    return None
