"""Pure functions from text to text, or to small values. They know nothing of seeds or talks.

`encoding`: bytes to text, and damaged text back to what was written. `naming`: normal forms, names
and ids. `quantities`: times, dates, due dates and figures that a text prints. `markdown`: escaping
and wiki links. `syntax`: what YAML, tables and TeX are made of. Beside them: which language a text
is in, emoji as bullets, addresses on the web, `regex`, which compiles patterns at their first
use, and `store`, which keeps bytes between builds.
"""
