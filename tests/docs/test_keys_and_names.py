"""A key that a page names does something where it says so, and what it calls by name is called so on the screen."""

from __future__ import annotations

import re
from typing import get_args

from data.commands.command import Menu
from data.commands.item_commands import COMMANDS
from data.words import say
from screens.keys import KEYS, Group
from tests.data.words.word_files import all_words
from tests.docs.pages import FOR_CHAIRS, Section, sections
from tests.rows import each_row

NAMED = re.compile(r"(?<!\w)(?:(?:Ctrl|Shift|Alt|Cmd)\+\w+(?:\+\w)?|F\d+|PageUp|PageDown|Enter|Esc|Tab|Space)(?!\w)")
"""The name of a key."""

OF_OTHERS = {"Ctrl+B", "Ctrl+V", "Ctrl+Shift+V", "Cmd+V"}
"""Keys of terminals and of tmux, which troubleshooting tells of."""

OF_ANY_PLACE: tuple[Group, ...] = ("line", "meeting", "always", "form")
"""Where the keys with a name work that are told of anywhere."""

PLACES: dict[tuple[str, str], tuple[Group | Menu | str, ...]] = {
    ("README.md", "Your first meeting"): ("item",),
    ("docs/guide.md", "People"): ("stakeholder",),
    ("docs/guide.md", "Arrive"): ("appear", "principles"),
    ("docs/guide.md", "1 Outcomes"): ("item", "asking", "result", "concern"),
    ("docs/guide.md", "2 Stakeholders"): ("placing", "stakeholder"),
    ("docs/guide.md", "3 Power"): ("barrier", "heading"),
    ("docs/guide.md", "Your own topics"): ("item", "topic"),
    ("docs/guide.md", "Close"): ("action",),
    ("docs/guide.md", "A disclosure"): ("item",),
    ("docs/guide.md", "A slip"): ("item",),
    ("docs/guide.md", "Somebody wants something unsaid"): ("item", "wordings"),
    ("docs/guide.md", "The group can't agree"): ("result", "concern"),
    ("docs/guide.md", "Time runs out"): ("clock",),
    ("docs/guide.md", "The minutes"): ("preview",),
    ("docs/guide.md", "Who is named"): ("names",),
    ("docs/guide.md", "Keeping the promise"): ("item",),
    ("docs/guide.md", "The next meeting"): ("item",),
    ("docs/privacy.md", "A line, a reason, a person"): ("item", "wordings"),
    ("docs/privacy.md", "Taken back is not deleted"): ("item",),
    ("docs/privacy.md", "Marks"): ("item",),
    ("docs/privacy.md", "When somebody asks"): ("item",),
}
"""By page and heading: the boxes and menus whose letters are told of there."""

OF_NO_SCREEN = {
    "README.md": set[str](),
    "docs/guide.md": {
        "one moment", "O3, places to sit.", "@Ana and Ben, ring the school by Friday", "rose said so", "Hope was late",
        "#dale",
        "[someone here] wants the crossing", "the woman at number 9",
        "Buses on Sundays | 20 | decide | Ana", "Money (10 min, to tell)",
        "10:30–10:50 Website",
    },
    "docs/privacy.md": {"does this word name somebody?"},
    "docs/troubleshooting.md": {
        "command not found", "not recognized", "This Python can't make environments.",
        "coprod needs Python 3.11 or newer", "copied with xclip",
    },
    "docs/accessibility.md": set[str](),
    "docs/commands.md": set[str](),
}  # fmt: skip
"""What stands in quotation marks and on no screen: what people say, and what other programs do."""

WORDS = [" ".join(said.split()) for _, said in all_words()]

VALUE = re.compile(r"\\{\w+\\}")
"""The place of a value in words that were escaped."""

FIXED = 5
"""Letters beside the values that words have at least, to be told by."""

WITH_VALUES = [
    re.compile(VALUE.sub(".+", escaped))
    for escaped in map(re.escape, WORDS)
    if VALUE.search(escaped) and sum(map(str.isalpha, VALUE.sub("", escaped))) >= FIXED
]
"""The words that have values."""


def letters(place: Group | Menu | str) -> set[str]:
    """The letters that do something in a box or a menu."""
    if place in get_args(Menu):
        return {one.letter for one in COMMANDS if one.menu == place}
    if place == "clock":
        return {say(f"clock.press.{name}")[0] for name in ("stop", "rest", "leave")}
    if place == "preview":
        return {say("dialogs.minutes.large")[0]}
    return {key.written for key in KEYS if key.group == place}


def in_bold(section: Section) -> set[str]:
    """The letters in bold, each of which is a key."""
    return {one for one in section.bold if re.fullmatch("[A-Z]", one)}


@each_row("page", FOR_CHAIRS)
def test_every_letter_in_bold_does_something_in_the_box_that_is_told_of(page: str) -> None:
    told = {section.heading: in_bold(section) for section in sections(page) if in_bold(section)}
    there = {
        heading: set[str]().union(*(letters(place) for place in places))
        for (of, heading), places in PLACES.items()
        if of == page
    }
    assert told.keys() == there.keys()
    assert {heading: keys - there[heading] for heading, keys in told.items() if keys - there[heading]} == {}


@each_row("page", FOR_CHAIRS)
def test_every_key_with_a_name_is_one_of_the_program(page: str) -> None:
    ours = {name for key in KEYS for name in NAMED.findall(key.written)}
    told = {
        name for section in sections(page) for text in (*section.text, *section.spoken) for name in NAMED.findall(text)
    }
    others = OF_OTHERS if page == "docs/troubleshooting.md" else set[str]()
    assert told - ours - others == set()


def test_the_six_keys_of_the_readme_do_what_it_says() -> None:
    (table,) = (one for one in sections("README.md") if one.heading == "Your first meeting")
    said = {key.written: key.what for key in KEYS if key.group in OF_ANY_PLACE}
    keys = [text for text in table.text if text in said or text in ("↑ ↓", "Enter")]
    assert keys == ["Enter", "↑ ↓", "Ctrl+N", "Ctrl+Z", "Ctrl+L", "F1"]


def is_shown(name: str) -> bool:
    """Whether these words stand on a screen, or are printed: as they are, or with values put in."""
    if any(name.casefold() in said.casefold() for said in WORDS):
        return True
    return any(words.fullmatch(one) for words in WITH_VALUES for one in (name, f"{name}."))


@each_row("page", FOR_CHAIRS)
def test_what_a_page_calls_by_name_is_called_so_on_the_screen(page: str) -> None:
    named = {name for section in sections(page) for text in section.text for name in re.findall("“([^”]+)”", text)}
    assert {name for name in named if not is_shown(name)} == OF_NO_SCREEN[page]


def test_a_name_that_no_screen_has_is_found() -> None:
    assert is_shown("O5 is now O7")
    assert not is_shown("Strike it out")
