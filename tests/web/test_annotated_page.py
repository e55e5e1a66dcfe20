"""The page is one file, shows everything, and does nothing that a document asks it to do."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from depositary.exchange import decode_reading
from depositary.records import ActorReference, Reading, SkippedPassage
from depositary.web.annotated_page import annotated_page
from tests.factories import make_attribution, make_document, make_event, make_reading
from tests.web.example_reading import TEXT, example_reading

HOSTILE = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "</style></title></textarea><svg/onload=alert(1)>",
    "&lt;b&gt; &amp; ${cards} $cards $$",
    "\u2028\u2029\x00\x1b]0;x\x07",
]


class Elements(HTMLParser):
    """Start tags with their attributes, and the text of the document."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("meta", "link", "br"):
            self.open.append(dict(attrs).get("class") or tag)

    def handle_endtag(self, tag: str) -> None:
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if "text" in self.open and not self.open[-1].startswith("label"):
            self.text += data


def hostile_reading(words: str) -> Reading:
    """A reading that says `words` wherever a document, a name or a rule can say something."""
    text = f"{words} said {words}"
    middle = len(words) + 1
    reference = ActorReference(
        text=words, span=(0, len(words)), actor=words, name=words, role=words, sector=words, resolved_by=words
    )
    document = make_document(
        text, id=words, title=words, outlet=words, authors=(words,), affiliation=words, disclaimer=words,
        genre_reason=words, language=words, url=f"javascript:alert(1)//{words}", published_reason=words,
    )  # fmt: skip
    attribution = make_attribution(
        id=words, source=reference, cue=(middle, middle + 4), content=((0, len(words)),), about=(words,), coded_by=words
    )
    event = make_event(
        id=f"{words}e", actors=(reference,), recipients=(replace(reference, actor=None, actors=(), reason=words),),
        trigger=(0, 3), clause=((0, len(text)),), mode=words, location=words, asserted_by=words, coded_by=words,
    )  # fmt: skip
    return make_reading(document, [attribution], [event])


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_add_no_element_and_no_attribute(words: str) -> None:
    hostile = Elements(annotated_page(hostile_reading(words)))
    harmless = Elements(annotated_page(hostile_reading("plain")))
    assert [tag for tag, _ in hostile.tags] == [tag for tag, _ in harmless.tags]
    assert [sorted(attributes) for _, attributes in hostile.tags] == [sorted(a) for _, a in harmless.tags]
    assert not any(name.startswith("on") for _, attributes in hostile.tags for name in attributes)
    assert not any((attributes.get("href") or "").startswith("javascript:") for _, attributes in hostile.tags)


@pytest.mark.parametrize("words", HOSTILE)
def test_embedded_records_are_whole_and_cannot_leave_their_element(words: str) -> None:
    page = annotated_page(hostile_reading(words))
    embedded = re.search(r'<script type="application/json" id="reading">(.*?)</script>', page, re.DOTALL)
    assert embedded is not None
    assert "<" not in embedded[1]
    assert decode_reading(embedded[1]) == hostile_reading(words)
    assert page.count("</script>") == 2


def test_the_text_is_shown_unchanged() -> None:
    assert Elements(annotated_page(example_reading())).text == TEXT


def test_nothing_is_asked_of_the_network() -> None:
    page = annotated_page(example_reading())
    for tag, attributes in Elements(page).tags:
        assert "src" not in attributes
        if tag != "a":
            assert attributes.get("href") in (None, "data:,")
    assert "url(" not in page
    assert "@import" not in page
    assert "fetch(" not in page


def test_the_policy_allows_exactly_the_pages_own_style_and_script() -> None:
    page = annotated_page(example_reading())
    policy = next(a["content"] for t, a in Elements(page).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    for element in ("style", "script"):
        source = re.search(rf"<{element}>(.*?)</{element}>", page, re.DOTALL)
        assert source is not None
        fingerprint = base64.b64encode(hashlib.sha256(source[1].encode()).digest()).decode()
        assert f"{element}-src 'sha256-{fingerprint}'" in policy


def test_every_mark_leads_to_a_card_and_every_card_to_a_mark() -> None:
    tags = Elements(annotated_page(example_reading())).tags
    marked = {entry.split(":")[0] for _, a in tags for entry in (a.get("data-parts") or "").split()}
    cards = {a["data-record"] for _, a in tags if (a.get("class") or "").startswith("card")}
    labels = {a["data-record"] for _, a in tags if (a.get("class") or "").startswith("label")}
    assert marked == cards == labels
    assert len(cards) == 7


def test_cards_and_labels_are_reached_by_keyboard() -> None:
    tags = Elements(annotated_page(example_reading())).tags
    for tag, attributes in tags:
        kind = (attributes.get("class") or "").split()
        if "card" in kind:
            assert attributes["tabindex"] == "0"
            assert attributes["aria-labelledby"]
        if "label" in kind:
            assert (tag, attributes["href"]) == ("a", f"#card-{attributes['data-record']}")


@pytest.mark.parametrize(
    "words",
    ["Harbour Review", "3 July 2024 (given)", "commentary", "Leyla Arman", "Institute of Examples",
     "4 of 5 sentences read", "unnamed diplomats", "until 2024-07-01", "on a scale from"],
)  # fmt: skip
def test_the_page_tells(words: str) -> None:
    assert words in annotated_page(example_reading())


def test_a_document_without_records_says_so() -> None:
    assert "No attributions or events were found" in annotated_page(make_reading(attributions=[], events=[]))


def test_a_document_without_title_outlet_or_date_has_a_page() -> None:
    document = make_document(title=None, outlet=None, published_on=None, published_reason=None, language=None)
    page = annotated_page(make_reading(document))
    assert "date unknown" in page
    assert "<title>test.txt – Depositary</title>" in page


def test_saved_records_are_the_exchange_format() -> None:
    page = annotated_page(example_reading())
    embedded = page.split('id="reading">')[1].split("</script>")[0]
    assert set(json.loads(embedded)) == {"document", "attributions", "events", "coverage"}


def test_skipped_passages_are_marked() -> None:
    reading = make_reading()
    coverage = replace(reading.coverage, skipped=(SkippedPassage(span=(0, 3), reason="a reason"),))
    assert '<span class="skipped">The</span>' in annotated_page(replace(reading, coverage=coverage, events=()))
