"""Citations that can be pasted elsewhere."""

from generator.render.citations import bibtex


def test_a_page_as_a_bibtex_entry() -> None:
    made = bibtex("concepts/model-collapse.html", "Model Collapse", "Talk notes", "notes, line 3")
    assert made == (
        "@misc{model-collapse,",
        "title = {{Model Collapse}},",
        "howpublished = {Talk notes},",
        "url = {concepts/model-collapse.html},",
        "note = {notes, line 3},",
        "}",
    )


def test_what_tex_would_read_stands_for_itself() -> None:
    made = bibtex("concepts/模型.html", r"50% of {C#} & \x ~^_$", "", "")
    assert made[0] == "@misc{page,"
    assert made[1].startswith(r"title = {{50\% of \{C\#\} \& \textbackslash{}x \textasciitilde{}")
    assert len(made) == 4
