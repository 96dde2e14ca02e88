"""What a note says of its own publication: in doubt it stays private; prose is no doubt."""

import json
from pathlib import Path

import pytest

from generator.read.files.listing import list_seeds
from generator.read.files.privacy.companions import private_part
from generator.read.files.privacy.holding import hold_of, hold_of_file

BODY = "# A title\n\nSome text that says nothing of it.\n"


def is_private(raw: bytes) -> bool:
    return hold_of(raw) is not None


def front(*lines: str) -> bytes:
    return "\n".join(("---", *lines, "---", BODY)).encode()


@pytest.mark.parametrize(
    "line",
    [
        "publish: not yet",
        "publish: after review",
        'publish: "no, not yet"',
        "published: not yet",
        "published: when it is ready",
        "public: no",
        "public: {readers: few}",
        "dg-publish: not yet",
        "dg_publish: 0",
        "donotpublish: true",
        'title: "Weirs (do not publish)"',
        "title: 'DRAFT: Weirs'",
        "a: b\nc: d\ne: f\nTalk title: Weirs (draft)",
        "a: b\nc: d\ne: f\n标题: 水坝（草稿）",
        "tags: [rivers, no-publish]",
        "рrivate: true",
        "tags: nopublish",
        "tags: [dont-publish]",
        "tags: [drafts]",
        "tags: [privat]",
        "tags: entwurf",
        "tags: [brouillon]",
        "tags: [草稿]",
        "tags: 私密",
        "internal_use_only: true",
        "under_nda: yes",
        "strictly confidential: yes",
        "permission_to_publish: no",
        "may_publish: false",
        "stage: draft",
        "type: private",
        "kind: draft",
        "wp_status: private",
        "опубликовано: нет",
        "prywatne: tak",
        "vertrouwelijk: ja",
        "status: do not publish",
        "sharing: private",
        "make_public: no",
        "restricted: yes",
        "isPublic: false",
        "draft: second",
        "draft: []",
        "private: {until: May}",
        "confidential: a bit",
        "status: Draft",
        "Status: not published",
        "status: [in progress, draft]",
        "publish_status: draft",
        "visibility: members only",
        "visibility: unlisted",
        "access: private",
        "secret: yes",
        "unlisted: true",
        "share: false",
        "tags: [a, private]",
        "tags: a, status/draft",
        "公开: 否",
        "草稿: 是",
        "Entwurf: ja",
        "publish: true\npublish: false",
        "a: {b: [{publish: false}]}",
        "x: [\ndraft: [true]",
        "x: [\ndraft: ✅",
        "x: [\npublish: {no}",
        "x: [\npublish: @no",
        "x: [\n{title: x, draft: true}",
    ],
)
def test_in_doubt_a_note_is_private(line: str) -> None:
    assert is_private(front(line))


@pytest.mark.slow
@pytest.mark.parametrize(
    "line", ["publish: no", "published: when it is ready", "draft: ''", "draft: yes"]
)
def test_front_matter_of_any_length_is_looked_at(line: str) -> None:
    many = [f"key{number}: some value" for number in range(9_000)]
    assert is_private(front(*many, line)) == (line != "draft: ''")
    assert not is_private(front("A line.", "Another.", *many, "published: when it is ready"))


@pytest.mark.parametrize(
    "value",
    [
        "true", "yes", "✅", "2024-05-01", "2024", "May 6, 2024", "Wed, 7 Oct 2020 10:00:00 GMT",
        "1714953600", "https://example.org/a", "", "[2024-05-01]",
    ],
)  # fmt: skip
@pytest.mark.parametrize("key", ["publish", "published", "public"])
@pytest.mark.parametrize("before", ["", "x: [\n"])
def test_yes_a_date_and_an_address_publish(key: str, value: str, before: str) -> None:
    assert not is_private(f"---\n{before}{key}: {value}\n---\nText\n".encode())


@pytest.mark.parametrize(
    "line",
    [
        "draft: false", "draft:", "private: no", "private: null", "status: published",
        "status: in progress", "status: done", "visibility: public", "visibility: Everyone",
        "access: open", "audience: Engineers, Founders", "tags: [private equity, drafting]",
        "hidden: false", "secret: the sauce", "availability: public", "share: https://example.org",
        "title: 'Draft: the NFL draft'", "stage: Hidden stage", "type: private lesson", "type: talk", "tags: [nda, draft-beer]",
        "title: Weirs (a draft of air)", "permission_to_publish: yes", "stage: final",
        "publisher: Penguin", "description: 'private: a word'",
    ],
)  # fmt: skip
def test_what_says_clearly_that_it_may_be_published_is(line: str) -> None:
    assert not is_private(front(line))


@pytest.mark.parametrize(
    "text",
    [
        "title: A\ndraft: true\n",
        "# T\n\nPublish: false\n",
        "= A talk\n:draft:\n",
        "= A talk\n:page-draft:\n",
        "= A talk\n:page-private: true\n",
        "title: A\nembargo: 2031-05-06\n",
        "# A9\ndraft:: true\n",
        "publish:: flase\n",
        "Status:: private\n",
        "# T\n\n- **Private:** yes, until May\n",
        "# T\n\n> Draft = 1\n",
        "A title\n\nVisibility | private\n",
        "A title\n#+DRAFT: t\n",
        "#+TITLE: Rivers\n#+HUGO_DRAFT: true\n",
        "* Rivers\n:PROPERTIES:\n:EXPORT_HUGO_DRAFT: true\n:END:\n",
        "A title\n:published: no\n",
        "A title\npublish: flase\n",
        "# A\n\nPublish? No\n",
        "# A\n\nPublic?: No\n",
        "# A\n\nReady to publish: No\n",
        "# A\n\nPrivate? yes\n",
        '"title":"A","draft":true\n;;;\nText\n',
        ';;;\n"title":"A",\n"draft":true\n;;;\nText\n',
        "# A\n\nOne.\n\n| Title | Speaker | Private |\n|---|---|---|\n| B | Bo Li | no |\n| C | Bo Li | yes |\n",
        "14:02:11 From Ada Okafor to Bo Li(Direct Message):\n\tthe dam leaks\n",
        "14:02:11  From Ada Okafor to Bo Li (Privately) : the dam leaks\n",
        f"{BODY}\n## B\n\nWords.\n\n## Status\n\n- Status: Draft\n",
        f"{BODY}\n## B\n\nWords.\n\n---\n- Private: true\n",
        f"{BODY}\n## B\n\nWords.\n\nDO NOT PUBLISH\n",
        f"{BODY}\n## B\n\nWords.\n\nTags: private, rivers\n",
        "A title\npublished: flase\n",
        "A title\n发布：否\n",
        f"{BODY}- a block\n  - draft:: true\n",
        f"{BODY}So it is (publish:: no) here.\n",
        "---\ndraft: true\ntitle: nothing closes this\n\nText\n",
        "---\nA line of text.\n---\n\nprivate: true\n",
        '{"a": [{"private": true}]}',
        '{\n  "publish" : "not yet"\n}',
    ],
)
@pytest.mark.parametrize("lead", ["", "\ufeff", "\n\n"])
def test_lines_without_fences_say_it_as_well(text: str, lead: str) -> None:
    assert is_private((lead + text).encode())
    assert is_private((lead + text).replace("\n", "\r\n").encode())


@pytest.mark.parametrize(
    "text",
    [
        "# The NFL\n\nDraft: the NFL draft\n",
        "= A talk\n:page-layout:\n:draft: false\n",
        "# Trade\n\nEmbargo: how a war of trade began\n",
        "A title\n\nPrivate: a word on what it means\n",
        "A title\nPublished: 8h ago\nStatus: published\n",
        "A title\nPublished: O'Reilly\n",
        "A title\nPublished by O'Reilly\n",
        "Public: 2024\nDraft: no\nprivate:: false\n",
        "A talk\n\nPublic goods: they are hard\nPrivate equity: it is harder\n",
        "# A\n\n## Companies\n\nPrivate: yes\nPublic: no\n",
        "A talk\n\nuse std::draft::Draft and private::Key or std::private:: x\n",
        '{"text": "It was \\"private\\": true", "private": false}',
        "Ada: It was private: true, they said.\n",
        "---\nprivate: a word on it\n\nText\n",
        "# A\n\nPublic – private partnerships\n",
        "# A\n\nStatus — the river is high and the boats wait\n",
        "# A\n\nPublish? We had no time.\n",
        "# A\n\nPrivate? A cloud is.\n",
        "# A\n\n| Feature | Private | Public |\n|---|---|---|\n| Weir | yes | no |\n",
        "# A\n\n| Title | Private |\n|---|---|\n| B | no |\n\nyes | yes\n",
        "# A\n\n## B\n\nWords.\n\nWe had private: true, and it held.\n",
        "# A\n\n## B\n\nWords.\n\nDo not publish or perish\n",
        "# A\n\nWords.\n\n##Private mode\n\nMore words.\n",
        "14:02:11 From Ada Okafor to Everyone:\n\tI sent a direct message\n",
    ],
)
def test_prose_says_nothing_of_it(text: str) -> None:
    assert not is_private(text.encode())


def test_the_reason_says_where_and_a_doubt_comes_last() -> None:
    hold = hold_of(front("title: x", "publish: flase"))
    assert hold is not None
    assert (hold.key, hold.value, hold.line, hold.doubt) == ("publish", "flase", 3, True)
    clear = hold_of(front("publish: flase", "draft: true"))
    assert clear is not None
    assert not clear.doubt


@pytest.mark.slow
def test_many_statements_are_each_looked_at_once() -> None:
    lines = "publish:: yes\n" * 200_000
    hold = hold_of((lines + "draft:: yes\n").encode())
    assert hold is not None
    assert hold.line == 200_001
    assert not is_private(('{"private": "' * 200_000).encode())


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\nTags: private\n",
        "# A\nSpeaker: Ann Berg\nTags: podcast, private\n",
        "# A\n\nTags: #podcast #private\n",
        "# A\n\n- **Tags:** [[private]]\n",
        "# A\n\nSome words.\n\n## B\n\ntags:: #podcast, #status/draft\n",
        "# A\n\nSome words.\n\n## B\n\n#rivers #private\r\n",
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nCLASS:PRIVATE\nEND:VEVENT\n",
        "BEGIN:VCALENDAR\r\nCLASS;X=1:confidential\r\n",
    ],
)
def test_tags_in_lines_and_classes_of_calendars_keep_private(text: str) -> None:
    hold = hold_of(text.encode())
    assert hold is not None
    assert not hold.doubt
    assert hold.key.casefold() in {"tags", "#", "class"}
    assert text.split("\n")[hold.line - 1].casefold().count(hold.value.casefold())


@pytest.mark.parametrize(
    "line",
    [
        "DO NOT PUBLISH", "PRIVATE", "**CONFIDENTIAL**", "[private]", "> [!warning] Do not publish!",
        "nicht veröffentlichen", "请勿公开", "Private and confidential", "# DO NOT PUBLISH", "_draft_",
        "PRIVATE - do not share.", "(not for publication)", "\N{LOCK} Private", "公開禁止", "Draft",
        "Strictly confidential", "STRICTLY PRIVATE AND CONFIDENTIAL", "CONFIDENTIAL - INTERNAL USE ONLY",
        "INTERNAL DRAFT", "DRAFT — for review", "Please do not publish this note!", "TLP:RED",
        "Please don't publish this.", "Do not publish until the speaker has approved", "机密",
        "Not yet published", "This note is private.", "OFF THE RECORD — background only", "Under NDA",
        "[comment]: # (do not publish)", "内部资料，请勿外传", "Nie publikować", "비공개",
        "# Weirs — DO NOT PUBLISH", "# DRAFT: Weirs", "# [DRAFT] Weirs", "# Weirs (draft)",
        "# Weirs (Draft 2)", "# [draft v3] Weirs",
        "# Weirs - CONFIDENTIAL", "# Weirs – Draft", "Weirs (do not publish)",
        "# Draft - Weirs", "# Private – Weirs", "Confidential — weirs", "# (Draft) Weirs", "[Private note]",
        "EMBARGOED until 2027-01-01", "Embargoed until 3.5.2027", "EMBARGOED", "# 【草稿】Weirs",
        "Ne pas publier", "CONFIDENTIAL: do not distribute", "<!-- private -->", "Не публиковать!",
    ],
)  # fmt: skip
def test_a_first_line_that_is_a_marking_alone_keeps_private(line: str) -> None:
    for text in (
        f"{line}\n\n{BODY}",
        f"---\nx: y\n---\n{line}\n{BODY}",
        f"# A title\n\n{line}\n\nSome.",
    ):
        hold = hold_of(text.encode())
        assert hold is not None
        assert text.split("\n")[hold.line - 1] == line
        assert (hold.doubt, hold.because.code) == (False, "private.marks")


def test_a_small_word_that_is_the_last_paragraph_keeps_private() -> None:
    hold = hold_of(b"# A\n\nOne.\n\nTwo.\n\nprivate\n")
    assert hold is not None
    assert hold.line == 7


@pytest.mark.parametrize(
    "text",
    [
        "# Private\n\nSome words.\n",
        "Private talks\n\nSome words.\n",
        "# Access\n\n- public\n- private\n",
        "private:\n\nSome words.\n",
        "# A\n\nOne.\n\nTwo.\n\nPrivate\n",
        "# A\n\nOne.\n\nTwo.\nprivate\n",
        "Do not publish in haste\n\nSome words.\n",
    ],
)
def test_other_first_lines_publish(text: str) -> None:
    assert hold_of(text.encode()) is None


@pytest.mark.parametrize(
    "line", ["[private]", "(draft)", "*Draft*", "<!-- private -->", "%% private %%", "[[private]]"]
)
def test_what_is_set_off_as_a_last_line_keeps_private(line: str) -> None:
    hold = hold_of(f"{BODY}\n\nThey leak.\n\n{line}\n".encode())
    assert hold is not None
    assert not hold.doubt
    words = "\n\nThey leak.\n\nThey hold.\n\n"
    assert hold_of(f"{BODY}{words}{line}{words}".encode()) is None


@pytest.mark.parametrize(
    "line", ["lifecycle: draft", "permission: private", "estado: borrador", "statut: brouillon"]
)
def test_further_keys_of_states_say_it(line: str) -> None:
    assert hold_of(f"---\n{line}\n---\n{BODY}".encode()) is not None
    assert hold_of(f"---\n{line.partition(':')[0]}: Jalisco\n---\n{BODY}".encode()) is None


def test_a_digital_garden_shows_what_says_so_alone(tmp_path: Path) -> None:
    assert is_private(front("dg-publish:"))
    assert is_private(front('dg-publish: ""'))
    assert not is_private(front("publish:"))
    texts = {
        "a.md": "---\ndg-publish: true\n---\n# A\n",
        "b.md": "---\ntitle: B\n---\n# B\n",
        "b.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\na\n",
        "deep/c.md": "# C\n\nIt says dg-publish: true somewhere.\n",
        "d.txt": "D\n",
    }
    (tmp_path / "vault/deep").mkdir(parents=True)
    for name, text in texts.items():
        (tmp_path / "vault" / name).write_text(text, encoding="utf-8")
    (tmp_path / "other.md").write_text("# Other\n", encoding="utf-8")
    assert not list_seeds(tmp_path).private
    (tmp_path / "vault/.obsidian").mkdir()
    private = list_seeds(tmp_path).private
    assert {"vault/b.md", "vault/b.vtt", "vault/deep/c.md"} == set(private)
    assert private["vault/deep/c.md"].code == "private.garden"
    assert "vault/a.md" not in list_seeds(tmp_path / "vault").private
    (tmp_path / "vault/a.md").write_text("# A\n", encoding="utf-8")
    assert not list_seeds(tmp_path).private


@pytest.mark.parametrize(
    "text",
    [
        "# A\n\nTags: private equity, rivers\n",
        "# A\n\nWe spoke of #private things.\n",
        "# private\n\nSome words.\n",
        "# A\n\nCategory: Draft beer\n",
        "# A\n\n#draftday\n",
        "BEGIN:VCALENDAR\nCLASS:PUBLIC\nCATEGORIES:rivers\n",
        "<rss><channel><published>2024</published><status>confirmed</status></channel></rss>",
        '<schedule status="public"><event><public>true</public></event></schedule>',
        '<html><meta name="status" content="public"><p>private="true" <!-- a draft: no --></p>',
        '{"text": "pri\\u0076acy", "private": false}',
    ],
)
def test_other_tags_publish(text: str) -> None:
    assert hold_of(text.encode()) is None


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("_private/a.md", "_private"), ("a/Private/b/c.txt", "Private"), (".drafts/", ".drafts"),
        ("talk.draft.md", "draft"), ("talk.private.en.vtt", "private"),
        ("My Private/a.md", "My Private"), ("00 Private notes/a.md", "00 Private notes"),
        ("\N{LOCK} Private/a.md", "\N{LOCK} Private"), ("Do Not Publish/a.md", "Do Not Publish"),
        ("draft-rivers.md", "draft"), ("_draft-rivers.md", "draft"), ("Rivers (private).md", "private"), ("DRAFT Rivers.md", "DRAFT"),
        ("[draft] Rivers.en.vtt", "draft"), ("rivers_draft.md", "draft"), ("draft_rivers.md", "draft"),
        ("board.md.private", "private"), ("board.confidential", "confidential"), ("todo.draft", "draft"),
        ("x.secret", "secret"), ("x.entwurf.md", "entwurf"), ("x.nopublish.md", "nopublish"),
        ("DO NOT PUBLISH Weirs.md", "DO NOT PUBLISH"), ("Weirs（草稿）.md", "草稿"),
        ("weirs - do not publish.md", "do not publish"), ("NDA weirs.md", "NDA"), ("CONFIDENTIAL_weirs.md", "CONFIDENTIAL"),
        ("weirs-not-for-publication.md", "not-for-publication"),
        ("weirs-private.md", "private"), ("2024-01-02-weirs-draft.vtt", "draft"), ("mud-confidential.md", "confidential"), ("weirs - DRAFT.md", "DRAFT"),
        ("Confidential - weirs.md", "Confidential"), ("weirs (Draft 2).md", "Draft 2"), ("weirs_draft_v3.md", "draft_v3"),
        ("weirs-draft2.md", "draft2"), ("Weirs DRAFT.md", "DRAFT"), ("private (old)/a.md", "private (old)"),
        ("private.bak/a.md", "private.bak"), ("Team Private/a.md", "Team Private"),
        ("under NDA/a.md", "under NDA"), ("草稿箱/a.md", "草稿箱"), ("不公開/a.md", "不公開"),
        ("机密/a.md", "机密"), ("приватное/a.md", "приватное"), ("비공개/a.md", "비공개"),
        ("private.md", None), ("draft.txt", None), ("private equity/a.md", None), ("nfl-draft.md", None),
        ("why-we-do-not-share.md", None), ("going-private.md", None), ("public-private.md", None),
        ("Do Not Publish or Perish.md", None), ("nfl_draft_history.md", None), ("What is an NDA.md", None),
        ("Draft beer - a history.md", None), ("Public – private partnerships.md", None), ("Mr. Private.md", None),
        ("going-off-the-record.md", None), ("Team Private Equity/a.md", None), ("Draft horses v2.md", None),
        ("PRIVATE.md", None), ("Draft beer/a.md", None), ("The Draft.md", None), ("Drafting/a.md", None),
        ("Confidential computing/a.md", None), ("PRIVATE-EQUITY.md", None), ("drafty.md", None),
    ],
)  # fmt: skip
def test_names_that_keep_private(name: str, part: str | None) -> None:
    assert private_part(name) == part


@pytest.mark.parametrize(
    "text",
    [
        "---\npri\u200bvate: true\n---\n# A\n",
        "---\npri\u00advate: true\n---\n# A\n",
        "---\u2028private: true\u2028---\u2028# A\n",
        "---\u0085private: true\u0085---\u0085# A\n",
        '{"priv\\u0061te": true}',
        "\n" * 120 + '{"private": true}',
        "WEBVTT\n\nNOTE private: true\n\n00:01.000 --> 00:02.000\na\n",
        "[Script Info]\n; private: true\n",
        '<html><head><meta name="private" content="true"></head>',
        "<p>A <!-- draft: true --> line.</p>",
        "<schedule><event><title>A</title><private>true</private></event></schedule>",
        "<?xml version='1.0'?><schedule private='true'><event/></schedule>",
        "<schedule><event><public>false</public></event></schedule>",
        "<talks><talk><tag>rivers</tag><tag>private</tag></talk></talks>",
        "<talks><talk><tags>rivers, draft</tags></talk></talks>",
        "<rss><channel><item><itunes:block>Yes</itunes:block></item></channel></rss>",
        "BEGIN:VCALENDAR\nCATEGORIES:rivers,draft\n",
    ],
)
def test_every_form_of_file_says_it_in_its_own_way(text: str) -> None:
    assert is_private(text.encode())


def test_any_record_of_a_list_may_say_it(tmp_path: Path) -> None:
    records = "".join(f"- title: Talk {n}\n  speakers: [A B]\n" for n in range(40))
    path = tmp_path / "videos.yml"
    path.write_text(f"{records}- title: Hush\n  published: false\n", encoding="utf-8")
    hold = hold_of_file(path)
    assert hold is not None
    assert hold.line == 82
    path.write_text(records, encoding="utf-8")
    assert hold_of_file(path) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("title,private\nA,no\nB,yes\n", 3),
        ("Title;Status;Speaker\nA;published;X Y\nB;draft;X Y\n", 3),
        ('title\tis_public\n"A\nB"\tyes\nC\tno\n', 4),
        ("title,published\nA,2031-05-06\nB,\n", None),
        ("title,speaker\nA,private\n", None),
        ("title,private\nA\nB,\n", None),
    ],
)
def test_any_row_of_a_table_may_say_it(tmp_path: Path, text: str, line: int | None) -> None:
    path = tmp_path / "talks.csv"
    path.write_text(text, encoding="utf-8")
    hold = hold_of_file(path)
    assert (hold.line if hold else None) == line


SAYS = "---\nprivate: true\n---\n# A\n\nSome words.\n"


MORE = "And more words were added.\n" * 9


@pytest.mark.parametrize(
    "raw",
    [
        SAYS.encode() + MORE.encode("utf-16-le"),
        SAYS.encode() + b"\xff\xfe" + MORE.encode("utf-16-le") + b"x",
        SAYS.encode() + MORE.encode("utf-16-be"),
        SAYS.encode("utf-16-le") + MORE.encode(),
        b"\xff\xfe" + SAYS.encode(),
        b"\xfe\xff" + SAYS.encode() + b"x",
        b"\xff\xfe\0\0" + SAYS.encode(),
        SAYS.encode("utf-32-le"),
        SAYS.encode("utf-32-be"),
        SAYS.replace("private", "草稿").encode() + MORE.encode("utf-16-le"),
        SAYS.replace("private", "草稿").encode("utf-16"),
        SAYS.replace("private", "priv\N{LATIN SMALL LETTER E WITH ACUTE}").encode("cp1252"),
        SAYS.replace("private", "prive\u0301").encode(),
        SAYS.replace("private", "pri\x00va\x08te\ufe0f").encode(),
        '<html><meta charset="shift_jis"><meta name="下書き" content="true">é'.encode(),
        '<html><meta charset="shift_jis"><meta name="下書き" content="true">'.encode("cp932"),
    ],
)
def test_every_reading_of_the_bytes_may_say_it(raw: bytes) -> None:
    assert is_private(raw)


@pytest.mark.parametrize("end", ["\v", "\f", "\x1c", "\x85", "\u2028", "\u2029", "\r", "\r\n"])
def test_every_line_end_is_one(end: str) -> None:
    assert is_private(SAYS.replace("\n", end).encode())
    assert is_private(f"# A{end}{end}Private: true{end}".encode())
    assert not is_private(SAYS.replace("true", "false").replace("\n", end).encode())


LONG = "a word of a long remark " * 20


@pytest.mark.parametrize(
    "text",
    [
        "---\ntags:\n  - name: private\n---\n",
        "---\ntags: {private: yes}\n---\n",
        "---\nstatus: {value: draft}\n---\n",
        "---\nstatus: !x draft\n---\n",
        "---\nstatus: !!binary ZHJhZnQ=\n---\n",
        "---\nx: &d draft\nstatus: *d\n---\n",
        "---\nx: &d [private]\ntags: *d\n---\n",
        "---\nx: &k private\n*k : true\n---\n",
        "---\nx: [\n{status: ok, private: true}\n---\n",
        "---\nx: [\ntags:\n- private\n---\n",
        "+++\ntags = ['a', 'private']\n+++\n",
        "----\ntags:\n- private\n----\n",
        "+++\nprivate = [\n  true,\n]\n+++\n",
        f"---\nprivate: true # {LONG}\n---\n",
        f"---\ntext: {'a word ' * 9_000}\nmeta: {{a: 1, private: true}}\n---\n",
        "# A\n\nprivate:\n    true\n",
        "# A\n\nTags:\n    - a\n    - private\n",
        "# A\n\nTags:\n- a\n- private\n",
        f"# A\n\nprivate: true # {LONG}\n",
        f"# A\n\nStatus: draft, {LONG}\n",
        "# A\n\nStatus — draft\n",
        "# A\n\n**Visibility** – private\n",
        f"# A\n\nTags: {'a word, ' * 50}private\n",
        "# A\n\n> [!info] draft: true\n",
        "# A\n\n> [!info]- Private: yes\n",
        "# A\n\n- [ ] draft: true\n",
        "# A\n\n1. draft: true\n",
        "# A\n\nprive\u0301: true\n",
        "# A\n\n\N{LOCK} Private: yes\n",
        "# A\n\n• private: true\n",
        "# A\n\n==private: true==\n",
        "# A\n\n{private: true}\n",
        "# A\n\nｐｒｉｖａｔｅ：ｔｒｕｅ\n",
        "# A\n\n#private/notes\n",
        "---\ntags: [private/notes]\n---\n",
        "#+FILETAGS: :a:private:\n",
        "<?xml version='1.0'?><a><draft/></a>",
        "<meta itemprop='private' content='true'>",
        "# A\n\nWe keep this one. #private\n",
        "# A\n\n- item #a #private #b\n",
        "WEBVTT - private: true\n\n00:01.000 --> 00:02.000\na\n",
        '{"tags": ["private"]}',
        '{"tags": [{"name": "a"}, {"name": "private"}]}',
        '{"status": ["draft"]}',
        '{"status": {"value": "draft"}}',
        '{"priv\\u00e9": true}',
        '{"private": {"until": 1}}',
        '<META content="true" name="private">',
        "<meta property=private content=yes>",
        "<draft><![CDATA[true]]></draft>",
        "<a><draft><!-- so -->true</draft></a>",
        "<a><status>&#100;raft</status></a>",
        "<!-- a\nb --><schedule private='true'><event/></schedule>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]>\n<x:schedule private = 'true'><event/></x:schedule>",
        "<my-x:list><my-x:draft>true</my-x:draft></my-x:list>",
        "BEGIN:VCALENDAR\r\nCLASS:PRI\r\n VATE\r\n",
        "BEGIN:VCALENDAR\r\nCL\r\n\tASS:CONFIDENTIAL\r\n",
        'BEGIN:VCALENDAR\nCLASS;X="a:b":PRIVATE\n',
        "BEGIN:VCALENDAR\nCATEGORIES:rivers,\n private\n",
    ],
)
def test_a_statement_is_seen_however_it_is_written(text: str) -> None:
    assert is_private((text + "\nSome words.\n").encode())


@pytest.mark.parametrize(
    "text",
    [
        "---\ntags:\n  - name: rivers\n---\n",
        "---\nstatus: {value: done}\n---\n",
        f"---\ndraft: false # {LONG}\n---\n",
        f"# A\n\ndraft: false # {LONG}\n",
        f"# A\n\nStatus: we spoke long about it, {LONG} private\n",
        f"# A\n\nPrivate: a word that means {LONG}\n",
        "# A\n\n> [!info] A private talk: it was\n",
        "# A\n\nSee #private for more.\n\n# Private\n",
        "# A\n\n[Of it](#draft)\n",
        "WEBVTT - A private talk\n",
        '{"tags": ["private equity"], "status": {"value": "done"}, "published": {"year": 2020}}',
        '{"visibility": {"name": "Everywhere"}, "private": false}',
        '<html><body hidden="true"><p private="true">A private talk',
        '<meta name="viewport" content="private">',
        "BEGIN:VCALENDAR\nSUMMARY:A\n  CLASS:PRIVATE\n",
    ],
)
def test_other_forms_of_it_publish(text: str) -> None:
    assert not is_private((text + "\nSome words.\n").encode())


@pytest.mark.parametrize(
    "record",
    [
        "- {title: A, private: true}",
        "- title: A\n  private:\n      true",
        "- title: A\n  tags:\n    - private",
        f"- title: A\n  private: true # {LONG}",
        "- title: A\n  status: {is: draft}",
        "- title: A\n  x: [}\n- {a: b, status: ok, private: true}",
        "---\n- {title: A, draft: yes}\n---\n- {title: B}",
    ],
)
def test_a_record_may_say_it_in_every_form_of_yaml(record: str) -> None:
    records = "- {title: 'Private: a talk', text: 'It is a draft: yes'}\n" * 50
    assert hold_of(records.encode(), ".yml") is None
    assert hold_of(f"{record}\n".encode(), ".yml") is not None
    if not record.startswith("---"):
        assert hold_of(f"{records}{record}\n".encode(), ".yml") is not None


def test_of_what_is_no_text_the_beginning_alone_is_looked_at() -> None:
    """The bytes of a recording say by chance what they like, and reading all takes minutes."""
    recording = b"ID3\x03\xff\xfb" + bytes(range(1, 255)) * 400
    assert not is_private(recording + b"\ndraft:: yes\n")
    assert is_private(recording[:2_000] + b"\ndraft:: yes\n" + recording)


@pytest.mark.parametrize("above", ["```md\n", "Saved from the river wiki\n\n"])
def test_front_matter_below_another_line_says_it_as_well(above: str) -> None:
    text = front("title: Weirs", *(f"part{n}: a weir" for n in range(40)), "share: {draft: true}")
    assert is_private(above.encode() + text)
    assert not is_private(above.encode() + text.replace(b"draft", b"third"))


@pytest.mark.parametrize(
    "line",
    [
        "⚠️ DO NOT PUBLISH ⚠️",
        "Don't publish",
        "Please do not publish!",
        "DO NOT PUBLISH (yet)",
        "<b>DO NOT PUBLISH</b>",
        "WIP - do not publish",
        '!!! danger "DO NOT PUBLISH"',
        "---\n\nDO NOT PUBLISH\n\n---",
        "<p>private: yes</p>",
        "# private: true",
        "#private thoughts on dams",
        "On dams (#draft)",
        "On dams **#draft**",
    ],
)
def test_a_first_line_or_a_tag_marks_a_note_as_private(line: str) -> None:
    assert is_private(f"{line}\n\n# Dams\n\nThey leak.\n".encode())


@pytest.mark.parametrize(
    "line",
    [
        "Do not publish dams",
        "# Private cloud",
        "# Draft horses",
        "# Confidential computing",
        "Draft beer: a history",
        "# Do not publish or perish",
        "# Why we (the public) draft",
        "# Ada Okafor — Private",
        "# NDA: what it means",
        "# Off the record",
        "# The draft: how a team is made",
        "A private talk (with friends)",
        "Warning",
        "# Private: a history",
        "WIP",
        "The `#private` field leaks.",
    ],
)
def test_other_first_lines_do_not(line: str) -> None:
    assert not is_private(f"{line}\n\n# Dams\n\nThey leak.\n".encode())


@pytest.mark.parametrize(
    "table",
    [
        "\ntitle,private\nDams,yes\n",
        'title,"priv\nate"\nDams,no\nWeirs,yes\n',
        "sep=,\ntitle,private\nDams,yes\n",
        "# of mine\ntitle,Is Private?\nDams,yes\n",
        'title,tags\nDams,"mud, private"\n',
    ],
)
def test_a_column_of_a_table_may_say_it_in_any_row(table: str) -> None:
    assert hold_of(table.encode(), ".csv") is not None
    shown = table.replace("yes", "no").replace('private"', 'dams"')
    assert hold_of(shown.encode(), ".csv") is None


@pytest.mark.parametrize("text", ["DO NOT PUBLISH", "Dams #private", "---\ndraft: true\n---"])
@pytest.mark.parametrize("is_list", [True, False])
def test_a_cell_of_a_notebook_may_say_it(text: str, is_list: bool) -> None:
    def notebook(words: str) -> bytes:
        source = [f"{line}\n" for line in words.splitlines()] if is_list else words
        return json.dumps({"cells": [{"cell_type": "markdown", "source": source}]}).encode()

    assert hold_of(notebook(text), ".ipynb") is not None
    assert hold_of(notebook("Dams"), ".ipynb") is None
