"""XML files: schedules and feeds are told by their root."""

from generator.model.message import Message
from generator.read.formats.parsed import File, Format, Parsed, invalid, unknown
from generator.read.formats.talk_lists import feed, schedule
from generator.read.formats.talk_lists.trees import XmlError, parse_xml


def read(file: File) -> Parsed:
    """The talks of a schedule."""
    try:
        root = parse_xml("\n".join(file.texts))
    except XmlError as error:
        message = Message("problem.xml", error=str(error), line=error.line)
        return invalid(file, message, error.line)
    if root.name == "schedule" and schedule.fits_xml(root.node):
        return schedule.read_xml(file, root.node)
    channel = root.node.object("channel") if root.name == "rss" else None
    channel = feed.as_channel(root.node) if root.name == "feed" else channel
    if channel:
        return feed.read(file, channel)
    return unknown(file, Message("problem.xml_form"))


FORMAT = Format(
    endings=frozenset({".xml", ".rss", ".atom"}),
    read=read,
    kinds=(schedule.KIND, feed.KIND),
    declares=True,
    lists=True,
)
