"""Summaries that programs make: quotes in tables and behind labels, takeaways with their times."""

from generator.model.account import AccountTakeaway, Quotation
from tests.support import account_of, seed_in

DIGEST = """# Rivers that answer

## 🎯 1. Key Takeaways

- [00:12:03] Rivers move their beds every spring and nobody is asked.
- Weirs are promises that a town makes to its mill (15:40)
- Dams hold water and debts at once.

## 💬 2. Notable Quotes

| Time | Speaker | Quote | Why |
|---|---|---|---|
| 12:05 | Nadia Brun | "A river is a verb." | It moves. |
| [18:30] | Ivo Kern | "Nobody owns a flood." | |

## Key Quotes

**Quote:** "A gate is a promise." — Nadia Brun [12:05]

## Key Points

[00:12:03] Rivers move their beds every spring.
[00:15:40] Weirs are promises that a town makes.
[00:18:00] Dams hold water and debts.
"""


def test_takeaways_keep_the_times_that_stand_with_them() -> None:
    takeaways = account_of(DIGEST).of(AccountTakeaway)
    assert [(it.text, it.time.seconds if it.time else None) for it in takeaways] == [
        ("Rivers move their beds every spring and nobody is asked.", 723),
        ("Weirs are promises that a town makes to its mill", 940),
        ("Dams hold water and debts at once.", None),
        ("Rivers move their beds every spring.", 723),
        ("Weirs are promises that a town makes.", 940),
        ("Dams hold water and debts.", 1080),
    ]


def test_sections_have_korean_names() -> None:
    account = account_of(
        '# 강\n\n## 🔑 핵심 포인트\n- 강은 움직인다.\n\n## 주요 인용구\n> "강은 동사다." — Nadia Brun (12:05)\n'
    )
    assert [it.text for it in account.of(AccountTakeaway)] == ["강은 움직인다."]
    assert [(it.text, it.speaker) for it in account.of(Quotation)] == [
        ("강은 동사다.", "Nadia Brun")
    ]


def test_who_shows_recordings_above_larger_headings_of_these_is_no_talk() -> None:
    shown = (("Ward Rook", ("Weirs CRUSH gates", "Mud")), ("Lena Frost", ("Did weirs win?",)))
    lines = ["# River Digest — 2031.07.18", ""]
    for number, (channel, titles) in enumerate(shown):
        lines += [f"### 📺 [{channel}](https://www.youtube.com/@{channel[:4]})", ""]
        for place, title in enumerate(titles):
            video = f"https://www.youtube.com/watch?v=AAAAAAAAA{number}{place}"
            more = "https://www.youtube.com/watch?v=BBBBBBBBBBB" if title == "Mud" else "weirs"
            lines += [
                f"## [{title}]({video})",
                "",
                "**In short**",
                f"It tells of {more}.",
                "",
                "---",
            ]
    accounts = seed_in("2031-07-18.md", "\n".join(lines)).accounts
    assert [it.shown_title for it in accounts] == ["Weirs CRUSH gates", "Mud", "Did weirs win?"]
    assert [it.url is None for it in accounts] == [False, False, False]
    assert not any(it.people for it in accounts)
