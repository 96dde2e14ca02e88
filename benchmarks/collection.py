"""A large collection of accounts made up in the model, as reading real notes would give it.

The words mean nothing; what counts is how often things are shared. People, words and concepts are
used as in real collections, the k-th commonest about 1/k as often as the commonest; titles are made
of few common words; one to three accounts tell of a talk, each with quotes of its own choice in
wordings of its own; concepts are named in prose. The same number and seed give the same collection.
"""

import random
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from generator.model.account import (
    Account,
    AccountClaim,
    AccountPassage,
    AccountPrediction,
    AccountSegment,
    AccountTakeaway,
    AccountTopic,
    Definition,
    EntityKind,
    Item,
    Naming,
    PassageKind,
    Quotation,
    TimeCode,
)
from generator.model.account_head import Duration, Person, PersonRole
from generator.model.base import AccountId, SourceId, Span, Statement
from generator.model.message import Message
from generator.model.reading import Reading
from generator.model.source import Candidate, Line, Role, SourceText

CONCEPTS = 0.84
"""How many concepts there are for each account."""

_SYLLABLES = "ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu".split()
_FUNCTION = (
    "the of and to a in that is it for we you this are be as with not but on have they what can "
    "so if there will or by an from at all do one which about more when like people think just"
).split()
_TITLE = 300
_PROSE = 12_000
_NAMED_IN = 0.3
_DIALECTS = ("podcast-notes", "interview-digest", "news-article", "video-insights")


def reading(accounts: int, seed: int = 1) -> Reading:
    """A reading of so many accounts, each the only one of its source.

    Ten thousand of them hold about sixty thousand quotes and eight thousand concepts.
    """
    rng = random.Random(f"{seed} {accounts}")
    world = _World(rng, accounts)
    numbers = list(range(accounts))
    rng.shuffle(numbers)
    made: list[Account] = []
    while numbers:
        share = rng.choices((1, 2, 3), (20, 45, 35))[0]
        made.extend(world.talk(numbers[:share]))
        del numbers[:share]
    made.sort(key=lambda account: account.id)
    return Reading(sources=tuple(map(source_of, made)), accounts=tuple(made))


class _Zipf:
    """Draws things, the k-th of them about 1/k as often as the first."""

    def __init__(self, rng: random.Random, things: Sequence[str]) -> None:
        self._rng = rng
        self.things = things
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(things))))

    def draw(self, count: int) -> list[str]:
        return self._rng.choices(self.things, cum_weights=self._weights, k=count)

    def some(self, count: int) -> list[str]:
        """The same, each thing once."""
        return list(dict.fromkeys(self.draw(count)))


class _World:
    """What all talks draw from."""

    def __init__(self, rng: random.Random, accounts: int) -> None:
        self._rng = rng
        words = [*_FUNCTION, *(_word(number * 37 + 5) for number in range(_PROSE))]
        self._words = _Zipf(rng, words)
        self._title_words = _Zipf(rng, words[100 : 100 + _TITLE])
        people = max(20, accounts // 8)
        self._people = _Zipf(
            rng,
            [
                f"{_word(number * 11 + 3)} {_word(number * 5003 + 7)}".title()
                for number in range(people)
            ],
        )
        self._concepts = _Zipf(rng, list(_concept_names(rng, int(accounts * CONCEPTS))))
        self._companies = _Zipf(
            rng, [_word(number * 101 + 50_000).title() for number in range(max(20, accounts // 20))]
        )
        self._lines = _Zipf(rng, [self._sentence(14, ()) for _ in range(max(5, accounts // 20))])
        self._introduced = 0
        self._talks = 0

    def talk(self, numbers: Sequence[int]) -> Iterator[Account]:
        """The accounts of one talk; its concepts are the commonest ones, and a few new ones."""
        rng = self._rng
        self._talks += 1
        names = self._people.some(rng.choice((1, 1, 2)))
        due = min(int(self._talks * 2.15 * CONCEPTS) + 1, len(self._concepts.things))
        new = self._concepts.things[self._introduced : due]
        self._introduced = max(self._introduced, due)
        if len(numbers) and len(self._concepts.things) - due < len(numbers):
            new = [*new, *self._concepts.things[due:]]
        concepts = list(dict.fromkeys([*new, *self._concepts.draw(8)]))
        title = self._title_words.some(rng.randint(3, 6))
        spoken = [self._sentence(rng.randint(8, 40), concepts) for _ in range(20)]
        spoken += self._lines.draw(1) if rng.random() < 0.1 else []
        day = f"20{rng.randint(15, 25)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
        url = f"https://www.youtube.com/watch?v={self._talks:011}"
        minutes = rng.randint(10, 180)
        for number in numbers:
            draft = _AccountDraft(number, rng)
            self._fill(draft, names, concepts, spoken)
            yield draft.account(
                title=f"{names[0]}: {' '.join(self._retold(title)).title()}",
                names=names,
                published=day if rng.random() < 0.4 else None,
                url=url if rng.random() < 0.2 else None,
                duration=Duration(printed=f"{minutes} min", seconds=minutes * 60)
                if rng.random() < 0.3
                else None,
            )

    def _retold(self, title: Sequence[str]) -> list[str]:
        """A title with a word of its own, or without its last."""
        own = self._title_words.draw(1)
        return [*title, *own] if self._rng.random() < 0.5 else list(title[: max(2, len(title) - 1)])

    def _fill(
        self,
        draft: "_AccountDraft",
        names: Sequence[str],
        concepts: Sequence[str],
        spoken: Sequence[str],
    ) -> None:
        rng = self._rng
        for _ in range(6):
            text = " ".join(self._sentence(rng.randint(10, 25), concepts) for _ in range(3))
            draft.add(AccountPassage, section="Summary", kind=PassageKind.SUMMARY, text=text)
        for name in rng.sample(concepts, min(len(concepts), 5)):
            text = self._sentence(rng.randint(10, 30), concepts)
            draft.add(Definition, name=name, text=text, section="Key Concepts")
        for name in rng.sample(concepts, min(len(concepts), 3)):
            draft.add(AccountTopic, name=name)
        for place in sorted(rng.sample(range(len(spoken)), 8)):
            draft.add(
                Quotation,
                text=self._reworded(spoken[place]),
                note=self._sentence(12, concepts),
                speaker=rng.choice(names) if len(names) > 1 else None,
                time=_time(place * 300 + rng.randint(0, 20)),
            )
        for place in range(3):
            text = self._sentence(12, concepts)
            title = " ".join(self._title_words.draw(3)).title()
            draft.add(AccountSegment, title=title, description=text, time=_time(place * 900))
        for _ in range(8):
            draft.add(AccountTakeaway, text=self._sentence(rng.randint(10, 25), concepts))
        draft.add(
            AccountClaim, text=self._sentence(12, concepts), evidence=self._sentence(10, concepts)
        )
        draft.add(
            AccountPrediction, text=self._sentence(12, concepts), horizon="5 years", time=_time(60)
        )
        for name in self._companies.some(2):
            draft.add(Naming, kind=EntityKind.ORGANISATION, name=name)

    def _sentence(self, length: int, concepts: Sequence[str]) -> str:
        words = self._words.draw(length)
        if concepts and self._rng.random() < _NAMED_IN:
            words[self._rng.randrange(length)] = self._rng.choice(concepts)
        text = " ".join(words)
        return f"{text[0].upper()}{text[1:]}."

    def _reworded(self, quote: str) -> str:
        """The quote as one account words it: in full, in part, or with a word left out."""
        words = quote.split()
        way = self._rng.randrange(4)
        if way == 1 and len(words) > 12:
            return " ".join(words[: len(words) * 2 // 3]) + " …"
        if way == 2 and len(words) > 10:
            del words[self._rng.randrange(len(words))]
            return " ".join(words)
        return quote.replace("'", "’") if way == 3 else quote


class _AccountDraft:
    """An account as it grows, an item for each line of its source."""

    def __init__(self, number: int, rng: random.Random) -> None:
        self.source = SourceId(f"{number:05}_{rng.getrandbits(32):08x}")
        self.items: list[Item] = []

    def add(self, kind: type[Item], /, **fields: Any) -> None:
        line = len(self.items) * 2 + 3
        self.items.append(kind(at=Span(source=self.source, lines=(line, line)), **fields))

    def account(self, *, title: str, names: Sequence[str], **fields: Any) -> Account:
        head = Span(source=self.source, lines=(1, 1))
        people = tuple(
            Person(name=name, role=PersonRole.SPEAKER, because=Message("person.title"), at=head)
            for name in names
        )
        return Account(
            id=AccountId(self.source),
            source=self.source,
            at=Span(source=self.source, lines=(1, len(self.items) * 2 + 2)),
            titles=(Statement(text=title, at=head),),
            people=people,
            items=tuple(self.items),
            **fields,
        )


def source_of(account: Account) -> SourceText:
    """A source of the account's texts, each on a line of its own with a blank line before it."""
    texts = [account.titles[0].text]
    for item in account.items:
        own = (getattr(item, field, "") for field in ("text", "name", "title", "item"))
        texts += ["", next(filter(None, own))]
    return SourceText(
        id=account.source,
        file=f"{account.source}.txt",
        sha256=account.source.rpartition("_")[2] * 8,
        encoding="utf-8",
        lines=tuple(
            Line(
                number=number,
                printed=text,
                role=Role.CONTENT if text else Role.BLANK,
                what="passage" if text else "",
            )
            for number, text in enumerate(texts, start=1)
        ),
        dialect=Candidate(
            dialect=_DIALECTS[len(account.items) % len(_DIALECTS)], english="notes", score=1.0
        ),
        title=account.titles[0].text,
    )


def _concept_names(rng: random.Random, count: int) -> Iterator[str]:
    """Names of one to three words that other names use as well; some have an acronym."""
    words = _Zipf(rng, [_word(number * 53 + 900).title() for number in range(count // 2 + 50)])
    given: set[str] = set()
    while len(given) < count:
        parts = words.some(rng.choice((1, 2, 2, 2, 3)))
        name = " ".join(parts)
        if name in given:
            continue
        given.add(name)
        acronym = "".join(part[0] for part in parts)
        yield f"{name} ({acronym})" if len(parts) == 3 and rng.random() < 0.2 else name


def _time(seconds: int) -> TimeCode:
    return TimeCode(seconds=seconds, printed=f"{seconds // 60}:{seconds % 60:02}")


def _word(number: int) -> str:
    """The word of a number: two to four syllables, the more the larger the number."""
    word = ""
    while number or len(word) < 4:
        number, rest = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[rest]
    return word
