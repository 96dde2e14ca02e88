"""Whom an episode is about is no speaker of it, though titles and texts print both alike."""

import pytest

from generator.model.account_head import PersonRole
from tests.support import account_of

HOSTS = "The hosts ask who she was, and why her reign was so short.\n\n"
HER_LIFE = "Jane was a girl of sixteen when she was called.\n\nJane told the council that she was afraid.\n"


def people(title: str, text: str) -> dict[str, PersonRole]:
    account = account_of(f"---\ntitle: '{title}'\n---\n\n{text}")
    return {it.name: it.role for it in account.people}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Lady Jane Kern: The Nine Days Queen", HOSTS + HER_LIFE.replace("Jane", "Kern")),
        ("河史第十二集｜皇帝：赵婴齐，你要不要回来？", "这一期讲河边的故事。\n"),
        (
            "The road to the flood",
            "The episode argues that it had to come. Ivo Kern's Commons speech was strong.\n",
        ),
        ("Mills of the river", "两位主播提到自己手里的节目，刘飞还做《三五环》，大家都听。\n"),
    ],
)
def test_whom_an_episode_is_about(title: str, text: str) -> None:
    assert people(title, text) == {}


def test_who_is_told_to_argue_again_and_again_speaks_beside_hosts() -> None:
    text = HOSTS + "Kern argues that mud stays. Kern says it floods. Kern explains the mill.\n"
    assert people("Mary Kern: Why weirs leak", text) == {"Mary Kern": PersonRole.SPEAKER}


def test_the_word_right_in_front_of_a_name_says_the_role() -> None:
    text = "The hosts and guest Ada Okafor argue that weirs should be measured each spring.\n"
    assert people("Weirs", text) == {"Ada Okafor": PersonRole.SPEAKER}
