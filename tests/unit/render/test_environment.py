"""Templates see plain values and nothing else, whoever wrote them; a broken one is named with its line."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from jinja2 import Environment, UndefinedError
from jinja2.exceptions import SecurityError
from markupsafe import Markup

from sitrep.problems import BadTemplate
from sitrep.render.environment import environment, href, plain, rendered, source

ESCAPES = (
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__ }}",
    "{{ text.__class__.__mro__ }}",
    "{{ text|attr('__class__') }}",
    "{{ text.format('x') }}",
    "{{ '{0.__class__}'.format(text) }}",
    "{{ text.format_map({}) }}",
    "{{ (text|attr('format'))('x') }}",
    "{{ text.center(1000000000) }}",
    "{{ text.encode() }}",
    "{{ listed.append('x') }}",
    "{{ held.clear() }}",
    "{{ held.items() }}",
    "{{ self.__init__.__globals__ }}",
    "{{ 'A' * 1000000000 }}",
    "{{ 10 ** 10 ** 7 }}",
    "{{ 1 + 1 }}",
    "{{ -held.number }}",
    "{% for one in range(1000000000) %}{% endfor %}",
    "{% include '/etc/passwd' %}",
    "{% include '../secret.html' %}",
    "{% include 'outside.html' %}",
    "{{ absent }}",
    "{{ held.absent }}",
    "{{ held['absent'] }}",
    "{{ absent|default('x') }}",
    "{{ text|safe }}",
    "{{ text|pprint }}",
    "{% set held.number = 2 %}",
    "{% include 'self.html' %}",
)
VALUES = {"text": "слово", "listed": ["a"], "held": {"number": 1}}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of a workspace's own templates, with a link that leads out of it."""
    (tmp_path / "secret.html").write_text("SECRET", encoding="utf-8")
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "outside.html").symlink_to(tmp_path / "secret.html")
    return folder


def written(folder: Path, name: str, text: str) -> Environment:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return environment(folder)


@pytest.mark.parametrize("escape", ESCAPES)
def test_no_template_leaves_the_sandbox(own: Path, escape: str) -> None:
    templates = written(own, "self.html", f"{escape}\n")
    with pytest.raises(BadTemplate) as caught:
        rendered(templates, "self.html", VALUES)
    assert caught.value.facts["file"] == "templates/self.html"
    assert caught.value.facts["line"] == "1"


def test_all_escapes_were_tried() -> None:
    assert len(ESCAPES) >= 30


def test_text_from_the_outside_is_escaped_even_if_it_says_it_is_markup(own: Path) -> None:
    templates = written(own, "page.html", '<p title="{{ text }}">{{ text }}</p>')
    values = plain({"text": Markup('<b onclick="x">&')})
    assert isinstance(values, dict)
    escaped = "&lt;b onclick=&#34;x&#34;&gt;&amp;"
    assert rendered(templates, "page.html", values) == f'<p title="{escaped}">{escaped}</p>'


def test_an_own_template_wins_and_extends_what_it_replaces(own: Path) -> None:
    written(own, "masthead.html", "OWN MASTHEAD")
    written(own, "sitrep/contents.html", "NEVER SEEN")
    templates = written(own, "contents.html", "{% extends 'sitrep/contents.html' %}")
    assert source(templates, "masthead.html") == "OWN MASTHEAD"
    assert source(templates, "sitrep/masthead.html") == source(environment(None), "masthead.html")
    assert source(templates, "sitrep/contents.html") == source(environment(None), "contents.html")


def test_a_workspace_whose_templates_are_the_built_in_ones_is_left_out_of_the_chain() -> None:
    shipped = Path(__file__).resolve().parents[3] / "templates"
    templates = environment(shipped)
    assert source(templates, "base.html") == (shipped / "base.html").read_text("utf-8")
    with pytest.raises(UndefinedError):  # our own fault is not blamed on the workspace
        rendered(templates, "masthead.html", {})


def test_a_folder_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    assert source(environment(tmp_path / "templates"), "base.html") == source(environment(None), "base.html")


def test_a_broken_template_is_named_with_its_line(own: Path) -> None:
    templates = written(own, "page.html", "one\ntwo\n{% if %}\n")
    with pytest.raises(BadTemplate) as caught:
        rendered(templates, "page.html", {})
    assert (caught.value.key, caught.value.facts["file"], caught.value.facts["line"]) == (
        "template-broken",
        "templates/page.html",
        "3",
    )


def test_a_name_that_is_not_there_is_named_with_its_line(own: Path) -> None:
    templates = written(own, "page.html", "one\ntwo {{ text }}\nthree {{ txet }}\n")
    with pytest.raises(BadTemplate) as caught:
        rendered(templates, "page.html", VALUES)
    assert dict(caught.value.facts) == {"file": "templates/page.html", "line": "3", "said": "'txet' is undefined"}


def test_what_templates_may_not_do_is_told_from_what_is_broken(own: Path) -> None:
    templates = written(own, "page.html", "{{ 1 + 1 }}")
    with pytest.raises(BadTemplate) as caught:
        rendered(templates, "page.html", {})
    assert caught.value.key == "template-forbidden"


def test_a_template_that_is_not_utf8_is_named(own: Path) -> None:
    (own / "page.html").write_bytes("привіт".encode("cp1251"))
    with pytest.raises(BadTemplate) as caught:
        rendered(environment(own), "page.html", {})
    assert (caught.value.key, caught.value.facts["file"]) == ("template-encoding", "templates/page.html")


def test_an_operator_in_a_built_in_template_would_be_our_fault() -> None:
    with pytest.raises(SecurityError):
        environment(None).from_string("{{ 1 + 1 }}").render()


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("https://example.org/вигадане", "https://example.org/%D0%B2%D0%B8%D0%B3%D0%B0%D0%B4%D0%B0%D0%BD%D0%B5"),
        ("mailto:editors@example.org", "mailto:editors@example.org"),
        ("#source-mill", "#source-mill"),
        ("sitrep-2023-03-08.en.html", "sitrep-2023-03-08.en.html"),
        ("2023-03-08/sitrep-2023-03-08.uk.pdf", "2023-03-08/sitrep-2023-03-08.uk.pdf"),
        ("http://example.org/", ""),
        ("javascript:alert(1)", ""),
        (" java\nscript:alert(1)", ""),
        ("java&#x0A;script:alert(1)", ""),
        ("&#106;avascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("data:text/html,<script>", ""),
        ("vbscript:x", ""),
        ("file:///etc/passwd", ""),
        ("//example.org/x", ""),
        ("\\\\example.org\\x", ""),
        ("https:\\\\example.org", ""),
        ("https:///x", ""),
        ("https://[", ""),
        ("https://somebody@example.org/", ""),
        ("/etc/passwd", ""),
        ("../secret.html", ""),
        ("a/../../secret.html", ""),
        ("mailto:a@example.org?bcc=b@example.org", ""),
        ('https://example.org/"onmouseover="x', "https://example.org/%22onmouseover=%22x"),
        ("", ""),
        (None, ""),
    ],
)
def test_a_link_leads_only_where_a_report_may_lead(address: str | None, leads: str) -> None:
    assert href(address) == leads


def test_dataclasses_become_plain_values_all_the_way_down() -> None:
    @dataclass(frozen=True)
    class Inner:
        word: str
        flag: bool

    @dataclass(frozen=True)
    class Outer:
        inner: tuple[Inner, ...]
        words: dict[str, str]
        count: int
        nothing: None = None

    value = Outer((Inner("a", flag=True),), {"k": "v"}, 3)
    assert plain(value) == {"inner": [{"word": "a", "flag": True}], "words": {"k": "v"}, "count": 3, "nothing": None}


def test_a_key_is_found_even_where_a_mapping_has_a_method_of_that_name(own: Path) -> None:
    templates = written(own, "page.html", "{{ held.items }} {{ held['values'] }}")
    assert rendered(templates, "page.html", {"held": {"items": "речі", "values": "числа"}}) == "речі числа"
