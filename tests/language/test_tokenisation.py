"""Words as the English treebanks cut them, with offsets into the unchanged text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depositary.language.tokenisation import tokenise


def words(text: str) -> list[str]:
    return [text[a:b] for a, b in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Ankara didn't answer.", "Ankara did n't answer .", id="a negation splits from its verb"),
        pytest.param("Ankara didn’t answer.", "Ankara did n’t answer .", id="also with a curly apostrophe"),
        pytest.param("They cannot leave", "They can not leave", id="cannot is two words"),
        pytest.param("Russia’s and Iran's aims", "Russia ’s and Iran 's aims", id="possessives are words"),
        pytest.param("the states' votes", "the states ' votes", id="a plural possessive is a lone mark"),
        pytest.param("U.S. and U.N. envoys", "U.S. and U.N. envoys", id="letter abbreviations keep their stops"),
        pytest.param("Mr. Lavrov met Gen. Smith.", "Mr. Lavrov met Gen. Smith .", id="titles keep their stop"),
        pytest.param("No. They left.", "No . They left .", id="the answer no is no abbreviation"),
        pytest.param("No. 5 was cut", "No. 5 was cut", id="the number sign is"),
        pytest.param("a Russian-led force", "a Russian - led force", id="hyphens are words"),
        pytest.param("pro-Western and re-elected", "pro-Western and re-elected", id="bound prefixes are not split"),
        pytest.param("1,500 troops on 24.02.2022", "1,500 troops on 24.02.2022", id="numbers and dates stay whole"),
        pytest.param("in 1914-1918", "in 1914 - 1918", id="a span of years is three words"),
        pytest.param("“We won’t,” he said…", "“ We wo n’t , ” he said …", id="quotation marks stand alone"),
        pytest.param("see https://un.org/en, now", "see https://un.org/en , now", id="an address stays whole"),
        pytest.param("   \n\t ", "", id="white space gives nothing"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert " ".join(words(text)) == expected


@given(st.text(max_size=300))
def test_offsets_hold_for_every_text(text: str) -> None:
    spans = tokenise(text)
    previous = 0
    for start, end in spans:
        assert previous <= start < end <= len(text)
        assert not text[previous:start].strip(), "nothing but white space lies between words"
        assert not text[start:end].isspace()
        previous = end
    assert not text[previous:].strip()
