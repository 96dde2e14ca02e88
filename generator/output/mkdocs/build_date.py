"""The one date of a build. It never depends on the day on which the site is built."""

import datetime as dt
import os
from collections.abc import Mapping

from generator.model.corpus import Corpus
from generator.text.quantities.iso_dates import first_day

EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"
UNDATED = dt.date(1980, 1, 1)
"""The date of a site without any: the first that every archive format can hold."""

LAST = dt.date(2106, 2, 7)
"""The last that `sitemap.xml.gz` can hold."""


def epoch_date(environment: Mapping[str, str] = os.environ) -> dt.date | None:
    """The day that the environment's SOURCE_DATE_EPOCH (seconds, UTC) names, or None.

    Raises:
        ValueError: if SOURCE_DATE_EPOCH is not a number of seconds.
    """
    epoch = environment.get(EPOCH_VARIABLE)
    if not epoch:
        return None
    try:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise ValueError(f"{EPOCH_VARIABLE} is {epoch!r}, not a number of seconds") from error


def build_date(corpus: Corpus, given: dt.date | None) -> dt.date:
    """The date that stands in `sitemap.xml` as the last change of every page.

    It is the one that is given; otherwise the newest date on which a talk of the corpus was
    published; otherwise :data:`UNDATED`. What no archive can hold is as near to it as one can.
    """
    published = [first_day(talk.published) for talk in corpus.talks if talk.published]
    return min(max(given or max(published, default=UNDATED), UNDATED), LAST)
