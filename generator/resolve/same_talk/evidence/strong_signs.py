"""Strong signs that two accounts are about one talk: quotes, times, wording, titles."""

from collections.abc import Collection
from math import sqrt

from generator.model.account_head import AccountKind
from generator.model.grouping import rows_of
from generator.model.message import Message
from generator.resolve.quotes.same_utterance import spoken
from generator.resolve.same_talk.evidence.common import IN_A_ROW
from generator.resolve.same_talk.evidence.pair import (
    LEAST_TITLE,
    NAMED_SUBJECT,
    Pair,
    are_at_one_event,
    are_misnamed,
    different_guests,
    forms_in_common,
    have_same_principals,
    is_entire_title,
    is_told_of,
    names_a_part,
    principals_in_common,
    weight_of_title,
    words_in_common,
    words_of_both_titles,
    words_of_title,
)
from generator.resolve.same_talk.evidence.weak_signs import (
    FEW_QUOTING,
    LEAST_RARE,
    LEAST_SUBJECT,
    same_date,
)
from generator.resolve.same_talk.facts.people import Words, printed_name
from generator.resolve.same_talk.facts.titles import RECURRING, telling_words, title_of
from generator.text.naming.normal import name_key, plain, words
from generator.text.naming.people_words import TITLES

LEAST_TITLE_WITH_QUOTE = 9.0
"""The same where both have a quote in common as well."""

LEAST_TITLE_AT_EVENT = 4.0
"""The same of an entire title where both are of one event of one year, or have one number."""

LEAST_QUOTES = 2
_QUOTE_WORDS = 6
_DEVIATIONS = 6  # of the number that chance gives; what is dense must be equal nearly everywhere

_OF_ONE_TALK = frozenset({"keynote"})  # nobody gives two at one event
CLOSE_SUBJECT = 0.5
"""What `LEAST_SUBJECT` is where no word of the one's title stands in the other."""

_LEAST_TOLD = 8  # words that tell; of fewer, many may stand in any note on the same things
_MOST_TOLD = 500
"""Words that tell: long texts on one field share many, and those of one talk its wording too."""
_RARE_SHARE = 0.1
"""How many of the smaller vocabulary must be rare words of both: a group talks of the same in all
its notes, and who somebody is stands in all on him."""

_LEAST_BESIDE_QUOTES = 3


def shared_quotes(pair: Pair) -> Message | None:
    """Two or more quotes that few others share, where more than them speaks for one talk.

    What is said in each episode of a show, such as thanks to those who pay for it, is quoted of
    several: other titles with other guests, or with nobody in common, are joined by no quote.
    """
    telling_ones = [
        quote
        for quote in pair.quotes
        if max(len(quote.words), len(spoken(quote.there))) >= _QUOTE_WORDS
        and quote.sharing <= FEW_QUOTING
    ]
    if len(telling_ones) < LEAST_QUOTES or _may_be_of_two_episodes(pair):
        return None
    return Message("same_talk.quotes", n=len(telling_ones))


def _may_be_of_two_episodes(pair: Pair) -> bool:
    """Whether titles and people differ, and neither date nor other words say that one is meant."""
    if not pair.one.title.telling or not pair.other.title.telling or same_date(pair):
        return False
    if any(is_entire_title(form, pair) for form in forms_in_common(pair)):
        return False
    if different_guests(pair):
        return True
    shows = {word for it in (pair.one, pair.other) for word in words(it.account.show or "")}
    is_told = not set(words_of_title(pair)) <= set(telling_words(shows))
    if is_told or principals_in_common(pair):
        return False
    quoted = {word for quote in pair.quotes for word in telling_words(quote.words)}
    share, shared, _ = words_in_common(pair)
    beside = shared - quoted - set(telling_words(shows))
    return share < LEAST_SUBJECT or len(beside) < _LEAST_BESIDE_QUOTES


def equal_times(pair: Pair) -> Message | None:
    """Three quotes or segments in a row at equal times, and half of the shorter list.

    Times that the notes of many talks have are those of a template.
    """
    mine, theirs = (pair.common.own_times(it.clock) for it in (pair.one, pair.other))
    both = set(mine) & set(theirs)
    if len(both) < IN_A_ROW or 2 * len(both) < min(len(mine), len(theirs)):
        return None
    if sum(time % 60 > 0 for time in both) < IN_A_ROW:
        return None  # round times are equal by chance
    if set(rows_of(mine)).isdisjoint(rows_of(theirs)) or _may_be_chance(mine, theirs, len(both)):
        return None
    return Message("same_talk.times", n=len(both))


def _may_be_chance(mine: Collection[int], theirs: Collection[int], n_both: int) -> bool:
    """Whether two lists of seconds that are dense have so many in common by chance as well.

    As far as both reach, the one has a second with the share of all seconds that the other has.
    """
    reach = 1 + min(max(mine), max(theirs))
    ours, others = (sum(time < reach for time in set(times)) for times in (mine, theirs))
    share = others / reach
    expected = ours * share
    return n_both - expected < _DEVIATIONS * sqrt(expected * (1 - share))


def long_wording(pair: Pair) -> Message | None:
    """A long text in common: not between files of one kind in one folder, unless it is their own.

    Of one kind, or beside each other, most of the shorter text is in both: forms that are filled in
    share less.
    """
    if pair.wording is None or (pair.are_siblings and not pair.have_own_folder):
        return None
    if pair.have_own_folder:
        return Message("same_talk.wording", n=pair.wording.runs, of=pair.wording.of)
    one, other = pair.one, pair.other
    are_beside = one.folder == other.folder and one.ending == other.ending
    is_form = one.kind == other.kind or are_beside
    if is_form and 2 * pair.wording.runs < pair.wording.of:
        return None
    return Message("same_talk.wording", n=pair.wording.runs, of=pair.wording.of)


def title_and_person(pair: Pair) -> Message | None:
    """A title that tells enough, and somebody who speaks in both; or one episode of one show.

    What stands behind quite other words in both titles may be a site's name: `Weirs - Ada's Notes`.
    Of one day, a file's or folder's name may be the title.
    """
    people = principals_in_common(pair)
    by_person = people and (not pair.are_siblings or have_same_principals(pair))
    show = _show_of_one_episode(pair)
    if not by_person and show is None:
        return None
    form = next(
        (
            it
            for it in forms_in_common(pair)
            if weight_of_title(it, pair) >= _least_weight(it, pair)
            and (is_entire_title(it, pair) or not _is_behind_others(it, pair))
        ),
        _title_in_name(pair) if by_person and same_date(pair) else None,
    )
    if form is None:
        return None
    if not by_person:
        title = pair.one.title.printed
        return Message("same_talk.title_and_show", title=title, show=f"{show}")
    title = pair.one.title.forms.get(form, form)
    return Message("same_talk.title_and_person", title=title, name=_name_of(people[0], pair))


def _is_behind_others(form: str, pair: Pair) -> bool:
    """Whether words that tell something, none of them in common, stand in front of it in both."""
    fronts = []
    for facts in (pair.one, pair.other):
        part = facts.title.forms.get(form, "")
        front = plain(facts.title.printed).partition(part)[0] if part else ""
        fronts.append({*telling_words(words(front))} - facts.own)
    return all(fronts) and fronts[0].isdisjoint(fronts[1])


def _name_of(person: Words, pair: Pair) -> str:
    return printed_name((pair.one if person in pair.one.people else pair.other).account, person)


def _show_of_one_episode(pair: Pair) -> str | None:
    """The show of which both are said to be the episode of one day or number, whole titles equal.

    A show alone is no evidence, nor is a day.
    """
    one, other = pair.one, pair.other
    shows = [it.account.show for it in (one, other)]
    if not shows[0] or not shows[1] or name_key(shows[0]) != name_key(shows[1]):
        return None
    number = one.numbers.get("episode")
    is_one = (number is not None and number == other.numbers.get("episode")) or same_date(pair)
    return shows[0] if is_one and one.title.whole == other.title.whole != "" else None


def title_of_list(pair: Pair) -> Message | None:
    """The entire title of a talk of a list or catalogue, and of the one note that is called so.

    Where one of both names nobody the title has to tell enough: less where the list says who gives
    the talk and the note lies beside it, or in a folder there, and least at one event of one year.
    """
    people = principals_in_common(pair)
    if pair.one.people and pair.other.people and not people and not are_misnamed(pair):
        return None
    for row, note in pair.both_ways:
        is_record = row.account.kind is AccountKind.RECORD and not pair.are_siblings
        if not note.file or (row.file and not is_record):
            continue
        if form := _title_at_event(pair):
            shown = row.title.forms.get(form, row.title.printed)
            return Message("same_talk.title_at_event", title=shown, event=f"{row.account.event}")
        title, n_files = row.title.whole, 2 if row.file else 1
        if title != note.title.whole or pair.common.notes_titled.get(title, 0) > n_files:
            continue
        is_beside = f"./{note.folder}/".startswith((f"{row.folder}/", f"./{row.folder}/"))
        is_named = bool(people) or (bool(row.people) and is_beside)
        least = LEAST_TITLE_WITH_QUOTE if is_named else LEAST_TITLE
        is_of_list = bool(people) and not row.file
        if weight_of_title(title, pair) >= (LEAST_TITLE_AT_EVENT if is_of_list else least):
            return Message("same_talk.title_of_list", title=row.title.printed)
    return None


def _title_at_event(pair: Pair) -> str | None:
    """A form of the title that both have at one event, beside which one says but what recurs."""
    titles = [set(it.title.whole.split()) for it in (pair.one, pair.other)]
    for form in forms_in_common(pair) if are_at_one_event(pair) else ():
        is_all = any(title - set(form.split()) <= RECURRING for title in titles)
        if is_all and weight_of_title(form, pair) >= LEAST_TITLE_AT_EVENT:
            return form
    return None


def title_and_number(pair: Pair) -> Message | None:
    """One number of an episode, and a title or a part of it that tells something."""
    one, other = pair.one, pair.other
    number = one.numbers.get("episode")
    shows = [name_key(it.account.show) for it in (one, other) if it.account.show]
    if number is None or number != other.numbers.get("episode") or len(set(shows)) > 1:
        return None
    if pair.are_siblings:
        return None
    for form in forms_in_common(pair):
        weight = weight_of_title(form, pair)
        if weight >= LEAST_TITLE_AT_EVENT or (weight > 0 and form == one.title.whole):
            title = one.title.forms.get(form, form)
            return Message("same_talk.title_and_number", title=title, number=number)
    called = _title_in_name(pair)
    if called is None:
        return None
    return Message("same_talk.title_and_number", title=called, number=number)


def _title_in_name(pair: Pair) -> str | None:
    """The title of the one, or a part of it, as which the file of the other is called.

    The other prints no title; names of those who speak may be known of one of them alone.
    """
    for facts, other in pair.both_ways:
        if facts.named.whole and other.title.whole:
            names = facts.own | other.own | TITLES
            named = title_of(facts.named.printed, names).whole
            printed = title_of(other.title.printed, names).forms
            if named in printed and weight_of_title(named, pair) >= LEAST_TITLE_AT_EVENT:
                return printed[named]
    return None


def _least_weight(form: str, pair: Pair) -> float:
    """What the words of a title must tell: less, of the same people nothing, at one event."""
    if is_entire_title(form, pair) and are_at_one_event(pair):
        is_own = have_same_principals(pair) and len(set(form.split()) - RECURRING) > 1
        return 0.0 if is_own else LEAST_TITLE_AT_EVENT
    return LEAST_TITLE_WITH_QUOTE if pair.quotes else LEAST_TITLE


def one_subject(pair: Pair) -> Message | None:
    """Between notes of different kinds: rare words, a word of the title and a principal.

    At one event the word of the title is enough, if it tells something, or that it is the keynote.
    Two long texts must have some wording in common.
    """
    people = principals_in_common(pair)
    if pair.one.kind == pair.other.kind or not people:
        return None
    titles = [it.title.whole.split() for it in (pair.one, pair.other)]
    in_titles = (words_of_both_titles(pair) - RECURRING) | _OF_ONE_TALK.intersection(*titles)
    if are_at_one_event(pair) and pair.common.title_weight(in_titles) >= LEAST_TITLE_AT_EVENT:
        shown = ", ".join(sorted(pair.one.title.telling.get(it, it) for it in in_titles))
        return Message("same_talk.words_at_event", words=shown, name=_name_of(people[0], pair))
    share, shared, least = words_in_common(pair)
    if least < _LEAST_TOLD or (least > _MOST_TOLD and pair.wording is None):
        return None
    if names_a_part(pair):
        least_share = NAMED_SUBJECT
    else:
        least_share = LEAST_SUBJECT if is_told_of(pair) else CLOSE_SUBJECT
    quoted = {word for quote in pair.quotes for word in telling_words(quote.words)}
    rare = pair.common.rare(shared - quoted)
    if share < least_share or rare < max(LEAST_RARE, least * _RARE_SHARE):
        return None
    return Message("same_talk.telling", shared=len(shared), n=least)
