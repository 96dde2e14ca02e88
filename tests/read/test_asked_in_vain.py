"""What is dear to find out is not asked where the answer is known, or makes no difference."""

import pytest

from generator.model.account import AccountPassage
from generator.read.account.people import plausible
from generator.read.account.people.plausible import are_talking
from generator.read.account.people.titles import title_people
from generator.read.account.people.turns import conversation
from generator.read.outline.events import talks
from tests.support import account_of

pytestmark = pytest.mark.usefixtures("nothing_read")


def _refused(*_args: object, **_more: object) -> bool:
    raise AssertionError("asked in vain")


def test_of_known_speakers_nobody_asks_who_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(conversation, "_is_somebody", _refused)
    turns = ("Ada Okafor: Why do I see that?", "Bo Lind: We measure it, I think.") * 4
    account = account_of("# Weirs\n\n" + "\n\n".join(turns))
    speakers = {passage.speaker for passage in account.of(AccountPassage)}
    assert speakers == {"Ada Okafor", "Bo Lind"}


def test_one_heading_is_no_programme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talks, "talks_alike", _refused)
    account = account_of(
        "# Weirs of the north\n\nThey are old.\n\n## Gates that close\n\nSlowly.\n"
    )
    assert account.titles[0].text == "Weirs of the north"


def test_where_no_title_names_anybody_no_text_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(title_people, "_lines_below", _refused)
    assert account_of("# Weirs and gates\n\nThey are old, and so are mills.\n").people == ()


def test_no_more_texts_are_looked_at_than_it_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [*(["I see the weir of the river."] * 3), *(["The weir of the river is old."] * 27)]
    assert are_talking(texts, 0.1)
    assert not are_talking(texts, 0.11)
    assert are_talking(texts)
    looked_at: list[str] = []
    is_own = plausible._is_own

    def look(text: str, language: str | None) -> bool:
        looked_at.append(text)
        return is_own(text, language)

    monkeypatch.setattr(plausible, "_is_own", look)
    assert are_talking(texts, 0.1)
    assert looked_at == texts[:3]
