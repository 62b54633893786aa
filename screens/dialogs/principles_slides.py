"""The slides on co-production: their parts, what each has to the letter, and what is said to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from textual.content import Content

from data.words import entries_of, say
from screens.dialogs.page_blocks import PageBlock
from screens.literal import plain

SlidesPart = Literal["meaning", "core", "success", "begin"]
"""The parts, in the order of the slides."""

PARTS: tuple[SlidesPart, ...] = get_args(SlidesPart)


@dataclass(frozen=True)
class SaidToSlides:
    """What is to be done for the page, which opens again after it."""

    what: Literal["helps", "in_the_way", "round", "undo"]
    """Put words under Power, begin a round with the question, or take back what was put there last."""
    part: SlidesPart
    """The part that was read."""
    words: str = ""
    """What somebody said, cleaned."""


def part_title(part: SlidesPart) -> str:
    """What a part is called, and which of all it is."""
    title = say(f"principles.parts.{part}")
    return say("principles.part", title=title, part=PARTS.index(part) + 1, parts=len(PARTS))


def blocks_of(part: SlidesPart) -> list[PageBlock]:
    """What a part has, to the letter, each with whose words they are."""
    if part == "meaning":
        asked = [PageBlock("heading", say(f"principles.quoted.{name}")) for name in ("means_to_you", "involved")]
        quoted = [
            PageBlock("quote", say(f"principles.quoted.definitions.{name}.words"),
                  say(f"principles.quoted.definitions.{name}.source"))
            for name in ("hickey", "ostrom", "involve")
        ]  # fmt: skip
        found = [*asked, *quoted]
    elif part == "core":
        names = [PageBlock("point", words) for words in entries_of("principles.quoted.core").values()]
        found = [*names, PageBlock("paragraph", say("dialogs.page.source", source=say("principles.core.source")))]
    elif part == "success":
        found = [PageBlock("point", words) for words in entries_of("principles.quoted.success").values()]
    else:
        found = _begin()
    return [*found, PageBlock("paragraph", say("principles.slides"))]


def _begin() -> list[PageBlock]:
    """How a group begins: the four steps, the last of which has three."""
    steps = [
        say("principles.step", number=number, words=say(f"principles.quoted.begin.{name}"))
        for number, name in enumerate(("achieve", "map", "power", "agree"), 1)
    ]
    within = [say(f"principles.quoted.begin.{name}") for name in ("decisions", "rules", "plan")]
    return [
        PageBlock("heading", say("principles.quoted.planning")),
        *(PageBlock("point", words) for words in steps),
        *(PageBlock("within", words) for words in within),
    ]


def thoughts() -> Content:
    """The question that every part ends with; one word of it is stressed, as on the slide."""
    before, stressed, after = say("principles.quoted.practice").partition(say("principles.quoted.stressed"))
    asked = plain(before) + plain(stressed, "bold underline") + plain(after)
    return Content(" ").join([plain(say("principles.quoted.thoughts")), asked])
