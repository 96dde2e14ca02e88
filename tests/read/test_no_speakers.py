"""Labels that are nobody's: fields, terms, links, lists, and what a page only names."""

import pytest

from generator.model.account import AccountPassage, Definition, Quotation
from generator.read.grammar.speech.attribution import leading_name
from tests.read.voices import WORDS, people, quotes, turns
from tests.support import account_of, seed_of


def test_a_role_that_is_one_field_of_several_says_nothing() -> None:
    fields = "- **Form:** Anybody may come to the weir.\n- **Place:** It is by the river.\n"
    assert turns(f"# Rivers\n\n{fields}- **Moderators:** Groups need somebody who leads.\n") == []
    assert turns("# Rivers\n\n- **Moderator:** Groups need you.\n- **Guest:** Do they, now?\n")


def test_a_word_of_the_title_in_chinese_is_no_speaker() -> None:
    line = '- **{}**："河流会移动，而且从不停止，他们这样说。"\n'
    assert quotes(f"# 产品策略与张伟\n\n## 河流\n\n{line.format('策略')}") == []
    said = "河流会移动，而且从不停止，他们这样说。"
    assert quotes(f"# 产品策略与张伟\n\n## 河流\n\n{line.format('张伟')}") == [("张伟", said)]


def test_questions_that_nobody_answers_are_fields() -> None:
    part = "### Rivers {}\n\n**Question:** Why do they move?\n\n**Doubt:** They may not.\n\n"
    assert turns("# Rivers\n\n" + "".join(part.format(n) for n in range(4))) == []


def test_questions_with_a_heading_each_are_written() -> None:
    part = (
        "### {}\n\n**Question:** Why do rivers move?\n\n**Answer:** Because they must, I think.\n\n"
    )
    assert turns("# Rivers\n\n" + "".join(part.format(n) for n in ("Weirs", "Dams", "Mills"))) == []
    assert (
        len(turns("# Rivers\n\n" + part.format("Asked").replace("###", "##") + part[8:] * 2)) == 6
    )


def test_what_a_link_leads_to_is_no_speaker() -> None:
    part = "## Part {}\n\n**Video:** [1:0{}]\n\nRivers move, it was said.\n\n"
    spoken = "Nadia: They do.\n\nIvo: Why?\n\nNadia: They must.\n\nIvo: So be it.\n\n"
    text = "# Rivers\n\n" + "".join(part.format(n, n) + spoken for n in range(1, 5))
    assert {name for name, _ in turns(text)} == {"Nadia", "Ivo"}


FIELDS = (
    "## {}\n\n- **Greek Context**: It has a god of it.\n- **Modern Relevance**: It is near.\n\n",
    "## {}\n\n**Greek Context:**\n\nIt has a god of it.\n\n**Modern Relevance:**\n\nIt is near.\n\n",
    "## {}\n\n**Key Insight:**\n\n- It moves.\n\n**Action Items:**\n\n- Call Ivo.\n\n",
    "### {}\n\n- 来源：河流日报\n- 类型：文章\n- 摘要：河流会移动。\n\n",
    "{}\n\nPremise: It is so.\n\nGround: It was seen.\n\nDoubt: It may be.\n\n",
)


@pytest.mark.parametrize("form", FIELDS)
def test_labels_that_come_once_under_each_heading_are_fields(form: str) -> None:
    text = "# Rivers that move\n\n" + "".join(form.format(f"Part {n}") for n in range(1, 5))
    assert turns(text) == []
    assert people(text) == []


ITEMS = """
# Barrages

**Date** : 17/01/2031

## Avis & Arrêts

### [Première porte du Barrage]
- **Exposé** : Première porte du Barrage à rendre à Ada lundi.
- **Arrêté** : Porte finale à compléter et valider avant lundi.
- **Chargé** : Équipe
- **Butoir** : 20/01/2031 (Lundi)

### [Mise en place de la veille de trois semaines]
- **Exposé** : Mise en place d'une veille de trois semaines commençant le 17 janvier 2031.
- **Arrêté** : Veille de trois semaines validée et lancée à partir du 17 janvier.
- **Chargé** : Équipe
- **Butoir** : 17/01/2031 - 07/02/2031 (3 semaines)

### [Définition des tours]
- **Exposé** : Nécessité de clairement définir les tours de chacun pour la veille.
- **Arrêté** : Les tours doivent être clairement définis et confiés dans la vallée.
- **Chargé** : Équipe

### [Partage des tours pour la semaine]
- **Exposé** : Partage des tours à faire pour la veille cette semaine.
- **Arrêté** : Tous les tours ont été confiés pour la semaine prochaine.
- **Chargé** : Équipe

## Actions à mener

| Action | Chargé | Butoir | Statut |
|---|---|---|---|
| Finaliser première porte du Barrage | Équipe | 20/01/2031 | En cours |
"""


def test_labels_of_items_in_one_order_are_fields_though_some_items_lack_the_last() -> None:
    (account,) = seed_of(ITEMS, ending=".md").accounts
    assert not any(it.speaker for it in account.of(AccountPassage))


@pytest.mark.parametrize(
    "line", ["X: https://example.org/{}", "Web: example.org/{}", "Twitter: @ada_{}"]
)
def test_addresses_are_no_turns(line: str) -> None:
    part = f"{line}\nLinkedIn: https://example.org/in/{{}}\n\n"
    text = "# Rivers\n\nThey move.\n\n" + "".join(part.format(n, n) for n in range(4))
    assert turns(text) == []


@pytest.mark.parametrize("heading", ["> [!note] Nadia Brun\n> A weir.", "## [!note] Nadia Brun"])
def test_the_title_of_a_callout_is_nobody(heading: str) -> None:
    text = f"# Rivers that move\n\n{heading}\n\nWater.\n\n{heading}\n\nMore water.\n"
    assert people(text) == []


def test_behind_a_talks_number_stands_its_title() -> None:
    parts = "".join(f"## Talk {n} - {name}\n\n- It moves.\n\n" for n, name in enumerate(TITLES, 1))
    accounts = seed_of(f"# RiverConf 2024\n\n{parts}", "note", ".md").accounts
    assert [account.people for account in accounts] == [(), (), ()]


TITLES = ("Moving Water", "Harbour Lights", "Tall Weirs")
TOLD = (
    "The gate is opened in April when the water is high and the mill by the river is not at work.",
    "It is closed at night, and this is what the keeper of the weir is paid for by the county.",
    "What is lost by this is not known, but it is less than it was with the gate that stood there.",
)


@pytest.mark.parametrize("form", ["{}: {}", "- {}: {}", "{}:\n\n{}"])
def test_terms_that_answer_each_other_are_no_speakers(form: str) -> None:
    labels = ["Key Point", "Action Items", "Direct Proxies", "Key Point", "Action Items"]
    said = [form.format(label, TOLD[n % 3]) for n, label in enumerate((*labels, *labels))]
    text = "# Rivers\n\n" + "\n\n".join(said) + "\n\nLater on, Direct Proxies do more.\n"
    assert turns(text) == []
    assert people(text) == []


@pytest.mark.parametrize("heading", ["## {} or {}", "### What is {} and what {}"])
def test_terms_that_only_a_smaller_heading_names_are_no_speakers(heading: str) -> None:
    said = [("Measured", "It is high."), ("Wished", "Let it be low.")] * 3
    listed = "\n".join(f"- {label}: {text}" for label, text in said)
    heads = heading.format("Measured", "Wished")
    assert turns(f"# Rivers\n\nSome notes are both.\n\n{heads}\n\n{listed}\n") == []
    assert turns(f"# Brun meets Kern\n\n## Brun\n\n{listed}\n".replace("Measured", "Brun"))


def test_initials_of_terms_are_no_speakers_and_those_of_people_are() -> None:
    page = "# Rivers\n\n- {0} ({1})\n- {2} ({3})\n\n" + "{1}: It is high.\n\n{3}: So it is.\n\n" * 3
    assert turns(page.format("Flow rate", "FR", "Gate height", "GH")) == []
    heard = turns(page.format("Finn Reuter", "FR", "Gita Haddad", "GH"))
    assert {name for name, _ in heard} == {"FR", "GH"}


def test_who_is_to_do_something_does_not_say_it() -> None:
    said = "Nadia Brun: I see it.\n\nIvo Kern: Do we?\n\n"
    tasks = "- Nadia Brun: call the mill we know\n- Ivo Kern: write to it\n- Nadia Brun: pay\n"
    assert turns(f"# Rivers\n\n## Action items\n\n{tasks}") == []
    boxes = tasks.replace("- ", "- [ ] ")
    assert turns(f"# Rivers\n\n## Last time\n\n{boxes}{boxes}") == []
    heard = turns(f"# Rivers\n\n## Talk\n\n{said * 3}## Next steps\n\n{tasks}")
    assert {text for _, text in heard} == {"I see it.", "Do we?"}


@pytest.mark.parametrize(
    "form",
    [
        "[{name}] {words}",  # what stands in brackets alone is a noise, a place, anything
        "[{name}]: https://example.org/{time}",
        "{name} {time} ({words}) and more",
    ],
)
def test_brackets_alone_name_nobody(form: str) -> None:
    lines = [
        form.format(name=("Soft Music", "Loud Applause")[index % 2], time=index, words=words)
        for index, words in enumerate(WORDS)
    ]
    (account,) = seed_of("\n".join(lines), ending=".md").accounts
    assert not any(getattr(item, "speaker", None) for item in account.items)


def test_initials_in_front_of_their_name_say_nothing() -> None:
    roster = "- NB: Nadia Brun @brun\n- IK: Ivo Kern\n"
    said = [("NB", "I think we move it."), ("IK", "It works, I say."), ("NB", "Not mine.")] * 2
    text = "# Weirs\n\n## Who\n\n" + roster + "\n## Minutes\n\n"
    assert turns(text + "\n\n".join(f"{name}: {words}" for name, words in said)) == said


def test_hosts_with_links_in_other_lines_are_no_speaker() -> None:
    hosts = "Hosts: [Nadia Brun][nadia] and [Ivo Kern][Ivo].\n\nHosts: Nadia Brun.\n"
    links = "[nadia]: https://example.org/nadia\n[ivo]: https://example.org/ivo\n"
    text = f"# Rivers\n\nThey talk of rivers.\n\n{hosts}\n{links}"
    (account,) = seed_of(text, ending=".md").accounts
    passages = account.of(AccountPassage)
    assert not any(passage.speaker for passage in passages)
    assert not any("[" in passage.text for passage in passages)
    assert [person.name for person in account.people] == ["Nadia Brun", "Ivo Kern"]


_PICKS = """# Harbour Hours 12

Nadia and Ivo talk of weirs.

## Picks

- Nadia: [Weir keepers](https://example.org/1)
- Ivo: {0}
- Nadia: [All her walks](https://example.org/3) - half of them by boat
- Ivo: {0}
"""


def test_the_title_of_a_page_above_its_address_is_nobodys_quote() -> None:
    item = "- {0} - Weir Community Hub\n  - https://example.org/weirs\n"
    assert not quotes("# Weirs\n\n## News\n\n" + item.format("The new weir is open now!"))
    assert quotes("# Weirs\n\n## News\n\n" + item.format("“The new weir is open now!”"))


@pytest.mark.parametrize(
    ("picked", "number"), [("[Mud](https://example.org/2)", 0), ("I would not say so.", 4)]
)
def test_lists_of_links_are_no_conversation(picked: str, number: int) -> None:
    (account,) = seed_of(_PICKS.format(picked), ending=".md").accounts
    assert sum(bool(it.speaker) for it in account.of(AccountPassage)) == number


def test_members_with_their_handles_say_nothing() -> None:
    members = "".join(f"- Member: {name}\n" for name in ("Nadia Brun @nbrun", "Ivo Kern @ikern"))
    asked = "- Moderators: [ask them](https://example.org/ask).\n"
    text = f"# Weirs\n\n## Who may\n\n{members}{asked}{members}"
    (account,) = seed_of(text, ending=".md").accounts
    assert not any(it.speaker for it in account.of(AccountPassage))


def test_a_kind_of_file_in_front_of_titles_is_no_speaker() -> None:
    said = [f"- Transcript: Weir {number} — who keeps it" for number in range(5)]
    assert not turns("# Harbour\n\n## Their Transcripts\n\n" + "\n".join(said) + "\n")


def test_a_field_of_the_head_before_the_first_turn_says_nothing() -> None:
    text = "Show Notes: The river page.\n\n" + "Ada: So?\n\nIvo: Yes, I know.\n\n" * 3
    assert [name for name, _ in turns(text)] == ["Ada", "Ivo"] * 3


def test_who_brings_up_a_topic_is_no_term() -> None:
    listed = "- NB: the weir\n- IK: floods\n- NB: maps\n"
    said = [("NB", "I think we move it."), ("IK", "It works, I say."), ("NB", "Not mine.")] * 2
    text = f"# Weirs\n\n## Topics\n\n{listed}\n## Minutes\n\n"
    account = account_of(text + "\n\n".join(f"{name}: {words}" for name, words in said))
    assert account.of(Definition) == ()
    assert [it.text for it in account.of(AccountPassage)][:3] == [
        "NB: the weir",
        "IK: floods",
        "NB: maps",
    ]


def test_what_a_list_measures_says_nothing() -> None:
    parts = "\n".join(
        f"## 练习{n}\n\n- 重量: {n}6kg × 10次\n- FB: 只有偶数的重量，还可以\n" for n in range(1, 5)
    )
    assert turns(f"# 训练日志\n\n{parts}") == []


@pytest.mark.parametrize("below", ["Presentation slides", "* Weirs and all that they hold"])
def test_a_quoted_name_over_no_words_is_no_speaker(below: str) -> None:
    talk = "### {}\n\n> {}\n> {}\n>\n> * They move\n"
    talks = (("Moving water", "Nadia Brun"), ("Old weirs", "Ivo Kern"), ("Maps", "Bo Marsh"))
    text = "# RiverConf\n\n" + "\n".join(talk.format(*it, below) for it in talks)
    accounts = seed_of(text, ending=".md").accounts
    assert not [it for one in accounts for it in one.of(AccountPassage) if it.speaker]
    assert not [it for one in accounts for it in one.of(Quotation)]


def test_what_letters_stand_for_is_nobody() -> None:
    part = "## {}\n\n> {}\n> Commonly followed {} for reports.\n\n"
    terms = (("AWP", "Accepted Weir Practices"), ("RLO", "River Law Office"))
    text = "# Terms\n\n" + "".join(part.format(*it, it[1].casefold()) for it in terms)
    assert turns(text) == []
    assert people(text) == []


def test_a_table_of_what_is_supported_says_nothing() -> None:
    rows = "\n".join(
        f"| {part} | Supported |" for part in ("Right to left", "Weirs", "Code", "Maps")
    )
    text = f"# Rivers\n\n## Tables\n\n| Feature | Status |\n|---|---|\n{rows}\n"
    (account,) = seed_of(text, ending=".md").accounts
    assert not [it for it in account.of(AccountPassage) if it.speaker]


@pytest.mark.parametrize("text", ["Weir {}", "Society of the friends of weir {}"])
def test_a_table_of_terms_and_their_kinds_says_nothing(text: str) -> None:
    kinds = ("ORGANIZATION", "PLACE") * 4
    rows = "\n".join(f"{text.format(n)}\t{kind}" for n, kind in enumerate(kinds))
    (account,) = seed_of(f"Weirs\n\n{rows}\n", "weirs", ".txt").accounts
    assert not [it for it in account.of(AccountPassage) if it.speaker]


@pytest.mark.parametrize("whom", ["Ada Okafor", "OWASP"])
def test_a_line_that_says_that_somebody_is_quoted_is_no_name(whom: str) -> None:
    text = f"# Weirs\n\nThey stand.\n\nQuoting {whom}:\n\n> A weir is a promise to a mill.\n"
    assert [speaker for speaker, _ in (*quotes(text), *turns(text)) if speaker] == []


@pytest.mark.parametrize("form", ["[{1}] {0}: {2}", "**{0}** ({1}): {2}"])
def test_a_time_alone_makes_no_speaker_of_what_stands_among_turns(form: str) -> None:
    said = [
        ("Ada Okafor", "00:01", "Weirs are old."),
        ("Ivo Kern", "00:20", "Dams are older."),
        ("Opening Remarks", "00:40", "They came and went."),
        ("Ada Okafor", "01:01", "Nobody repairs them."),
        ("Ivo Kern", "01:20", "Somebody will."),
    ]
    text = "# Weirs\n\n" + "\n\n".join(form.format(*turn) for turn in said)
    assert people(text) == ["Ada Okafor", "Ivo Kern"]
    assert [name for name, _ in turns(text)] == ["Ada Okafor", "Ivo Kern"] * 2


def test_where_links_lead_is_said_by_nobody() -> None:
    said = "- Ada: Weirs are old, I think.\n- Ivo: Why do you?\n- Ada: I do.\n- Ivo: So what.\n"
    links = "".join(f"[{name}]: ../people/{name.casefold()}.md\n" for name in ("Ada", "Ivo", "Bo"))
    assert [name for name, _ in turns(f"# Weirs\n\n{said}\n{links}")] == ["Ada", "Ivo"] * 2


def test_chapters_with_times_in_brackets_are_no_turns() -> None:
    chapters = "Weirs (0:01:00) how they hold\n\nLocks (0:02:00) what they let through\n"
    assert turns(f"# Rivers\n\n{chapters}") == []


TALKED = ("I think that the river moves at night.", "Why do we never see it?")


def test_two_fields_that_take_turns_all_the_time_are_none() -> None:
    """One of them alone speaks as people do."""
    fields = [
        f"**{label}:** {words}" for words in TALKED * 6 for label in ("Grace Note", "Key Gate")
    ]
    texts = [it if "Grace" in it else it.replace(TALKED[0], "A gate.").replace(TALKED[1], "A sea.")
             for it in fields]  # fmt: skip
    assert turns("\n\n".join((*texts, "A note of grace, a key to the gate."))) == []


@pytest.mark.parametrize("words", ["Ada Okafor，非常感谢你来。", "Ada Okafor，大坝的 Ada Okafor。"])
def test_a_sentence_to_somebody_names_no_host(words: str) -> None:
    text = (
        f"# 河流\n\n**主持人:** 河流为什么移动？\n\n**嘉宾:** 因为必须。\n\n**主持人:** {words}\n"
    )
    assert people(text) == []
    assert turns(text)[-1] == ("主持人", words)


@pytest.mark.parametrize(
    ("labels", "asks", "answers"),
    [
        (
            ("背景", "核心观点", "实践启示"),
            ("主持人", "水为什么会动？"),
            ("嘉宾", "我想它必须动。"),
        ),
        (
            ("Background", "Key point", "Practice"),
            ("Host", "What do you think of the water that has come with the rain?"),
            ("Guest", "I think that we must have moved it to where it was before."),
        ),
    ],
)
def test_fields_of_a_digest_above_its_dialogue_say_nothing(
    labels: tuple[str, ...], asks: tuple[str, str], answers: tuple[str, str]
) -> None:
    fields = "\n".join(f"**{label}**: {asks[1]} {answers[1]}" for label in labels)
    digest = "\n\n".join(f"### {number}. Water\n{fields}" for number in range(1, 5))
    listed = "\n".join(f"- **Form:** {answers[1]}" for _ in range(3))
    spoken = [f"**{who}**: {words}" for who, words in (asks, answers)] * 12
    parts = (digest, f"## Rounds\n\n{listed}", "## Talk", *spoken)
    text = "# Water\n\n## Points\n\n" + "\n\n".join(parts)
    assert {speaker for speaker, _ in turns(text)} == {asks[0], answers[0]}


@pytest.mark.parametrize("label", ["Decision", "Previous Discussion", "Suggestion", "PDF 12"])
def test_what_minutes_put_in_front_of_an_outcome_is_no_speaker(label: str) -> None:
    said = (
        "- Ada: I think we should open the gates by Monday.\n"
        "- Ivo: Why would we do that, if I may ask?\n"
    )
    text = "# Weir call\n\n" + (said + f"- {label}: We will open one of them.\n") * 8
    assert {name for name, _ in turns(text)} == {"Ada", "Ivo"}


@pytest.mark.parametrize("label", ["Real Example", "Core Mission"])
def test_a_label_in_front_of_a_quotation_is_no_speaker(label: str) -> None:
    line = f'**{label}**: "We open the gates whenever the tide is low enough."'
    assert leading_name(line, ()) == (None, line)


def test_what_is_done_with_points_of_minutes_is_no_speaker() -> None:
    there = "# Council meeting 2031-05-17\n\nAttendance: Mara Brun, Ryan Lind, Jack Vance\n\n"
    point = "- Gate {0}\n    - Decide: Should we open gate {0}?\n    - Mara: I would.\n    - Ryan: So would I.\n"
    points = "".join(map(point.format, range(1, 5)))
    speakers = {it.speaker for it in account_of(there + points).of(AccountPassage)}
    assert speakers == {None, "Mara", "Ryan"}


@pytest.mark.parametrize("form", ["{}: {}\n", "- {}: {}\n"])
@pytest.mark.parametrize("heading", ["Hardware", "Tech stack", "Setup"])
def test_what_a_program_runs_on_is_nobody(heading: str, form: str) -> None:
    fields = (("Host", "Dell Optiplex"), ("RAM", "32 GB"), ("Guest", "Proxmox"))
    listed = "".join(form.format(*field) for field in fields)
    text = f"# A lab at home\n\nSpeaker: Ada Okafor\n\nNotes of May.\n\n## {heading}\n\n{listed}"
    assert people(text) == ["Ada Okafor"]


@pytest.mark.parametrize("heading", ["Interview", "Presentatie"])
def test_a_heading_of_what_is_said_announces_nobody(heading: str) -> None:
    links = "- [Gate Catalog](https://example.org/gates)\n- [Weir Works](https://example.org/w)\n"
    assert people(f"# On weirs\n\nWeirs are old.\n\n## {heading}\n\n{links}") == []


def test_what_somebody_told_elsewhere_is_no_talk_of_theirs() -> None:
    told = "Ivo Kern told Ada Okafor: “The gate was never closed.”\n"
    assert people(f"# Episode 12: The gate\n\nAs {told}") == []
    assert people(f"# Episode 12: The gate\n\n{told}") != []


def test_labels_once_under_each_heading_are_fields_though_some_ask() -> None:
    part = (
        "### River {}\n\n**Text:** Of it.\n\n**Use:** Go and look.\n\n**Focus:** Does it move?\n\n"
    )
    head = "# Rivers\n\n**Speaker:** Bo Lind\n**Date:** May 5, 2031\n\n## Texts\n\n"
    assert turns(head + "".join(part.format(n) for n in range(1, 7))) == []


def test_what_is_said_in_greeting_below_a_heading_is_nobody() -> None:
    asked = "### السؤال\n\nالسلام عليكم ورحمة الله وبركاته.\n\nأنا شاب مقدمٌ على الزواج.\n\n"
    answered = "### الإجابــة\n\nبسم الله الرحمن الرحيم  \nالأخ الفاضل.\n\nفقد أسعدني حرصك.\n"
    assert people(f"# كتب مفيدة\n\n{asked}{answered}") == []
