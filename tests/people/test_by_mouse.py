"""A whole small meeting at 100 × 30 with the mouse: only the words themselves are typed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from data.words import say
from tests.people.chair import Chair, only_file, start, tables_of
from tests.people.terminal import Terminal, plain_environment

Rows = dict[str, list[dict[str, Any]]]


class Hand:
    """Someone with a mouse. Of the keys only letters are used, and Enter after them."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self.chair = Chair(terminal)

    def add(self, *lines: str) -> None:
        """Type each line and Enter, and see it in the list."""
        self.chair.add(*lines)
        for line in lines:
            self.terminal.wait_for(line)

    def look(self, stage: str) -> None:
        """Look at a stage by its name in the bar."""
        self.terminal.click(say(f"stages.{stage}"))
        self.terminal.wait_for(say(f"{stage}.question"))

    def move_on(self, stage: str) -> None:
        """The group moves on, by the line of keys."""
        self.terminal.click("Ctrl+N")
        self.terminal.wait_for(say(f"{stage}.question"))

    def open(self, words: str) -> None:
        """Open what has these words: a click chooses it, a second one opens it."""
        self.terminal.click(words)
        if "Esc" not in self.terminal.text:
            self.terminal.click(words)
        self.terminal.wait_for("Esc")

    def choose(self, words: str, choice: str) -> None:
        """Open an item, and click what its menu offers."""
        self.open(words)
        self.terminal.click(choice)

    def turn(self, label: str) -> None:
        """Click on the label of the line until it adds this."""
        for _ in range(4):
            if self.chair.line_says(label):
                return
            y = next(y for y, line in reversed(list(enumerate(self.terminal.lines))) if line.startswith(" ╰")) - 1
            self.terminal.click_at(5, y)
        assert self.chair.line_says(label), self.terminal.text

    def write_in(self, label: str, words: str) -> None:
        """Click into a field of a form, beside its label, and type."""
        place = self.terminal.lines
        y, line = next((y, line) for y, line in enumerate(place) if label in line)
        self.terminal.click_at(line.index(label) + 26, y)
        self.terminal.type(words)

    def see_together(self, *words: str) -> None:
        """Wait until some words stand in one line."""
        self.terminal.wait_for(lambda: any(all(one in line for one in words) for line in self.terminal.lines))

    def gone(self, words: str) -> None:
        """Wait until words are drawn no longer."""
        self.terminal.wait_for(lambda: words not in self.terminal.text)


def _start(hand: Hand) -> None:
    terminal = hand.terminal
    terminal.click(say("home.start"), nth=1)  # the first is in the words above the rows
    terminal.wait_for("Esc close")
    terminal.type("By mouse")
    hand.write_in("Place or call", "The library")
    terminal.click("Save")
    terminal.wait_for(say("arrive.question"))


def _arrive(hand: Hand) -> None:
    terminal = hand.terminal
    hand.add("Ana Silva", "Ben Okri")
    hand.turn("For today")
    hand.add("One person at a time")
    hand.turn("Person")
    hand.choose("Ana Silva", "Edit every field")
    terminal.wait_for("not asked yet")
    terminal.click("by name")
    terminal.wait_for("[by name]")
    terminal.click("[ ] Chair")
    terminal.wait_for("[x] Chair")
    terminal.click("Save")
    hand.gone("[x] Chair")


def _outcomes(hand: Hand) -> None:
    terminal = hand.terminal
    hand.move_on("outcomes")
    hand.add("Outcome a", "Outcome b")
    terminal.paste("Outcome c\nOutcome d")
    terminal.click(say("frame.enter_adds", count=2))
    hand.gone(say("frame.enter_adds", count=2))
    hand.choose("Outcome a", "Agree:")
    terminal.wait_for("How was it asked?")
    terminal.click("By voice")
    terminal.wait_for(say("agree.asks.voice"))
    terminal.settle()
    terminal.click("Agreed")
    hand.gone("How was it asked?")
    hand.choose("Outcome b", "Agree several")
    terminal.wait_for("How was it asked?")
    terminal.click("Outcome d")
    terminal.click("By hands")
    terminal.wait_for(say("agree.asks.hands")[:30])
    terminal.settle()
    terminal.click("Agreed")
    hand.gone("How was it asked?")


def _stakeholders(hand: Hand) -> None:
    terminal = hand.terminal
    hand.move_on("stakeholders")
    hand.add("Bus drivers", "Shops")
    hand.open("Bus drivers")
    for row, value in (("How much this touches", "a lot"), ("How much say", "a lot"), ("Whether they are", "in the")):
        terminal.click(row)
        hand.see_together(row, value)
    terminal.click("Close", nth=[line.count("Close") for line in terminal.lines[:4]].count(1))
    hand.gone("How much say they have now")


def _power(hand: Hand) -> None:
    terminal = hand.terminal
    hand.move_on("power")
    hand.choose("Social interaction", "Talked about today")
    hand.gone("What would you like to do?")
    terminal.wait_for("talked about")
    hand.add("Food helps")


def _ground_rules(hand: Hand) -> None:
    terminal = hand.terminal
    hand.move_on("ground_rules")
    hand.open("Suggestions to pick from")
    for words in ("Speak for yourself", "Question ideas"):
        terminal.click(words)
    terminal.click(say("dialogs.several.adds", count=2))
    hand.gone("Enter adds 2")


def _close(hand: Hand) -> None:
    terminal = hand.terminal
    hand.move_on("close")
    hand.add("Ring the school")
    hand.open("Next meeting")
    terminal.wait_for("Save")
    hand.write_in("Place", "The town hall")
    terminal.click("Save")
    terminal.wait_for(lambda: "Esc close" not in terminal.text and "The town hall" in terminal.text)
    hand.look("outcomes")
    hand.look("close")
    hand.open("›  Minutes")
    terminal.wait_for(say("dialogs.minutes.title"))
    terminal.click(say("dialogs.minutes.raw"))
    terminal.wait_for("# By mouse")
    terminal.click("Save")
    terminal.wait_for("Minutes saved")
    terminal.click("F1")
    terminal.wait_for(say("dialogs.help.title"))
    terminal.click("Close")
    terminal.wait_for(say("close.question"))


def _everything(hand: Hand) -> None:
    terminal = hand.terminal
    terminal.click("Ctrl+P")
    terminal.click(say("keys.always.cover.what"))
    terminal.wait_for(say("dialogs.cover.first"))
    terminal.click(say("dialogs.cover.back"))
    terminal.wait_for(say("close.question"))
    terminal.click("Ctrl+P")
    terminal.click(say("keys.meeting.find.what"))
    terminal.wait_for(say("dialogs.find.title"))
    terminal.click("Outcome b")
    terminal.wait_for(say("outcomes.question"))
    terminal.click("Ctrl+P")
    terminal.click(say("keys.meeting.undo.what"))
    terminal.wait_for("Taken back")
    terminal.click("Ctrl+P")
    terminal.click(say("keys.meeting.redo.what"))
    terminal.wait_for("Done again")


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, str], Rows]:
    """The meeting as it was kept."""
    env = plain_environment(str(tmp_path_factory.mktemp("home")))
    with start(env, columns=100, rows=30) as terminal:
        hand = Hand(terminal)
        for part in (_start, _arrive, _outcomes, _stakeholders, _power, _ground_rules, _close, _everything):
            part(hand)
        assert hand.chair.leave() == 0
    return env, tables_of(only_file(env))


def test_every_stage_can_be_filled_by_mouse(held: tuple[dict[str, str], Rows]) -> None:
    _, rows = held
    (meeting,) = rows["meeting"]
    assert (meeting["title"], meeting["place"], meeting["stage"]) == ("By mouse", "The library", "close")
    assert meeting["next"]["place"] == "The town hall"
    assert meeting["headings"] == {"interaction": "talked_about"}
    ana, ben = rows["people"]
    assert (ana["shown"], ana["roles"], ben["shown"]) == ("name", ["chair"], "")
    assert [(row["text"], row["heading"], row["kind"]) for row in rows["power"]] == [
        ("Food helps", "interaction", "helps")
    ]
    assert [row["text"] for row in rows["actions"]] == ["Ring the school"]


def test_what_was_agreed_by_clicks_says_how(held: tuple[dict[str, str], Rows]) -> None:
    _, rows = held
    asked = {row["text"]: [one["how"] for one in row["agreements"]] for row in rows["outcomes"]}
    assert asked == {"Outcome a": ["voice"], "Outcome b": ["hands"], "Outcome c": ["hands"], "Outcome d": []}


def test_stakeholders_are_placed_by_clicks(held: tuple[dict[str, str], Rows]) -> None:
    _, rows = held
    drivers, shops = rows["stakeholders"]
    assert (drivers["touched"], drivers["say"], drivers["room"]) == ("a_lot", "a_lot", "in_the_room")
    assert (shops["touched"], shops["say"]) == ("", "")


def test_suggestions_are_added_by_clicks(held: tuple[dict[str, str], Rows]) -> None:
    _, rows = held
    first, *picked = (row["text"] for row in rows["ground_rules"])
    assert first == "One person at a time"
    assert [words[:10] for words in picked] == ["Speak for ", "Question i"]


def test_minutes_are_saved_by_a_click(held: tuple[dict[str, str], Rows]) -> None:
    env, _ = held
    (path,) = Path(env["HOME"]).glob("*-minutes.md")
    assert path.read_text(encoding="utf-8").startswith("# By mouse\n")
