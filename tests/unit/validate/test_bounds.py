"""What a reader can work out of sums never excludes the truth, and finds what one sum or two in a row give away."""

import random

from sitrep.validate.bounds import Bounds, Sum, narrowed


def test_a_lone_hidden_part_is_the_total_without_the_rest() -> None:
    known = {"all": Bounds(127, 127), "girls": Bounds(1, 9), "rest": Bounds(120, 120)}
    assert narrowed(known, [Sum("all", ("girls", "rest"))])["girls"] == Bounds(7, 7)


def test_what_is_found_in_one_sum_is_used_in_the_next() -> None:
    known = {
        "all": Bounds(30, 30),
        "site": Bounds(),
        "far": Bounds(20, 20),
        "girls": Bounds(1, 9),
        "boys": Bounds(4, 4),
    }
    found = narrowed(known, [Sum("site", ("girls", "boys")), Sum("all", ("site", "far"))])
    assert (found["site"], found["girls"]) == (Bounds(10, 10), Bounds(6, 6))


def test_the_truth_is_never_excluded() -> None:
    chance = random.Random(28)
    for _ in range(500):
        truth = {name: chance.randrange(0, 40) for name in "abc"}
        truth |= {"d": truth["a"] + truth["b"], "e": truth["a"] + truth["b"] + truth["c"]}
        known = {name: Bounds(held, held) if chance.random() < 0.5 else Bounds() for name, held in truth.items()}
        found = narrowed(known, [Sum("d", ("a", "b")), Sum("e", ("d", "c"))])
        for name, held in truth.items():
            most = found[name].most
            assert found[name].least <= held, (truth, known)
            assert most is None or held <= most, (truth, known)
