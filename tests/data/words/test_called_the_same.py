"""One thing has one name, wherever a chair reads of it: the names that were given up don't come back."""

from __future__ import annotations

import re

from tests.data.words.word_files import HOUSE, all_words
from tests.docs.pages import FOR_CHAIRS
from tests.rows import each_row

NAMES = {
    r"struck|strik(?:e|es|ing)\b": "deleted for good",
    r"removed on request": "deleted on request",
    r"\bnotes\b": "the minutes, or “My notes”",
    r"\btouch": "affects",
    r"\bbring on board": "Get their support",
    r"\bkeep told": "Keep informed",
    r"\blit\b|\blight:": "chosen",
    r"\bmend": "change, or put right",
    r"\bstands? at\b": "is at",
    r"\bstage 3\b": "Power",
    r"\bby round\b": "in a round",
    r"\bwritten down whether\b": "nobody has asked",
    r"\bdelete (?:it |this meeting )?for good\.\.\.": "Delete this meeting",
}
"""What is not said, and what is said for it."""

MEANT = re.compile(r"\{[a-z_]+\}|My notes|coprod notes|AI notes|[Nn]otes by an AI tool|take notes|public notes")
"""The place of a value; the chair's own notes; what a program writes down in a call; notes that others published."""

TYPED = (
    "typed.", "guard.", "people_list.columns.", "people_list.roles.", "people_list.groups.", "palette.also.",
    "pasted.columns.", "pasted.own.", "pasted.how_far.", "agenda.own", "agenda.columns.", "agenda.what_for.",
)  # fmt: skip
"""Words that people may type, or have in their lists. None of them is shown."""

PRINTED = re.compile(r"^(?:minutes\.|[a-z_]+\.minutes\.|agree\.(?:record|asked)\.)")
"""The keys of words that the minutes print."""

IN_PRINT = {r"\btouch", r"\bby round\b"}
"""What only the screen says otherwise: minutes have it in words of their own."""

CODE = re.compile(r"`[^`]*`|\]\([^)]*\)|^ {4}coprod [a-z]+", re.MULTILINE)
"""What is no text in a Markdown page: commands, names of files and columns."""


def found(name: str, said: str) -> bool:
    """Whether a name that was given up stands in words."""
    return re.search(name, MEANT.sub("", said), re.IGNORECASE) is not None


@each_row("name", NAMES)
def test_no_words_of_the_program_use_a_name_that_was_given_up(name: str) -> None:
    left_alone = [key for key, _ in all_words() if key.startswith(TYPED) or (name in IN_PRINT and PRINTED.match(key))]
    assert {key: said for key, said in all_words() if key not in left_alone and found(name, said)} == {}, (
        f"say: {NAMES[name]}"
    )


@each_row("page", [*FOR_CHAIRS, "CHANGELOG.md"])
@each_row("name", NAMES)
def test_what_is_told_of_the_program_uses_its_names(page: str, name: str) -> None:
    text = CODE.sub("", (HOUSE / page).read_text(encoding="utf-8"))
    assert [line for line in text.splitlines() if found(name, line)] == [], f"say: {NAMES[name]}"


@each_row(
    "said",
    [
        "Strike this line for good?", "{count} lines were removed on request.", "Who gets the notes?",
        "Touched a lot, and not here.", "Bring on board", "Keep told", "Light: agreed", "Record what is lit",
        "Mend it", "It stands at Close.", "It is kept in stage 3", "Agreed by round",
        "It is not written down whether anyone here lives with it.", "Delete for good...",
    ],
)  # fmt: skip
def test_words_as_they_were_are_found(said: str) -> None:
    assert any(found(name, said) for name in NAMES)


def test_the_notes_that_are_meant_are_left_alone() -> None:
    assert not found(
        r"\bnotes\b", "What one person needs goes into “My notes” (coprod notes). May an AI tool take notes?"
    )
    assert found(r"\bnotes\b", "“My notes” are not the notes of the meeting.")
