"""Which note of an episode another note says it is about: by links under its own keys alone."""

from pathlib import Path

import pytest

from generator.build import build
from generator.model.config import Config
from tests.support import seed_of

BODY = "# Thoughts\n\n- A river is a verb.\n"


def about(text: str) -> tuple[str | None, str | None]:
    (account,) = seed_of(text, ending=".md").accounts
    return account.about, account.subject


@pytest.mark.parametrize(
    "text",
    [
        f'---\nepisode: "[[On rivers]]"\n---\n{BODY}',
        f"---\nepisode: [[On rivers]]\n---\n{BODY}",
        f'---\nepisode:\n  - "[[On rivers|the episode]]"\n---\n{BODY}',
        f'---\ntalk note: "[On rivers](On%20rivers.md#Notes)"\n---\n{BODY}',
        f'---\nepisode: "[[On rivers]]"\nsource: "[[The River Show]]"\n---\n{BODY}',
        f'---\nsource_claim: "[[Rivers turn]]"\nsource_video: "[[On rivers]]"\n---\n{BODY}',
        f"episode:: [[On rivers]]\n\n{BODY}",
        f"{BODY}\nepisode:: [[On rivers#Notes]]\n",
        "# Thoughts\n\n- **Episode:** [[On rivers]]\n- Seen: twice\n\nA river is a verb.\n",
    ],
)
def test_a_note_names_its_episode(text: str) -> None:
    assert about(text) == ("On rivers", None)


def test_a_transcript_and_its_episode_name_each_other(tmp_path: Path) -> None:
    files = {
        "episodes/hums.md": "---\ntitle: How a bridge hums\n---\n\nWith Ada Okafor.\n",
        "words/one.md": "---\nepisode: site/episodes/hums.md\n---\n\n__Ada__: It hums.\n",
        "episodes/dams.md": "---\ntitle: Dams\ntranscript_slim: src/data/9-slim.json\n---\n\nOld.\n",
        "data/9-slim.json": '[{"text": "Dams are old.", "start": 1, "speaker": "A"}, '
        '{"text": "And heavy.", "start": 4, "speaker": "B"}]',
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    talks = build(Config(seeds=tmp_path, notes=tmp_path / "none")).corpus.talks
    assert sorted(talk.title for talk in talks) == ["Dams", "How a bridge hums"]
    assert {why.evidence for talk in talks for why in talk.merged_because} >= {"names-file"}


def test_a_source_may_be_a_show() -> None:
    assert about(f'---\nsource: "[[The River Show]]"\n---\n{BODY}') == (None, "The River Show")
    assert about(f"notes on:: [[Shows/On rivers]]\n\n{BODY}") == (None, "Shows/On rivers")


@pytest.mark.parametrize(
    "text",
    [
        f"{BODY}\nAs in [[On rivers]].\n",
        f"{BODY}\n- A quote.\n  episode:: [[On rivers]]\n",
        f"{BODY}\n- episode:: [[On rivers]]\n",
        f"{BODY}\nEpisode: [[On rivers]]\n",
        f"{BODY}\n```\nepisode:: [[On rivers]]\n```\n",
        f'---\nepisode: "[[On rivers]] and what came of it"\n---\n{BODY}',
        f'---\nepisode: ["[[On rivers]]", "[[On banks]]"]\n---\n{BODY}',
        f'---\nepisode: "[[On rivers]]"\n---\n{BODY}\nepisode:: [[On banks]]\n',
        f'---\nnext episode: "[[On rivers]]"\nprevious episode: "[[On banks]]"\n---\n{BODY}',
        f'---\nrelated: "[[On rivers]]"\npodcast: "[[The River Show]]"\n---\n{BODY}',
        f'---\nepisode: "[[https://example.org|12]]"\nseason: "[[Season 2]]"\n---\n{BODY}',
    ],
)
def test_what_names_no_episode(text: str) -> None:
    assert about(text) == (None, None)


def test_several_episodes_are_no_titles() -> None:
    text = '---\nepisode: ["[[On rivers]]", "[[On banks]]"]\n---\n# A verb that flows\n'
    (account,) = seed_of(text, ending=".md").accounts
    assert [title.text for title in account.titles] == ["A verb that flows"]


VAULT = {
    "Shows/On rivers.md": "---\nguest: Nadia Brun\n---\n# On rivers\n\n- Floods have no owner.\n",
    "Thoughts.md": '---\nepisode: "[[On rivers]]"\n---\n# A verb that flows\n\n- Water is a verb.\n',
    "Doubts.md": "episode:: [[Shows/On rivers]]\n\n# Doubts\n\n- Banks may move as well.\n",
    "Index.md": "# Index\n\n- [[On rivers]] is worth a second hour.\n",
}


def test_notes_of_a_vault_join_their_episode(tmp_path: Path) -> None:
    for name, text in VAULT.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    talks = build(Config(seeds=tmp_path, notes=tmp_path / "none")).corpus.talks
    (joined,) = talks  # what only leads to notes is none
    assert len(joined.accounts) == 3
    assert "stated-subject" in {why.evidence for why in joined.merged_because}
