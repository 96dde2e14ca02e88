"""What the talks say of when."""

from generator.link.backlinks import dated
from generator.link.mentions import Text
from generator.model.base import Ref, SourceId, Span, TalkId


def text_of(text: str, kind: str = "claim", field: str = "text", line: int = 1) -> Text:
    return Text(
        item=Ref(kind=kind, id=f"{kind}{line}"),
        field=field,
        text=text,
        talk=TalkId("t"),
        at=Span(source=SourceId("s"), lines=(line, line)),
    )


def test_a_statement_stands_at_each_of_its_dates_with_its_sentence() -> None:
    told = "It began small. The gate was built in 1931, and torn down in 1962. In 1931!"
    found = dated([text_of(told)], {})
    assert [one.date for one in found] == ["1931", "1962"]
    assert {one.text for one in found} == {"The gate was built in 1931, and torn down in 1962. "}
    assert all(one.cut_before and one.cut_after for one in found)


def test_what_is_dated_stands_by_date() -> None:
    found = dated([text_of("In 2020.", line=1), text_of("In March 2019.", line=2)], {})
    assert [(one.date, one.at.lines[0]) for one in found] == [("2019-03", 2), ("2020", 1)]


def test_only_statements_are_dated() -> None:
    texts = [text_of("In 2020.", "prediction"), text_of("In 2020.", "quote", "context")]
    assert dated(texts, {}) == ()
    assert [one.in_.kind for one in dated([text_of("In 2020.", "quote")], {})] == ["quote"]


def test_of_the_talks_own_day_nothing_is_told() -> None:
    own_days: dict[TalkId, str | None] = {TalkId("t"): "2031-05-06"}
    found = dated([text_of("River Post, 6 May 2031. Built in 1931.")], own_days)
    assert [one.date for one in found] == ["1931"]
