"""What front matter says of a talk."""

from generator.model.base import SourceId
from generator.read.front.front_facts import front_facts
from generator.read.front.front_matter import FrontMatter, split_front_matter
from generator.read.talk_facts import TalkFacts


def split(text: str) -> FrontMatter:
    return split_front_matter(tuple(text.split("\n")))


def facts(text: str) -> TalkFacts:
    return front_facts(SourceId("note"), split(text))


def names(text: str) -> list[tuple[str, str]]:
    return [(person.name, person.role.value) for person in facts(text).people]
