"""Notes of a whole day or event: which headings are talks, and what is left whole."""

import pytest

from generator.model.account import Account, AccountSegment
from tests.read.whole_days import ALL, PEOPLE, SAID, TITLES, day, shown, talks
from tests.support import seed_in, seed_of


def test_a_title_as_large_as_its_talks_is_the_events() -> None:
    accounts = talks(day("# {t} - {p}\n\n## Basics\n{b}", "# RiverConf 2024 Notes"))
    assert shown(accounts) == ALL
    assert {account.event for account in accounts} == {"RiverConf 2024"}


def test_the_first_talk_is_no_event() -> None:
    accounts = talks(day("# {p} - {t}\n{b}", ""))
    assert shown(accounts) == ALL
    assert {account.event for account in accounts} == {None}


def test_times_of_the_day_are_talks_of_an_event_and_breaks_are_none() -> None:
    times = ("09:30", "10:45", "13:15", "2:30")
    parts = "".join(f"## {time} {t}\n{{}}" for time, t in zip(times, TITLES, strict=True))
    parts = parts.replace("## 13:15", "## 12:00 Lunch\n{}## 13:15")
    accounts = talks(f"# RiverConf 2024\n\n## 9:00 Opening remarks\n\nHello to all.\n\n{parts}")
    assert [title for title, _ in shown(accounts)] == [*TITLES]
    assert not [it for a in accounts for it in a.items if isinstance(it, AccountSegment)]


def test_days_above_talks_date_them() -> None:
    text = (
        "# RiverConf 2024\n\n## Friday, 3 May\n\n### Keynote: Moving water\n{}### Dams\n{}"
        "## Saturday, 4 May\n\n### Weirs\n{}### Springs\n{}"
    )
    accounts = talks(text)
    assert [it.published for it in accounts] == ["2024-05-03"] * 2 + ["2024-05-04"] * 2
    assert {it.event for it in accounts} == {"RiverConf 2024"}


def test_months_above_talks_date_them() -> None:
    months = [f"## {it} 2024\n\n### {{t}} - {{p}}\n{{b}}" for it in ("March", "April")]
    pairs = [
        month.replace("{t}", t).replace("{p}", p).replace("{b}", "{}")
        for month, t, p in zip(months, TITLES, PEOPLE, strict=False)
    ]
    accounts = talks("# River Meetup\n\n" + "".join(pairs))
    assert [it.published for it in accounts] == ["2024-03", "2024-04"]


def test_months_in_front_of_titles_date_them() -> None:
    months = ("2031 Dec", "November 2031", "2031 Oct", "2031 Sept")
    parts = (
        f"## {month} - {title}\n\n{who} spoke of it.\n\n"
        for month, title, who in zip(months, TITLES, PEOPLE, strict=False)
    )
    accounts = talks(f"# River Meetup\n\n{''.join(parts)}".replace("{", "").replace("}", ""))
    dates = ["2031-12", "2031-11", "2031-10", "2031-09"][: len(accounts)]
    assert [it.published for it in accounts] == dates
    assert [it.titles[0].text for it in accounts] == [*TITLES][: len(accounts)]
    assert len(accounts) > 2


def test_the_day_in_the_events_title_is_that_of_its_talks() -> None:
    accounts = talks(day("## {t} - {p}\n{b}", "# RiverConf 2024 - Friday May 3, 2024"))
    assert {(it.published, it.event) for it in accounts} == {("2024-05-03", "RiverConf 2024")}


def test_lightning_talks_are_talks_of_their_own() -> None:
    inner = "## Lightning talks\n\n### Old ice - Bo Lindgren\n{}### Two fords - Ada Okafor\n{}"
    accounts = talks(day("## {t} - {p}\n{b}") + inner)
    assert shown(accounts) == [*ALL, ("Old ice", ["Bo Lindgren"]), ("Two fords", ["Ada Okafor"])]


def test_what_stands_below_another_part_is_no_talk() -> None:
    accounts = talks(
        day("## {t} - {p}\n{b}", "# RiverConf 2024\n\n# Talks") + "# Mine\n\n## Trip\n{}"
    )
    assert shown(accounts) == ALL


def test_the_files_name_may_be_the_events() -> None:
    text = "".join(f"### **Session - {title}**\n{{}}" for title in TITLES)
    text = f"# Introduction\n\nIt rained.\n\n{text}"
    assert [title for title, _ in shown(talks(text, "2024 RiverConf Thursday"))] == [*TITLES]
    assert len(talks(text, "weirs")) == 1


@pytest.mark.parametrize(
    "text",
    [
        # Chapters of a recording begin at its start.
        "# RiverConf 2024\n\n## 0:00 Moving\n{}## 14:00 Dams\n{}## 25:30 Weirs\n{}",
        # Names of what, and not of whom: the note has their words in small letters too.
        (
            "# RiverConf 2024\n\n## Cold Water: one\n{}## Tall Weirs: two\n{}## Old Dams: six\n{}"
            "Cold water, tall weirs, old dams.\n"
        ),
        # Talks of one person, or parts of a talk that end alike.
        "# Rivers\n\n## Nadia Brun: one\n{}## Nadia Brun: two\n{}## Nadia Brun: six\n{}",
        "# RiverConf 2024\n\n## Ada Roy - Partner\n{}## Ivo Kern - Partner\n{}## Al Li - Partner\n{}",
        # Minutes of a meeting.
        "# Water board\n\n## 10:00 Budget\n{}## 10:30 Dams\n{}## 11:00 Weirs\n{}",
        # Most of the note is something else.
        (
            "# RiverConf 2024\n\n## Dams\n{}## Weirs\n{}## Mills\n{}## Ice\n\n### Fords - Ada Okafor\n{}"
            "### Springs - Ivo Kern\n{}"
        ),
        # A trip report without any sign of a talk.
        "# RiverConf 2024\n\n## The town\n{}## The food\n{}## The people\n{}## The way home\n{}",
        "# Delta 2024\n\n## Friday\n\n### The town\n{}### The food\n{}### The people\n{}",
    ],
)
def test_what_is_left_whole(text: str) -> None:
    assert len(talks(text)) == 1


def test_times_of_a_day_are_no_places_in_a_recording() -> None:
    (account,) = talks("# Water board\n\n## 10:00 Budget\n{}## 10:30 Dams\n{}## 11:00 Weirs\n{}")
    assert not [it for it in account.items if isinstance(it, AccountSegment)]


def test_a_keynote_among_many_headings_of_an_event_shows_that_they_are_talks() -> None:
    text = "# RiverConf 2024\n\n## Keynote\n{}## Dams\n{}## Weirs\n{}## Fords\n{}## Springs\n{}"
    assert len(talks(text)) == 5
    assert len(talks(text.replace("Keynote", "Mills"))) == 1
    assert len(talks(text.replace("# RiverConf 2024\n\n", "# What I saw\n\n"))) == 1


def test_lines_above_the_events_title_belong_to_it() -> None:
    text = (
        "All of it was in one large tent, and it rained on all three of the days we were there.\n\n"
    )
    accounts = talks(text + day("## {t} - {p}\n{b}", "# RiverConf 2024"))
    assert shown(accounts) == ALL
    assert {account.event for account in accounts} == {"RiverConf 2024"}


def test_talks_count_more_than_few_signs_of_a_kind_of_page() -> None:
    head = "**Source:** Roy Films — [film](https://example.org/1)\n**Date:** 2031-05-06 | **Duration:** 16 minutes"
    note = f"# RiverConf 2031\n\n{head}\n\n---\n\n## Why It Matters\n{{}}"
    assert len(talks(note)) == 1
    assert shown(talks(day("## {t} - {p}\n{b}", note.replace("## Why It Matters\n", "")))) == ALL


def test_below_a_heading_of_talks_are_talks() -> None:
    text = "# RiverConf 2024\n\nIn a tent.\n\n# Talks\n\n## Dams\n{}## Weirs\n{}## Mills\n{}"
    assert [title for title, _ in shown(talks(text))] == ["Dams", "Weirs", "Mills"]
    assert len(talks(text.replace("# Talks", "# Thoughts"))) == 1


def test_the_day_of_a_lecture_makes_no_event_of_it() -> None:
    text = "## 2015/03/10\n\n### Springs\n{}### FSA - Finite State Automata\n{}### Weirs\n{}"
    assert len(talks(text, "compilers week 3")) == 1


_BELOW_A_DAY = "# RiverConf 2024\n\n## Thursday\n\n"


@pytest.mark.parametrize(
    "form",
    [
        "**{t}** – {p}\n{b}",
        "**{t}** by {p}\n{b}",
        "**{t} ({p})**\n{b}",
        "{t} – {p} (Acme)\n{b}",
        "**{t}** – {p}\n\nIt was long. It was good.\n\n**Questions**\n{b}",
    ],
)
def test_lines_with_titles_and_speakers_below_a_day_begin_talks(form: str) -> None:
    parts = zip(TITLES, PEOPLE, strict=True)
    text = _BELOW_A_DAY + "".join(form.format(t=t, p=p, b="{}") for t, p in parts)
    accounts = talks(text)
    assert shown(accounts) == ALL
    assert {account.event for account in accounts} == {"RiverConf 2024"}


def test_lines_with_times_begin_talks_where_no_event_is_named() -> None:
    parts = enumerate(zip(TITLES, PEOPLE, strict=True))
    text = "# On Thursday\n\n" + "".join(f"**{9 + n}:30 {t} ({p})**\n{{}}" for n, (t, p) in parts)
    assert shown(talks(text)) == ALL


@pytest.mark.parametrize(
    "text",
    [
        _BELOW_A_DAY + "**Moving water** – Nadia Brun\n{}**Pumps** – a late idea\n{}**Weirs**\n{}",
        _BELOW_A_DAY + "".join(f"**{t}** – Nadia Brun\n{{}}" for t in TITLES),  # one gives all
        _BELOW_A_DAY
        + "".join(f"“{t} flows.” – {p}\n\n" for t, p in zip(TITLES, PEOPLE, strict=True)),
        _BELOW_A_DAY + "".join(f"{t} – {p}\n\n" for t, p in zip(TITLES, PEOPLE, strict=True)),
        "# Water\n\n"
        + "".join(f"**{t}** – {p}\n{{}}" for t, p in zip(TITLES, PEOPLE, strict=True)),
    ],
)
def test_other_lines_begin_no_talks(text: str) -> None:
    assert len(talks(text)) == 1


def test_a_day_below_the_title_of_an_event_is_that_of_its_talks() -> None:
    text = day("## {t}\n\n**{p}, Acme**\n{b}", "# RiverConf 2024\n\n*Saturday, 20 April*")
    assert {account.published for account in talks(text)} == {"2024-04-20"}
    plain = talks(text.replace("*Saturday, 20 April*", "*On Saturday, 20 April, it rained*"))
    assert {account.published for account in plain} == {"2024"}


def test_a_day_in_one_of_many_points_is_none_of_the_talks_below() -> None:
    points = ("feb 9 - boats", "mar 1 - mill", "may 1 - mud", "june 3 - ropes", "june 6 - nets")
    heads = "".join(f"### Talk: {it}\n\nThey hold.\n\n" for it in ("Weirs", "Dams", "Old gates"))
    days = [
        {it.published for it in seed_of(f"# RiverConf\n\n{above}\n{heads}", "rc", ".md").accounts}
        for above in ("- May 6, 2031 - Mill\n", "- May 6, 2031 - Mill\n- " + "\n- ".join(points))
    ]
    assert days == [{"2031-05-06"}, {None}]


def test_a_day_with_a_place_below_the_title_is_that_of_the_talks() -> None:
    people_came = "5 May 2024, Weir Hall. 24 people came (snow)."
    for line in ("Oslo, May 5, 2024", "Sun 5th May 2024 - Weir Hall", people_came):
        accounts = talks(day("## {t}\n\n**{p}, Acme**\n{b}", f"# RiverConf\n\n{line}"))
        assert {account.published for account in accounts} == {"2024-05-05"}


def test_quoted_titles_with_recordings_are_talks() -> None:
    parts = enumerate(zip(TITLES, PEOPLE, strict=True))
    links = "“{t}” - {p}\n{x}\n\n"
    form = "https://www.youtube.com/watch?v=abcdefghij{n}"
    text = "# RiverConf 2024\n\n" + "".join(
        links.format(t=t, p=p, x=form.format(n=n)) for n, (t, p) in parts
    )
    assert [(title.strip("“”"), people) for title, people in shown(talks(text))] == ALL
    assert len(talks(text.replace("https://www.youtube.com/watch?v=", "It was "))) == 1


_WATCH = "https://www.youtube.com/watch?v=abcdefghij"


@pytest.mark.parametrize(
    "form",
    [
        f"### [{{t}} — {{p}}]({_WATCH}{{n}})\n{{b}}",
        f"- ## {{t}}: what {{p}} saw\n\t- Weirs: {_WATCH}{{n}}&t=1m\n\t- Dams: {_WATCH}{{n}}&t=3m\n",
    ],
)
def test_headings_that_lead_to_a_recording_each_are_talks_of_no_event(form: str) -> None:
    def listed(last: str) -> tuple[Account, ...]:
        parts = zip(TITLES, PEOPLE, ("0", "1", "2", last), strict=True)
        heads = (form.format(t=title, p=who, n=n, b="{}") for title, who, n in parts)
        return talks("# What I watched\n\n" + "".join(heads))

    accounts = listed("3")
    assert [it.titles[0].text.partition(":")[0] for it in accounts] == list(TITLES)
    recordings = [it for account in accounts for it in account.recordings]
    assert [(it.key[-1], it.start) for it in recordings] == [(it, None) for it in "0123"]
    if "saw" in form:
        assert {account.event for account in accounts} == {None}
        assert len(listed("2")) == 1  # two parts of one recording


def test_a_heading_with_nothing_below_may_stand_among_those_with_recordings() -> None:
    heads = "".join(f"## Weir {n}\n\n{_WATCH}{n}\n\n" for n in range(3))
    assert len(talks(f"# What I watched\n\n{heads}## Springs\n\n## Gates\n")) == 5
    assert len(talks(f"# What I watched\n\n{heads}## Springs\n\nThey rise.\n")) == 1


def test_the_only_talk_below_a_heading_of_talks_is_no_evening() -> None:
    text = "# 66th evening of the river club\n\nWhere: Mill 6\n\n## Talks\n\n### {}\n\n" + SAID
    title = "How weirs answer the mud"
    (talk,) = talks(text.replace("{}", title))
    assert (talk.titles[0].text, talk.event) == (title, None)  # nothing shows that it is an event's
    (talk,) = talks(
        text.replace("{}", title).replace("66th evening of the river club", "RiverConf")
    )
    assert (talk.titles[0].text, talk.event) == (title, "RiverConf")
    for other in (text.replace("Talks", "Weirs"), text.replace("{}", "Mud")):
        assert len(talks(other)) == 1
        assert shown(talks(other))[0][0] == "66th evening of the river club"


def test_a_heading_above_its_day_and_speaker_is_the_talk_of_a_page_of_a_site() -> None:
    title = "How weirs answer the mud of the river"
    facts = "**Date:** 6 May 2031, 12:00  \n**Place:** Mill 6  \n**Speaker:** Ada Okafor  \n"
    text = f"---\ntitle: Rivers on Air\n---\n## News\n\n### {title}\n{facts}\nFree to all.\n"
    (talk,) = seed_in("index.md", text).accounts
    assert (talk.titles[0].text, talk.published) == (title, "2031-05-06")
    (other,) = seed_in("index.md", text.replace(title, "Details")).accounts
    assert other.titles[0].text == "Rivers on Air"


def test_a_keynote_shows_the_talks_of_a_day() -> None:
    text = "# RiverConf 2024\n\nSaturday May 4, 2024\n\n## Keynote\n{}## Weirs that wait\n{}## Dams\n{}"
    assert [title for title, _ in shown(talks(text))] == ["Keynote", "Weirs that wait", "Dams"]
    codes = {it.code for it in seed_of(text.replace("{}", SAID), ending=".md").source.problems}
    assert "title-doubtful" not in codes
    assert len(talks(text.replace("Saturday May 4, 2024\n\n", ""))) == 1
    assert len(talks(text.replace("Keynote", "Basics"))) == 1


def test_an_event_alone_as_title_above_many_headings_is_warned_of() -> None:
    parts = "".join(f"#### Water {n}\n\n- It does.\n\n" for n in range(6))
    text = f"## WeirConf Asia 2014\n#### 19 Nov 2014 Weir Hall, Oslo\n\n{parts}"
    assert "talks-unparted" in {it.code for it in seed_of(text, ending=".md").source.problems}
    other = text.replace("WeirConf Asia 2014", "What I saw at WeirConf Asia")
    assert "talks-unparted" not in {it.code for it in seed_of(other, ending=".md").source.problems}


def test_rooms_and_times_behind_titles_are_no_part_of_them() -> None:
    head = "# WeirDays 2026\n\nI came late.\n\n## Saturday\n\n"
    forms = ("{t} (K.3.601 11:40 - 12:10)", "{t} (12:35 - 13:00)", "{t} (UD2 14:00 - 14:50)")
    parts = (f"### {form.format(t=t)}\n{{}}" for form, t in zip(forms, TITLES, strict=False))
    text = head + "".join(parts)
    assert [title for title, _ in shown(talks(text))] == list(TITLES[:3])
    assert len(talks(text.replace(" - ", " of "))) == 1


@pytest.mark.parametrize(
    ("behind", "taken"), [("5:15pm", True), ("2:00 p.m., Hall B", True), ("0:50", False)]
)
def test_a_time_of_the_day_behind_a_title_is_no_part_of_it(behind: str, *, taken: bool) -> None:
    titles = TITLES if taken else tuple(f"{title} ({behind})" for title in TITLES)
    accounts = talks(day(f"## {{t}} ({behind})\n\n{{p}}\n{{b}}"))
    assert [title for title, _ in shown(accounts)] == list(titles)


@pytest.mark.parametrize("by", [", presented by", " hosted by", " by"])
def test_what_was_done_with_a_talk_is_no_part_of_its_title(by: str) -> None:
    assert shown(talks(day(f"## {{t}}{by} {{p}}\n\n{{b}}"))) == ALL


_LONG = (
    "What moves the water of old mills",
    "Why dams fail in dry years",
    "How to read a weir at night",
    "Springs",
    "Maps of rivers that are gone",
)


def titles_alone(title: str, level: str = "##") -> str:
    return f"{title}\n\n" + "".join(f"{level} {name}\n{{}}" for name in _LONG)


@pytest.mark.parametrize(
    "title", ["# RiverConf 2024", "# RiverConf 2024 notes", "# PyWeirs EU 2031"]
)
def test_titles_below_nothing_but_an_events_name_are_talks(title: str) -> None:
    accounts = talks(titles_alone(title))
    assert [name for name, _ in shown(accounts)] == list(_LONG)
    assert {account.event for account in accounts} == {title.strip("# ").removesuffix(" notes")}


@pytest.mark.parametrize(
    "title",
    [
        "# What I saw at RiverConf 2024",
        "# Weirs workshop 2024",
        "# River News Episode 75 - 9/06/2019",
        "# RiverConf 2024: what it takes",
        "# Rivers",
    ],
)
def test_titles_below_anything_else_are_parts(title: str) -> None:
    assert len(talks(titles_alone(title))) == 1


def test_titles_below_the_days_of_an_event_are_talks_though_some_are_sections() -> None:
    text = titles_alone("# RiverConf 2024\n\n## Friday, 3 May", "###") + "### Questions\n{}"
    assert [name for name, _ in shown(talks(text))] == list(_LONG)
    assert len(talks(text.replace("# RiverConf 2024", "# Weirs course 2024"))) == 1


@pytest.mark.parametrize("name", ["day 1", "talks", "keynote notes", "morning sessions"])
def test_the_largest_headings_of_a_file_of_talks_are_talks(name: str) -> None:
    text = titles_alone("", "#")
    assert [title for title, _ in shown(talks(text, name))] == list(_LONG)
    assert len(talks(text, "river basics")) == 1
    assert len(talks(text.replace("# ", "# Part ").replace("Springs", "Ice"), "week 1")) == 1


_ALL_PAIRS = list(zip(TITLES, PEOPLE, strict=True))


def test_one_talk_below_the_name_of_an_event_is_that_talk() -> None:
    text = "# RiverConf 2024 - Day 2\n\n## Moving water - Nadia Brun\n{}"
    (account,) = talks(text)
    assert shown((account,)) == [("Moving water", ["Nadia Brun"])]
    assert account.event == "RiverConf 2024"
    for other in ("# Keynote", "# Rivers of the north"):
        (account,) = talks(text.replace("# RiverConf 2024 - Day 2", other))
        assert shown((account,))[0][0] != "Moving water"


def test_a_keynote_shows_the_talks_of_a_file_that_is_a_day() -> None:
    text = "# Day 3 notes\n\n## Keynote\n{}## Dams\n{}## Weirs\n{}"
    accounts = talks(text)
    assert [title for title, _ in shown(accounts)] == ["Keynote", "Dams", "Weirs"]
    assert {account.event for account in accounts} == {None}
    assert len(talks(text.replace("Keynote", "Basics"))) == 1


def test_talks_stand_below_keynotes_and_below_days_with_the_events_name() -> None:
    text = titles_alone("# Keynotes") + "# Track talks\n\n## Weirs from Ada\n{}## Ice\n{}"
    titles = [title for title, _ in shown(talks(text, "riverconf day 1"))]
    assert titles == [*_LONG, "Weirs from Ada", "Ice"]
    text = "# Ideas\n\nA post.\n\n# RiverConf day 1\n\n## Keynote\n{}## Dams\n{}# RiverConf day 2\n\n## Ice\n{}"
    accounts = talks(text)
    assert [title for title, _ in shown(accounts)] == ["Keynote", "Dams", "Ice"]
    assert {account.event for account in accounts} == {None}


def test_headings_without_a_space_are_some_where_all_are() -> None:
    text = "#RiverConf 2024\n\n#tag #other\n\n##Friday, 3 May\n\n" + "".join(
        f"###{title} - {person}\n{{}}" for title, person in _ALL_PAIRS
    )
    accounts = talks(text)
    assert shown(accounts) == ALL
    assert {account.event for account in accounts} == {"RiverConf 2024"}
    assert talks("#On water\n\n## Dams\n\n- It flows.\n")[0].titles[0].text != "On water"


def test_one_heading_among_others_is_no_talk_of_an_event() -> None:
    text = "# RiverConf 2024\n\n## Overall\n{}## Said by Several Firms\n{}## Links\n{}"
    assert len(talks(text)) == 1
    assert not talks(text)[0].people


def test_the_room_of_an_event_is_part_of_its_name() -> None:
    accounts = talks(titles_alone("## FOSWEIR 2031 Go devroom", "####"))
    assert [title for title, _ in shown(accounts)] == list(_LONG)
    assert len(talks(titles_alone("## Rivers of 2031", "####"))) == 1


def test_one_talk_is_all_of_its_note() -> None:
    text = (
        "# RiverConf 2024\n\n" + "It rained on us.\n\n" * 9 + "## Dams - Nadia Brun\n\nNo more.\n"
    )
    assert shown(talks(text))[0][0] == "RiverConf 2024"


_POINTS = """\
- **Moving water** by Ada Okafor: it moves
  - at night
- **Dams and debts** (Ivo Kern)
  - they leak
- **Gates that learn** by Bo Lind: they do
"""


@pytest.mark.parametrize(
    "text",
    [
        f"# Books on rivers\n\n{_POINTS}",
        f"# RiverConf 2031\n\n## Weirs by night\n\n{_POINTS}",
        "# RiverConf 2031\n\n" + _POINTS + "- They wake\n- They sleep\n- They swim\n",
    ],
)
def test_points_of_other_lists_begin_no_talks(text: str) -> None:
    assert len(talks(text)) == 1


def test_what_a_counted_and_dated_day_brought_is_no_event() -> None:
    accounts = talks(day("### {t}\n*{p}*\n{b}", "# Day 2 – May 6, 2031: First conference day"))
    assert shown(accounts) == ALL
    assert {(it.event, it.published) for it in accounts} == {(None, "2031-05-06")}


@pytest.mark.parametrize(
    "days", [("06.05. - Tuesday", "07.05. - Wednesday"), ("Dienstag, 6.5.", "Mittwoch, 7.5.")]
)
def test_days_in_figures_beside_weekdays_are_of_the_events_year(days: tuple[str, str]) -> None:
    first, second = days
    text = day("### {t}\n*{p} (Acme)*\n{b}", f"# RiverConf 2031\n\n## {first}")
    at = text.index(f"### {TITLES[2]}")
    accounts = talks(f"{text[:at]}## {second}\n\n{text[at:]}")
    assert shown(accounts) == ALL
    assert [it.published for it in accounts] == ["2031-05-06"] * 2 + ["2031-05-07"] * 2


def test_a_day_in_figures_that_may_be_two_stands_above_talks_with_times_behind_them() -> None:
    times = iter(("9:15am to 9:45am", "9:50am - 10:00am", "11:05am to 11:35am", "1pm"))
    text = "# River conference 2031\n\n## 9/3/2031\n"
    text += "".join(f"\n### {it} {next(times)}\n\n* mud\n* silt\n" for it in TITLES)
    accounts = talks(text)
    assert [it.shown_title for it in accounts] == [*TITLES[:3], f"{TITLES[3]} 1pm"]
    assert {it.published for it in accounts} == {"2031"}


def test_a_talk_on_faces_makes_no_minutes_of_a_day() -> None:
    firms = ("Jo Kern, River Works", "Ivo Brun, Acme", "Max Lind, Dam Board")
    talks = "".join(
        f"# Weirs part {n}\n\n{firm}\n\n- They hold.\n\n" for n, firm in enumerate(firms)
    )
    first = "# The Power of Face to Face\n\n9am Friday, Cedar Room\n\nAda Okafor, Weirs Ltd\n\n- We meet.\n\n"
    accounts = seed_in("riverconf-2031/Friday.md", first + talks).accounts
    assert [it.people[0].name for it in accounts] == [
        "Ada Okafor",
        "Jo Kern",
        "Ivo Brun",
        "Max Lind",
    ]


@pytest.mark.parametrize("level", [1, 4])
def test_counted_talks_are_parted_though_the_page_begins_otherwise(level: int) -> None:
    above = "# Weirs that answer\n\n2031-05-06\n\n# Key Takeaways\n\n- They hold.\n\n"
    talks = "".join(
        f"{'#' * level} Talk {n}: On {it}\n\n- It holds.\n\n"
        for n, it in enumerate(("weirs", "dams", "locks"), 1)
    )
    accounts = seed_in("05-weirs.md", above + talks).accounts
    assert [it.titles[0].text.rpartition(" ")[2] for it in accounts] == ["weirs", "dams", "locks"]
    assert {it.published for it in accounts} == {"2031-05-06"}


def test_a_name_alone_in_the_first_point_gives_the_talk_though_points_stand_below_it() -> None:
    note = "# RiverConf 2031\n"
    for title, first in (
        ("Weirs that wait", "- Ada Okafor, Mill Works"),
        ("Moving mud", "- Ivo Kern"),
        ("Silt for all", "- Nadia Brun\n    - lives beside a mill"),
        ("Dams and debts", "- dams are old\n- Ada Lovelace\n    - never saw one"),
    ):
        note += f"\n## {title}\n\n{first}\n- and so on for a while\n"
    assert [list(who) for _, who in shown(talks(note))] == [
        ["Ada Okafor"],
        ["Ivo Kern"],
        ["Nadia Brun"],
        [],
    ]


def test_lines_with_a_title_and_a_name_above_what_was_told_are_several_talks() -> None:
    told = "{} – {}\n\nShe showed what a river leaves behind, and how it is read in spring.\n\n"
    titles = ("Why Weirs Win", "Mud Is Information", "The Cheapest Sensor")
    names = ("Ada Okafor", "Petra Lind", "Tom Grell")
    talks = "".join(map(told.format, titles, names))
    note = f"What stayed with me\n\nFour hundred came to Ulm, and it rained.\n\n{talks}"
    assert "talks-unparted" in {it.code for it in seed_of(note, ending=".txt").source.problems}
