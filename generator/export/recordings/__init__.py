"""What players and archives of recordings read of each talk: chapters, transcripts, records.

`chapters` writes WebVTT and Podcasting 2.0 chapters, `cues` transcripts in WebVTT, `pyvideo` the
records of pyvideo.org. Times are those of one source each, because clocks of sources differ.
"""

from generator.export.recordings import chapters, cues, pyvideo

export_chapters = chapters.export
export_transcripts = cues.export_transcripts
export_pyvideo = pyvideo.export
