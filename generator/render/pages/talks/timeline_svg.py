"""A small picture of where in a talk things are said: a line as long as the talk, with marks."""

from collections.abc import Sequence

from markupsafe import Markup

from generator.messages.words import Words
from generator.text.markdown.escape import fill, join
from generator.text.quantities.timecode import format_time

_WIDTH = 1000
_FEWEST = 4
_MOST = 300


def timeline_svg(times: Sequence[int], length: int, words: Words) -> Markup:
    """The picture as one line of HTML, or nothing where too little is dated to show a shape.

    Args:
        times: when things are said, in seconds.
        length: how long the talk is, in seconds; the last time counts where it is later.
        words: the interface's words.
    """
    if len(times) < _FEWEST or max(times) == 0:
        return Markup()
    end = max(length, *times)
    marked = sorted(set(times))
    if len(marked) > _MOST:  # they would cover each other
        marked = sorted({time * _MOST // end * end // _MOST for time in marked})
    marks = (
        fill('<rect x="{x}" y="0" width="3" height="20"/>', x=time * (_WIDTH - 3) // end)
        for time in marked
    )
    return fill(
        '<div class="t-strip" data-search-exclude=""><svg role="img" aria-label="{said}"'
        ' viewBox="0 0 {width} 20" preserveAspectRatio="none">{marks}</svg>'
        '<span aria-hidden="true">0:00</span><span aria-hidden="true">{end}</span></div>',
        said=words(
            "talk.strip",
            n=len(times),
            first=format_time(min(times)),
            last=format_time(max(times)),
            end=format_time(end),
        ),
        width=_WIDTH,
        marks=join(marks),
        end=format_time(end),
    )
