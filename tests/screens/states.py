"""Everything that the screen can show, each with the stage and the keys that lead there in the example."""

from __future__ import annotations

from dataclasses import dataclass

from textual.events import Paste
from textual.widgets import Input
from textual.widgets._toast import Toast  # no public way

from data.model import codes
from tests.screens.opened import Open


@dataclass(frozen=True)
class State:
    """One thing that the screen can show."""

    name: str
    """What it is called."""
    stage: codes.Stage
    """The stage that is looked at."""
    choose: str = ""
    """The words with which the chosen entry begins; empty: none is chosen."""
    keys: tuple[str, ...] = ()
    """Textual's names of the keys that lead there."""


def _form(name: str, stage: codes.Stage, words: str) -> State:
    return State(f"form_{name}", stage, words, ("enter", "e"))


def _keys(names: str) -> tuple[str, ...]:
    return tuple(names.split())


class Letter(str):
    """A letter of words that are typed, and no key that does something."""

    __slots__ = ()


def _typed(words: str) -> tuple[str, ...]:
    return tuple("space" if letter == " " else Letter(letter) for letter in words)


STATES: tuple[State, ...] = (
    *(State(code, code) for code in codes.STAGES),
    State("power_practice", "power", "Facilitators"),
    State("who_is_missing", "stakeholders", "Night bus drivers: affected"),
    State("left_by_plan", "ground_rules", "C2, Night"),
    State("gaps", "close", "Who needs to know? No line of the plan names: Wheel"),
    State("gap_field", "close", "C2, Night", ("enter",)),
    State("menu_invite", "stakeholders", "Night", ("enter",)),
    State("invitation", "stakeholders", "Night", ("enter", "n")),
    State("chosen", "outcomes", "There are places"),
    State("menu", "outcomes", "Children", ("enter",)),
    State("menu_stakeholder", "stakeholders", "Night", ("enter", "l")),
    State("menu_heading", "power", "Social", ("enter",)),
    State("appear", "arrive", "Lena", ("enter", "enter")),
    State("barrier", "power", "The council speaks"),
    State("menu_barrier", "power", "Money is", ("enter", "u")),
    State("about_barrier", "power", "Nobody told", ("enter", "g", *_typed("Ask @Amina by 3 Nov"))),
    _form("person", "arrive", "Amina"),
    _form("outcome", "outcomes", "Children"),
    _form("limit", "outcomes", "The bus timetable"),
    _form("stakeholder", "stakeholders", "Night"),
    _form("power", "power", "We meet"),
    _form("decision", "ground_rules", "Where the"),
    _form("rule", "ground_rules", "Say it"),
    _form("communication", "ground_rules", "Night"),
    _form("action", "close", "Book"),
    _form("check", "close", "Hopeful"),
    State("form_start", "arrive", "Before we start", ("enter",)),
    State("form_meeting", "arrive", "This meeting", ("enter",)),
    State("form_voices", "arrive", "Voices", ("enter",)),
    State("form_comments", "close", "Comments", ("enter",)),
    State("form_next", "close", "Next meeting", ("enter",)),
    State("what", "arrive", "What is", ("enter",)),
    State("agree", "outcomes", "Children", ("enter", "a")),
    State("agree_voice", "outcomes", "Children", ("enter", "a", "v")),
    State("agree_hands", "outcomes", "Children", ("enter", "a", "h", "3", "tab", "1")),
    State("agree_result", "outcomes", "Children", ("enter", "a", "h", *_keys("3 tab 1 tab 1 enter"))),
    State("agree_without_how", "outcomes", "Children", ("enter", "a", "enter")),
    State("agree_for_now", "outcomes", "Children", ("enter", "a", "v", "f", "enter")),
    State("agree_not", "outcomes", "Children", ("enter", "a", "v", "n", "enter")),
    State("agree_way", "outcomes", "Bus drivers", ("enter", "a", "d")),
    State(
        "agree_concern",
        "outcomes",
        "Children",
        ("enter", "a", "v", "c", *_typed("Not after dark"), "enter"),
    ),
    State(
        "agree_words",
        "outcomes",
        "Children",
        ("enter", "a", "v", "c", *_typed("Not after dark"), "enter", "w", "enter"),
    ),
    State("agree_doubt", "outcomes", "Children", ("enter", "a", "h", *_keys("0 tab tab tab 3 enter a enter"))),
    State(
        "agree_fist",
        "outcomes",
        "Bus drivers",
        ("enter", "a", *_keys("d down down down down down enter h tab tab 1 tab tab 4 enter")),
    ),
    State("agree_vote", "ground_rules", "Where the", ("enter", "a", "h", *_keys("3 tab 2 enter"))),
    State("agree_outside", "ground_rules", "How the money", ("enter", "a", "h", "3", "enter", "b")),
    State("agree_to_ask", "outcomes", "People who", ("enter", "a", "h", "3", "enter", "t", "space")),
    State("still_to_ask", "close", "O5  The crossing feels", ("enter",)),
    State("answer_since", "close", "O5  The crossing feels", ("enter", "enter")),
    State("read_back", "close", "Read it back", ("enter", "down")),
    State("agree_several", "outcomes", "Children", ("enter", "b")),
    State("park", "outcomes", "Children", ("enter", "p")),
    State("convert", "outcomes", "Children", ("enter", "c")),
    State("move", "outcomes", "Children", ("enter", "m")),
    State("wordings", "outcomes", "There are places", ("enter", "h")),
    State("strike", "outcomes", "Children", ("enter", "x")),
    State("map", "stakeholders", "Night", ("enter", "v")),
    State("suggestions", "ground_rules", "Suggestions", ("enter", "space")),
    State("minutes", "close", "Minutes", ("enter",)),
    State("minutes_text", "close", "Minutes", ("enter", "m")),
    State("minutes_html", "close", "Minutes", ("enter", "h")),
    State("minutes_word", "close", "Minutes", ("enter", "w")),
    State("minutes_chat", "close", "Minutes", ("enter", "c")),
    State("check", "close", "", ("ctrl+s",)),
    State("finalise", "close", "Minutes", ("enter", "left", "enter")),
    State("find", "outcomes", "", ("ctrl+f", *_typed("bus"))),
    State("everything", "outcomes", "", ("ctrl+p",)),
    State("help", "outcomes", "", ("f1",)),
    State("cover", "outcomes", "", ("ctrl+l",)),
    State("note_action", "outcomes", "", ("ctrl+g", *_typed("x @Jo"))),
    State("toast", "outcomes", "", ("ctrl+z",)),
    State("round_menu", "power", "", ("ctrl+r",)),
    State("round", "power", "", ("ctrl+r", "a")),
    State("round_turn", "power", "", ("ctrl+r", "g", "enter")),
    State("close_final", "close", "Minutes", ("enter", "left", "enter", "enter")),
    State("minutes_final", "close", "Minutes", ("enter",)),
    State("open_again", "close", "Minutes", ("enter", "left", "enter")),
    State("added_since", "close", "", (*_typed("One more"), "enter")),
    State("close_changed", "close", "Minutes"),
    State("hand_over", "close", "", ("ctrl+o", "ctrl+n")),
    State("who_types", "close", "", ("ctrl+p", *_typed("hand over"), "enter")),
    State("names", "outcomes", "", (*_typed("Tom said the bus stop moved"), "enter", "ctrl+s")),
)
"""Every stage, and every dialog, form, menu and message. Those that change the meeting stand last."""

SECOND_STATES: tuple[State, ...] = (
    State("second_arrive", "arrive"),
    State("second_people", "arrive", "Tick who", ("enter", "space")),
    State("second_last_time", "arrive", "Last time", ("enter",)),
    State("second_roles", "arrive", "Jo", ("enter", "e", *["tab"] * 5)),
    State("second_outcomes", "outcomes"),
    State("second_power", "power", "What changes"),
    State("second_promise", "power", "Ask to speak", ("enter", "s")),
)
"""What only a meeting that follows another has."""

TOPIC_STATES: tuple[State, ...] = (
    State("topics_talked", "topics"),
    State("topics_menu", "topics", "Website", ("enter",)),
    State("topics_form", "topics", "Buses", ("enter", "e")),
    State("topics_close", "close", "Minutes"),
)
"""What only a meeting has whose group talks about topics of its own."""


async def choose(open_: Open, stage: codes.Stage, words: str) -> None:
    """Look at a stage, and choose the entry that begins with words."""
    screen = open_.screen
    screen.show_stage(stage)
    await open_.pilot.pause()
    entries = [*screen.items.entries, *screen.context.stage.whole(screen.meeting, screen.context.view)]
    screen.show_stage(stage, next(one for one in entries if one.words.startswith(words)).key)
    await open_.pilot.pause()


async def go_to(open_: Open, state: State) -> None:
    """Bring the app into a state, from the meeting's own screen."""
    screen = open_.screen
    screen.show_stage(state.stage)
    await open_.pilot.pause()
    if state.choose:
        await choose(open_, state.stage, state.choose)
    await open_.press(*state.keys)
    if state.name not in ("names", "check"):
        await open_.let_go_on()
    while open_.told and not open_.pilot.app.screen.query(Toast):  # it comes with a later drawing
        await open_.pilot.pause()


async def go_back(open_: Open) -> None:
    """Close whatever is open over the meeting's screen, and empty the line."""
    while open_.pilot.app.screen is not open_.screen:
        await open_.press("escape")
    for key in open_.screen.session.drafts:
        open_.screen.session.draft(key, "")
    open_.pilot.app.clear_notifications()
    open_.screen.line.restore((), "")
    if open_.screen.context.view.map:
        open_.screen.context.turn_view()
    for part in open_.screen.context.view.unfolded:
        open_.screen.shown.turn_part(part)
    open_.screen.redraw()
    await open_.pilot.pause()


async def paste(open_: Open, words: str) -> None:
    """Paste words into the line."""
    open_.pilot.app.screen.query_one(Input).post_message(Paste(words))
    await open_.pilot.pause()
