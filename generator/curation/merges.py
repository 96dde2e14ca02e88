"""What the editor declares to be one: `merge`, followed to its end."""

from collections.abc import Iterable, Mapping

from generator.model.curation import TalkCuration


def merge_targets(merges: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """What each id is merged into directly; of several claims the first by id counts."""
    into: dict[str, str] = {}
    for target, others in sorted(merges.items()):
        for other in others:
            if other != target:
                into.setdefault(other, target)
    return into


def final_target(identity: str, into: Mapping[str, str]) -> str:
    """The id that stands for another after all merges; the smallest of a circle."""
    chain = [identity]
    while chain[-1] in into:
        following = into[chain[-1]]
        if following in chain:
            return min(chain[chain.index(following) :])
        chain.append(following)
    return chain[-1]


def combined(entries: Iterable[TalkCuration]) -> TalkCuration:
    """What the editor says of a talk under all its ids: of each field the first that is given."""
    given = list(entries)

    def first(values: Iterable[str | None]) -> str | None:
        return next((value for value in values if value), None)

    return TalkCuration(
        title=first(entry.title for entry in given),
        date=first(entry.date for entry in given),
        url=first(entry.url for entry in given),
        event=first(entry.event for entry in given),
        note="\n\n".join(entry.note for entry in given if entry.note) or None,
    )
