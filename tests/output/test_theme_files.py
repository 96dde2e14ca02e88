"""A theme lists what MkDocs may publish, and loads what it does not list."""

from pathlib import Path

from mkdocs.theme import Theme

from generator.output.mkdocs.theme_files import list_visible


def test_hidden_folders_are_not_listed_but_found(tmp_path: Path) -> None:
    for name in (".icons/a.svg", "part/.b/c.svg", "part/d.css", "e.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8")
    theme = Theme(name="mkdocs", custom_dir=str(tmp_path))
    usual = set(theme.get_env().list_templates())
    list_visible(theme)
    environment = theme.get_env()
    listed = environment.list_templates()
    assert usual - set(listed) == {".icons/a.svg", "part/.b/c.svg"}
    assert listed == sorted(listed)
    assert environment.get_template(".icons/a.svg").render() == ".icons/a.svg"


def test_a_theme_that_another_plugin_has_changed_stays_as_it_is() -> None:
    class Changed(Theme):
        """A theme of another plugin's."""

    theme = Changed(name="mkdocs")
    list_visible(theme)
    assert type(theme) is Changed
