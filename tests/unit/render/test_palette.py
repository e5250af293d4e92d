"""Every text of a drawing can be read on its ground, on a light page and on a dark one, in any publisher's colours."""

import pytest

from sitrep.render.palette import Colour, Palette, contrast, dark_rules, luminance, paint, palette

TEXT = 4.5
SHAPE = 3.0
LIGHT_GROUNDS = ("#FFFFFF", "#F5F6F3")
DARK_GROUNDS = ("#14191B", "#1D2427")
PUBLISHERS = (("#0F5C5C", "#B5471B"), ("#1B3A6B", "#A31545"), ("#5A2A6E", "#8A5A00"))


@pytest.fixture(params=PUBLISHERS, ids=lambda pair: pair[0])
def colours(request: pytest.FixtureRequest) -> Palette:
    return palette(*request.param)


def weakest(colour: Colour) -> float:
    """The least contrast of the colour with any ground of its page."""
    light = min(contrast(colour.light, ground) for ground in LIGHT_GROUNDS)
    return min(light, *(contrast(colour.dark, ground) for ground in DARK_GROUNDS))


def test_black_on_white_has_the_highest_contrast_and_a_colour_on_itself_the_lowest() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#0F5C5C", "#0F5C5C") == 1
    assert luminance("#FFFFFF") == pytest.approx(1)


def test_the_test_would_see_a_faint_label() -> None:
    assert weakest(Colour("faint", "#A0A0A0", "#E7ECEA")) < TEXT


def test_text_reads_on_page_and_card(colours: Palette) -> None:
    texts = (colours.ink, colours.muted, colours.strong, colours.accent, colours.second)
    assert {text.name: weakest(text) for text in texts if weakest(text) < TEXT} == {}


def test_names_read_inside_marked_regions(colours: Palette) -> None:
    assert contrast(colours.on_strong.light, colours.strong.light) >= TEXT
    assert contrast(colours.on_strong.dark, colours.strong.dark) >= TEXT


def test_words_read_on_every_class_of_a_map(colours: Palette) -> None:
    assert len(colours.ramp) == len(colours.on_ramp) == 5
    for ground, text in zip(colours.ramp, colours.on_ramp, strict=True):
        assert contrast(text.light, ground.light) >= TEXT
        assert contrast(text.dark, ground.dark) >= TEXT


def test_classes_run_from_light_to_dark_and_on_a_dark_page_the_other_way(colours: Palette) -> None:
    light = [luminance(colour.light) for colour in colours.ramp]
    dark = [luminance(colour.dark) for colour in colours.ramp]
    assert light == sorted(light, reverse=True)
    assert dark == sorted(dark)


def test_bars_lines_and_borders_stand_out_from_the_page(colours: Palette) -> None:
    shapes = (colours.bar, colours.strong, colours.accent, colours.second, colours.axis, colours.border)
    assert {shape.name: weakest(shape) for shape in shapes if weakest(shape) < SHAPE} == {}


def test_a_shape_is_painted_literally_and_named_for_the_dark_page(colours: Palette) -> None:
    assert paint(colours.ink) == 'fill="#1F2428" class="f-ink"'
    assert paint(None, colours.grid) == 'fill="none" stroke="#DDE2DE" class="s-grid"'
    assert paint(colours.land, colours.border) == 'fill="#E2EBE7" stroke="#7C8A8C" class="f-land s-border"'


def test_the_dark_rules_name_every_colour_once(colours: Palette) -> None:
    names = [colour.name for colour in colours.colours]
    assert len(names) == len(set(names)) > 20
    rules = dark_rules(colours)
    assert [name for name in names if rules.count(f".f-{name}{{") != 1 or rules.count(f".s-{name}{{") != 1] == []
    assert rules.startswith("@media screen and (prefers-color-scheme:dark)")
    assert "var(" not in rules
