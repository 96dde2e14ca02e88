"""Text with links on the names it mentions, cut into runs so that no character changes."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from generator.model.base import Ref
from generator.model.corpus import Mention
from generator.text.markdown.escape import escape_run, fill, join


def linked(
    text: str,
    mentions: Sequence[Mention],
    seen: set[Ref],
    link: Callable[[Ref], Markup | None],
) -> Markup:
    """The escaped text with the first mention of each target as a link.

    `mentions` are those of this text, by their start. Targets in `seen` are not linked again,
    and what is linked is added to it. `link` gives a target's link, or None for no link.
    """
    runs: list[Markup] = []
    done = 0
    for mention in mentions:
        if mention.start < done or mention.target in seen:
            continue
        href = link(mention.target)
        if href is None or mention.end > len(text):
            continue
        seen.add(mention.target)
        surface = escape_run(text[mention.start : mention.end])
        runs.append(escape_run(text[done : mention.start]))
        runs.append(fill('<a class="m" href="{href}">{surface}</a>', href=href, surface=surface))
        done = mention.end
    runs.append(escape_run(text[done:]))
    return join(runs)
