"""What players and archives of recordings read of each talk: chapters, transcripts, records.

`chapters` writes WebVTT and Podcasting 2.0 chapters, `transcripts` WebVTT, `pyvideo` the records of
pyvideo.org. Times are those of one source each, because clocks of sources differ.
"""

from generator.export.recordings import chapters, pyvideo, transcripts

export_chapters = chapters.export
export_transcripts = transcripts.export
export_pyvideo = pyvideo.export
