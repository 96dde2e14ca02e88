"""What is suspicious in a collection: signs that notes were misread, misjoined or misattributed.

In goes the linked corpus with what it was made from; out come anomalies, each with a count,
examples and the remedy. Nothing here changes a result. Each module looks at one thing: `joins`
(which sources are one talk), `titles`, `omissions` (what notes print and talks lack), `siblings`
(what the talks beside them have), `keys` (of front matter), `names` (who and what is named). A
check is silent on a sound collection, however small; its threshold stands beside it.
"""

from generator.health import joins, keys, names, omissions, siblings, titles
from generator.health.collection import collection_of
from generator.model.links import Links
from generator.model.problem import Anomaly, Severity
from generator.model.reading import Resolved

_CHECKS = (
    *joins.CHECKS,
    *titles.CHECKS,
    *omissions.CHECKS,
    *siblings.CHECKS,
    *keys.CHECKS,
    *names.CHECKS,
)


def health(links: Links, resolved: Resolved) -> tuple[Anomaly, ...]:
    """The anomalies of a collection, the gravest first; of one severity in a fixed order."""
    collection = collection_of(links.corpus, resolved)
    anomalies = [anomaly for check in _CHECKS if (anomaly := check(collection)) is not None]
    return tuple(sorted(anomalies, key=lambda anomaly: anomaly.severity is Severity.INFO))
