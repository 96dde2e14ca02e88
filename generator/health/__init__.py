"""What is suspicious in a collection: signs that notes were misread, misjoined or misattributed.

In goes the linked corpus with what it was made from; out come anomalies, each with a count,
examples and the remedy. Nothing here changes a result. Each module looks at one thing: `joins`
(which sources are one talk), `titles`, `omissions` (what notes print and talks lack), `siblings`
(what the talks beside them have), `names` (who and what is named, and keys that nothing reads). A
check is silent on a sound collection, however small; its threshold stands beside it.
"""

from generator.health import joins, names, omissions, siblings, titles
from generator.health.collection import Check, Collection, collection_of
from generator.model.links import Links
from generator.model.problem import Anomaly, Severity, anomaly
from generator.model.reading import Resolved

_MANY = "talk-many-sources"
_CHECKS: dict[str, Check] = {
    _MANY: joins.many_sources,
    "talk-contradicted": joins.contradicted,
    "talk-divided": joins.divided,
    "talk-of-several": joins.of_several,
    "title-date": titles.dates,
    "title-sentence": titles.sentences,
    "title-from-name": titles.from_names,
    "title-repeated": titles.repeated,
    "date-not-taken": omissions.dates,
    "person-not-taken": omissions.people,
    "address-not-taken": omissions.addresses,
    "speaker-missing": siblings.without_speakers,
    "speakers-unknown": siblings.nobodys,
    "note-parted": siblings.parted,
    "notes-of-no-talk": siblings.of_no_talk,
    "day-of-name": siblings.other_days,
    "key-unknown": names.unknown_keys,
    "name-everywhere": names.everywhere,
    "speakers-unnamed": names.speakers_unnamed,
    "people-doubtful": names.doubtful,
    "names-alike": names.alike,
}
"""What is looked for, by the code of the anomaly that it shows."""


def health(links: Links, resolved: Resolved) -> tuple[Anomaly, ...]:
    """The anomalies of a collection, the gravest first; of one severity in a fixed order."""
    collection = collection_of(links.corpus, resolved)
    anomalies = [
        anomaly(code, examples, whole=_whole(code, collection))
        for code, check in _CHECKS.items()
        if (examples := tuple(check(collection)))
    ]
    return tuple(sorted(anomalies, key=lambda anomaly: anomaly.severity is Severity.INFO))


def _whole(code: str, collection: Collection) -> int:
    """What a count stands beside: that of all talks, or of the sources of the largest."""
    talks = collection.corpus.talks
    return max(len(talk.sources) for talk in talks) if code == _MANY else len(talks)
