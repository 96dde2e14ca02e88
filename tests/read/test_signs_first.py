"""What is asked before a dear expression: where the answer is no, the expression finds nothing."""

import random
import re
from collections.abc import Callable

import pytest

from generator.health import printed_names
from generator.link import mentions
from generator.read.account.people import names
from generator.read.account.people.lists import list_parts
from generator.read.account.people.titles import title_forms
from generator.read.account.people.turns import initials
from generator.read.account.titles import exported_titles, series_titles, title_lines, usual_show
from generator.read.grammar import bylines, labelled
from generator.read.grammar.speech import quotation_marks
from generator.read.outline.headings import titles
from generator.read.vocabulary import keys
from generator.text.encoding import hidden_characters
from generator.text.naming import person_names

_PIECES = (
    "Ada Okafor|Ivo|堤川子|김나래님|王芳牧師|(AO)|[Ada]|(|)|[|]|(https://a.org/b)|https://a.org|www.a.org"
    "|http://|@ada|ada@x.org|x.org|ada.|a.b|.| |  |\n|\t|\u00a0|\x1c|, |: |:|：|—|–| - |-|/|#|*|_|é|ſ|K|ı"
    "|Title|TITLE: |tıtle:|12|2031|令和3年|平成|episode 12|Ep. 3|#12|S1E2|№ 5|Back to top|TOP|↑|🔗|\ufe0f"
    "|interview with |İnterview|ınterview wıth Ada|chat with |Q & A|questions for |gespräch mit "
    "|Welcome to |This is the River Show|listening to |tuned in to |Bienvenidos al |Willkommen bei "
    "|the River Podcast|youtube transcript|_bilibili|_720p| - highlights|Score: 85|(s)|:innen|.e.s|·e"
    "|“It flows”|\"It flows\"|'Weir' |»|\u200b|\xad|{:.x}|[[a]]|Dr. |is_private|isPrivate|and |& "
).split("|")
_OLD_COLON = re.compile(
    rf":\s+|：\s*|(?<=[{labelled.IDEOGRAPHS}]):(?=[{labelled.IDEOGRAPHS}{labelled.OPENERS}])"
    rf"|(?<=[^\W\d]):(?=[{labelled.OPENERS}]|https?://)"
)
_ASKED: tuple[tuple[Callable[[str], object], Callable[[str], bool]], ...] = (
    (titles._WAY_UP.search, lambda it: it[-1:] in titles._ENDS_OF_WAY),
    (list_parts.LINKS.search, lambda it: "@" in it or "(http" in it),
    (series_titles._IN_FRONT.match, lambda it: re.search(r"\d", it) is not None),
    (series_titles._AT_END.search, lambda it: re.search(r"\d", it) is not None),
    (
        exported_titles._BEHIND.search,
        lambda it: "transcript" in it.casefold() or not exported_titles._SET_OFF.isdisjoint(it),
    ),
    (usual_show._SHOW.search, lambda it: any(map(it.__contains__, usual_show._OF_GREETINGS))),
    (title_lines._LINKED.fullmatch, lambda it: it.endswith(")")),
    (
        title_forms._MEETING_WITH.fullmatch,
        lambda it: any(map(it.casefold().__contains__, title_forms._OF_MEETINGS)),
    ),
    (printed_names._LINK.search, lambda it: "[" in it),
    (printed_names._BEHIND_LINK.search, lambda it: "(http" in it or "{:" in it),
    (person_names._HONOURED.search, lambda it: not it.isascii()),
    (hidden_characters._HIDDEN.search, lambda it: not it.isascii()),
    (keys._EITHER_AT_END.search, lambda it: not keys._OF_EITHER.isdisjoint(it)),
    (names._NICKNAME.search, lambda it: not names._OF_NICKNAMES.isdisjoint(it)),
    (mentions._ADDRESS.search, lambda it: "://" in it or "www." in it),
    (quotation_marks._QUOTED.fullmatch, lambda it: ":" in it),
    (bylines._SCORE.fullmatch, lambda it: "Score:" in it),
    *(
        (separator.search, lambda it, signs=signs: not signs.isdisjoint(it))
        for separator, signs in labelled._SEPARATORS
    ),
)


@pytest.fixture(scope="module")
def texts() -> list[str]:
    choice = random.Random(1)
    return ["".join(choice.choices(_PIECES, k=choice.randrange(9))) for _ in range(4_000)]


def test_without_its_sign_nothing_is_found(texts: list[str]) -> None:
    for find, has_sign in _ASKED:
        told = [it for it in texts if not has_sign(it)]
        assert told
        assert [it for it in told if find(it)] == []


def test_the_same_is_found_as_without_signs(texts: list[str]) -> None:
    for text in texts:
        assert list_parts.without_places(text) == list_parts.BESIDE.sub("", text)
        assert printed_names.is_title(text) == bool(printed_names._TITLE.fullmatch(text))
        spans = [match.span() for match in _OLD_COLON.finditer(text)]
        assert [match.span() for match in labelled.COLON.finditer(text)] == spans


def test_initials_are_listed_wherever_they_stand() -> None:
    listed = "Ada Lovelace Okafor de la Rivière-Fontaine du Barrage [AB]"
    for front in ("", "and ", " * and ", "and & , and "):
        assert dict(initials._of_line(f"{front}Ada Okafor (AO)")) == {"Ada Okafor": "AO"}
    assert dict(initials._of_line(f"and Holland {listed}")) == {}
