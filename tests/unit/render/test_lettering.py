"""Words are given the room that they take in our font, and never the room of others."""

from pathlib import Path

from fontTools.ttLib import TTFont

from sitrep.render.lettering import ADVANCES, Box, Label, number, placed, text_width, wrapped
from sitrep.render.palette import palette

FONTS = Path(__file__).parents[3] / "templates" / "fonts"
INK = palette().ink


def test_no_sign_is_wider_in_the_font_than_we_reckon_and_none_much_narrower() -> None:
    font = TTFont(FONTS / "SitrepSans-SemiBold.ttf")
    widths, names = font["hmtx"].metrics, font.getBestCmap()
    assert len(ADVANCES) > 240
    reckoned = {sign: thousandths - widths[names[ord(sign)]][0] for sign, thousandths in ADVANCES.items()}
    assert {sign: spare for sign, spare in reckoned.items() if not 0 <= spare < 20} == {}


def test_letters_of_the_regular_weight_are_no_wider_either() -> None:
    font = TTFont(FONTS / "SitrepSans-Regular.ttf")
    widths, names = font["hmtx"].metrics, font.getBestCmap()
    letters = [sign for sign in ADVANCES if sign.isalpha() or sign.isdecimal()]
    assert len(letters) > 120
    assert [sign for sign in letters if widths[names[ord(sign)]][0] > ADVANCES[sign]] == []


def test_a_word_joiner_takes_no_room_and_an_unknown_sign_much() -> None:
    assert text_width("5\u2060") == text_width("5")
    assert text_width("字") == 0.8 * 13


def test_lines_break_at_plain_spaces_alone() -> None:
    assert wrapped("Харківська область", 90) == ("Харківська", "область")
    assert wrapped("2–8\u00a0березня 2023\u00a0року", 30) == ("2–8\u00a0березня", "2023\u00a0року")
    assert wrapped("one", 1) == ("one",)


def test_a_label_knows_its_room_however_it_is_anchored() -> None:
    start = Label(("Вишневе",), 100, 50, INK)
    width = text_width("Вишневе")
    assert start.box.left == 100
    assert start.at(100, 50, "end").box.right == 100
    assert start.at(100, 50, "middle").box.left == 100 - width / 2
    assert Label(("a", "b"), 0, 0, INK).height > start.height


def test_a_label_is_pushed_back_into_its_frame() -> None:
    frame = Box(0, 0, 200, 100)
    assert Label(("Вишневе",), 190, 50, INK).within(frame).box.right == 200
    assert Label(("Вишневе",), -5, 50, INK).within(frame).box.left == 0
    assert Label(("Вишневе",), 50, 50, INK).within(frame).x == 50


def test_the_first_label_gets_its_place_and_a_later_one_the_next_or_none() -> None:
    first, second = Label(("first",), 10, 50, INK), Label(("second",), 20, 50, INK)
    frame = Box(0, 0, 200, 100)
    assert placed([[first], [second, second.at(20, 80)]], frame, []) == [first, second.at(20, 80)]
    assert placed([[first], [second]], frame, []) == [first]
    assert placed([[first]], frame, [first.box]) == []
    assert placed([[first.at(190, 50)]], frame, []) == []


def test_words_are_escaped_and_each_line_is_a_text_of_its_own() -> None:
    attributes = 'font-size="13" font-weight="600" text-anchor="middle" fill="#1F2428" class="f-ink"'
    assert Label(("A & B <i>", "в’їзд"), 1, 2, INK, "middle", bold=True).svg().split("\n") == [
        f'<text x="1" y="2" {attributes}>A &amp; B &lt;i&gt;</text>',
        f'<text x="1" y="17.9" {attributes}>в’їзд</text>',
    ]


def test_lengths_are_written_to_a_tenth_and_never_as_minus_nothing() -> None:
    assert [number(value) for value in (3.0, 3.04, 3.06, -0.01, -2.5)] == ["3", "3", "3.1", "0", "-2.5"]
