import pytest
from click.testing import CliRunner

from sitrep.cli.context import Console
from sitrep.cli.explain import explain
from sitrep.codes import CODES


def test_a_rule_is_explained_in_the_readers_language() -> None:
    said = CliRunner().invoke(explain, ["figure-source"], obj=Console(None, "uk"))
    assert said.exit_code == 0
    assert said.output.startswith("figure-source: блокує")


def test_without_a_name_all_rules_are_listed() -> None:
    said = CliRunner().invoke(explain, [], obj=Console(None, "en"))
    assert said.output.split() == sorted(CODES)


@pytest.mark.parametrize(("written", "said"), [("figure-sauce", 'Did you mean "figure-source"?'), ("xyz", "no rule")])
def test_a_name_that_no_rule_has_is_wrong_usage(written: str, said: str) -> None:
    refused = CliRunner().invoke(explain, [written], obj=Console(None, "en"))
    assert refused.exit_code == 2
    assert said in refused.output
