"""Of the words before a name a title goes with it, and a doctor or a sister who is spoken of does not."""

from __future__ import annotations

from data.queries.names.name_replacer import NameReplacer
from data.queries.names.titles import start_with_titles
from tests.rows import each_row


@each_row(
    ("text", "left"),
    [
        ("we asked Dr Petra", "we asked "), ("we asked Dr. Petra", "we asked "), ("Prof. Dr Petra", ""),
        ("MRS Petra is ill", ""), ("with Sister Petra", "with "), ("(Cllr Petra)", "("),
        ("the doctor Petra saw", "the doctor "), ("the Doctor Petra saw", "the Doctor "),
        ("my sister Petra", "my sister "), ("our Sister Petra", "our Sister "), ("I miss Petra", "I miss "),
        ("a nurse Petra rang", "a nurse "), ("the pan Petra bought", "the pan "), ("Petra", ""),
        ("the Rev Dr Petra", "the Rev Dr "), ("Admiss Petra", "Admiss "),
    ],
)  # fmt: skip
def test_a_title_with_its_capital_goes_with_the_name_and_other_words_stay(text: str, left: str) -> None:
    assert text[: start_with_titles(text, text.index("Petra"))] == left


def test_striking_takes_titles_and_whole_addresses_and_no_other_word() -> None:
    mending = NameReplacer({"p": ["James Hill"]})
    for text, mended in {
        "the doctor James saw was kind": "the doctor [someone] saw was kind",
        "Mr Hill came": "[someone] came",
        "write to james.hill@example.org, please": "write to [someone], please",
        "james.hill@example.org and James": "[someone] and [someone]",
    }.items():
        assert mending.words(text) == mended
