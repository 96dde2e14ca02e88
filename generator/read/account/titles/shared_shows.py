"""The show in front of titles that the files of a folder share: `LUP 310: Moving water`.

One such title says nothing (`PEP 484: …` is no episode's). Where most notes of a folder begin so,
each with another number, the words are the show's, the number is the episode's, and the title is
what stands behind, unless that is only a day.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

import msgspec

from generator.model.account import Account
from generator.model.base import SourceId, Statement
from generator.read.account.titles.series_titles import may_be_show
from generator.read.talk_facts import talk_number
from generator.text.quantities.dates import date_of_value

_IN_FRONT = re.compile(
    r"(?P<show>[^\W\d_][^\d:|]{0,40}?)[\s,]{0,2}[-–—#]?\s?#?(?P<number>\d{1,4})\s?(?:[:|]|\s[-–—])\s+(?=\S)"
)
_LEAST = 3
_SHARE = 0.6


def with_shared_shows(
    accounts: Sequence[Account], files: Mapping[SourceId, str]
) -> tuple[Account, ...]:
    """The accounts, their titles without the show that those of their folder have in front.

    Args:
        accounts: all that were read.
        files: the path of each source's file.
    """
    folders: defaultdict[PurePosixPath, list[Account]] = defaultdict(list)
    for account in accounts:
        folders[_folder(files[account.source])].append(account)
    shows = {folder: _shows(members) for folder, members in folders.items()}
    return tuple(_without(it, shows[_folder(files[it.source])]) for it in accounts)


def _folder(file: str) -> PurePosixPath:
    """The folder of a file; folders of years are one."""
    folder = PurePosixPath(file).parent
    return folder.parent if folder.name.isdecimal() else folder


def _shows(accounts: Iterable[Account]) -> frozenset[str]:
    """What stands in front of the titles of most accounts, with a number of its own in each."""
    titles = [it.titles[0].text for it in accounts if it.titles]
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for title in titles:
        match = _in_front(title)
        if match is not None and may_be_show(match["show"]):
            numbers[match["show"]].append(int(match["number"]))
    return frozenset(
        show
        for show, named in numbers.items()
        if len(set(named)) >= max(_LEAST, _SHARE * len(titles))
    )


def _in_front(title: str) -> re.Match[str] | None:
    """The words and the number in front of a title, of which something is left."""
    match = _IN_FRONT.match(title)
    rest = title[match.end() :] if match else ""
    return match if any(map(str.isalpha, rest)) and date_of_value(rest) is None else None


def _without(account: Account, shows: frozenset[str]) -> Account:
    matches = [_in_front(title.text) for title in account.titles]
    match = next((it for it in matches if it and it["show"] in shows), None)
    if match is None:
        return account
    titles = (
        Statement(text=title.text[it.end() :], at=title.at) if it and it["show"] in shows else title
        for title, it in zip(account.titles, matches, strict=True)
    )
    has_number = any(number.kind == "episode" for number in account.numbers)
    number = () if has_number else (talk_number("episode", match["number"]),)
    return msgspec.structs.replace(
        account,
        titles=tuple(titles),
        show=account.show or match["show"],
        numbers=(*account.numbers, *number),
    )
