"""What speaks weakly for two accounts being about one talk: at most it suggests that they are."""

from generator.model.message import Message
from generator.resolve.same_talk.evidence.pair import (
    Pair,
    forms_in_common,
    principals_in_common,
    words_in_common,
    words_of_both_titles,
    words_of_title,
)
from generator.resolve.same_talk.facts.people import printed_name

LEAST_SUBJECT = 0.33
"""The weighted share of the smaller vocabulary that two notes on one subject have in common."""
LEAST_RARE = 4
FEW_QUOTING = 6
"""What more accounts quote is a phrase of a show, or of a form, and no talk's."""

_SAME_LENGTH = 0.02
SAME_TIME = 20  # seconds
_SHOWN = 8  # words of a quote


def a_quote(pair: Pair) -> Message | None:
    """A quote in common that few others have."""
    quotes = [quote for quote in pair.quotes if quote.sharing <= FEW_QUOTING]
    if not quotes:
        return None
    first = min(quotes, key=lambda quote: (-len(quote.words), quote.words))
    shown = " ".join((*first.printed.split()[:_SHOWN], "…"))
    if not first.heard:
        return Message("same_talk.quote", words=shown)
    is_transcript = all(it.account.goes_with for it in (pair.one, pair.other) if it.is_heard)
    code = "same_talk.transcript_quote" if is_transcript else "same_talk.text_quote"
    return Message(code, words=shown)


def same_quote_time(pair: Pair) -> Message | None:
    """A quote in common that stands at nearly the same time in both."""
    apart = min((quote.apart for quote in pair.quotes if quote.apart is not None), default=None)
    if apart is None or apart > SAME_TIME:
        return None
    return Message("same_talk.quote_apart", n=apart)


def same_title(pair: Pair) -> Message | None:
    """A title in common, however often it is given."""
    form = next(forms_in_common(pair), None)
    return Message("same_talk.title", title=pair.one.title.forms.get(form, form)) if form else None


def title_words(pair: Pair) -> Message | None:
    """A telling word that both titles have, or that the one's has and a part of the other."""
    both = words_of_both_titles(pair)
    shared = sorted(both) or words_of_title(pair)
    if not shared:
        return None
    printed = pair.one.title.telling | pair.other.title.telling
    shown = ", ".join(printed.get(word, word) for word in shared)
    if both:
        return Message("same_talk.titles", words=shown)
    return Message("same_talk.title_and_part", words=shown)


def same_people(pair: Pair) -> Message | None:
    """A principal in common."""
    people = principals_in_common(pair)
    if not people:
        return None
    names = sorted(
        printed_name((pair.one if it in pair.one.people else pair.other).account, it)
        for it in people
    )
    return Message("same_talk.people", names=", ".join(names))


def same_words(pair: Pair) -> Message | None:
    """Many telling words in common."""
    share, shared, least = words_in_common(pair)
    if share < LEAST_SUBJECT or len(shared) < LEAST_RARE:
        return None
    return Message("same_talk.telling", shared=len(shared), n=least)


def same_date(pair: Pair) -> Message | None:
    """One day."""
    date = pair.one.date
    return Message("same_talk.date", date=date) if date and date == pair.other.date else None


def same_length(pair: Pair) -> Message | None:
    """One length."""
    one, other = pair.one, pair.other
    if not one.seconds or not other.seconds or not one.account.duration:
        return None
    if abs(one.seconds - other.seconds) > _SAME_LENGTH * max(one.seconds, other.seconds):
        return None
    return Message("same_talk.length", length=one.account.duration.printed)
