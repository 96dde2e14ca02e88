"""Transcripts and chapters in cues: the lines of a file go in, passages or segments come out.

1. `webvtt`, `timed_lines`, `ttml` and others tell cues, names and notes apart; what they have in
   common is in `cue_file`.
2. `cues` joins cues into paragraphs, or makes each a chapter; the forms of JSON use it too.
"""
