"""Markdown of pages: text made safe for it, its wiki links and its anchors.

`escape` turns text into markup that shows it; `wiki` turns `[[names]]` of hand-written pages into
ordinary links; `anchors` finds and adds the ids inside a page; `character_references` undoes
`&#8217;`; `formulas` finds TeX and shows it as MathML; `printed_lists` says
which paragraphs of a source are points of a list.
"""
