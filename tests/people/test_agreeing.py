"""Agreeing in depth, by keyboard in a real terminal: what was so is in the minutes, to the letter, and no name."""

from __future__ import annotations

from pathlib import Path

from data.words import say
from tests.people.chair import Chair, only_file, run, start, tables_of
from tests.people.terminal import plain_environment

NAMES = ("Ana Silva", "Ben Okri", "Cem Aydin", "Dora Lind", "Eli Roth", "Fay Wu")

DECIDED = """\
## Decided

### Outcomes

- O1 **There are places to sit every 50 metres, but not where the path is narrow**. By hands: 4 for, 1 concern, \
1 to ask by 28 Oct 2030. Who asks them: someone not named here. Concern that still stands: “they will be cold”. \
Concern: “wheelchairs need the width”. The words were changed for it.
- O2 **The kerb is low**. By round: 5 with no objection, 1 passed. Decided by consent. Objection: \
“blind people follow the kerb”. It was talked through: nobody holds it any more.
- O3 **Fewer cars**. By hands: 4 people showed 4, 2 people showed 3. Decided by fist to five (0 to 5 fingers). \
This was a second, final round. In the first: 3 people showed 5, 2 people showed 4, 1 person showed 1. \
Said by someone who showed 0, 1 or 2: “the shops need deliveries”.
- O4 **The light is green**. By hands: 4 for, 2 against. Decided by vote. \
Worry of someone who lost the vote: “red means stop”.
"""
LEFT = """\
## Still open

- R1 **Phones stay in bags**. Not agreed. By hands: 2 for, 4 against. Concern that still stands: \
“I read captions on mine”. Next step: ask what people need their phones for.
"""


def ask(chair: Chair, number: int, how: str, way: str = "") -> None:
    """Put an item to the group. `way`: how it is decided, chosen by its name."""
    chair.choose(number, "a")
    chair.terminal.wait_for(say("agreeing.titles.ask"))
    if way:
        chair.terminal.press("d")
        name = say(f"ground_rules.methods.{way}.name")
        while not any(line.strip(" │").startswith(f"▌ {name}") for line in chair.terminal.lines):
            chair.terminal.press("Down")
        chair.terminal.press("Enter")
    chair.terminal.press(how)


def counted(chair: Chair, *numbers: str) -> None:
    """Type the counts, an empty one for nothing, and go on."""
    for number in numbers[:-1]:
        chair.terminal.type(number)
        chair.terminal.press("Tab")
    chair.terminal.type(numbers[-1])
    chair.terminal.press("Enter")


def concern(chair: Chair, words: str, letter: str = "") -> None:
    """Type a concern, and say what became of it."""
    chair.terminal.press("c")
    chair.terminal.type(words)
    chair.terminal.press("Enter", *letter, "Enter")


def test_a_concern_changes_the_words_and_each_way_of_deciding_is_told_as_what_it_is(tmp_path: Path) -> None:
    env = plain_environment(str(tmp_path))
    (tmp_path / "people.txt").write_text("\n".join(NAMES))
    run(env, "new", "Crossing", "--people", str(tmp_path / "people.txt"), "--no-open")
    with start(env, "open", "last", columns=100, rows=45) as terminal:
        terminal.wait_for("Fay Wu")
        chair = Chair(terminal)
        chair.move_on(say("outcomes.question"))
        chair.add("There are places to sit every 50 metres", "The kerb is low", "Fewer cars", "The light is green")
        # By hands, with two concerns: one changes the words, one stays; one person was not asked.
        ask(chair, 1, "h")
        counted(chair, "3", "", "2")
        concern(chair, "they will be cold", "s")
        terminal.press("Esc")
        concern(chair, "wheelchairs need the width", "w")
        terminal.type(", but not where the path is narrow")
        terminal.press("Enter")
        terminal.wait_for("Before: 3 for, 2 concerns")
        counted(chair, "4", "", "1")
        terminal.press("t", "Down", "Down", "Down", "Down", "Down", "Space", "Enter")  # Fay is to be asked
        terminal.type("Ana Silva")
        terminal.press("Enter", "y", "Enter")
        terminal.type("28 Oct 2030")
        terminal.press("Enter", "Enter")
        # By consent.
        ask(chair, 2, "r", "consent")
        counted(chair, "5", "", "1")
        concern(chair, "blind people follow the kerb", "t")
        terminal.press("Esc", "Enter")
        # By fist to five, with a second round.
        ask(chair, 3, "h", "fist_to_five")
        counted(chair, "", "1", "", "", "2", "3")
        counted(chair, "", "", "", "2", "4")
        concern(chair, "the shops need deliveries")
        terminal.press("Esc", "Enter")
        # By a vote.
        ask(chair, 4, "h", "vote")
        counted(chair, "4", "2")
        concern(chair, "red means stop")
        terminal.press("Esc", "Enter")
        for _ in range(3):
            terminal.press("Ctrl+N")
        terminal.wait_for(say("ground_rules.question"))
        chair.turn("Ground rule")
        chair.add("Phones stay in bags")
        ask(chair, 1, "h")
        counted(chair, "2", "", "", "4")
        concern(chair, "I read captions on mine", "s")
        terminal.press("Esc", "n", "Enter")
        terminal.type("ask what people need their phones for")
        terminal.press("Enter")
        terminal.wait_for("Next step: ask what")
        assert chair.leave() == 0
    printed = run(env, "minutes", "last").stdout
    assert DECIDED in printed
    assert LEFT in printed
    assert not [name for name in NAMES if name.split()[0] in printed]
    outcome = tables_of(only_file(env))["outcomes"][0]
    assert [one["words"] for one in outcome["wordings"]] == ["There are places to sit every 50 metres"]
    shown = run(env, "show", "last").stdout
    assert "Still to ask: Fay Wu" in shown
