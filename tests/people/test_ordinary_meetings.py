"""An ordinary second meeting about the group's own topics, by keyboard in a real terminal, and the third after it."""

from __future__ import annotations

from pathlib import Path

from data.minutes.formats import FORMATS
from data.words import say
from tests.data.minutes.formats import searched, without_looks
from tests.people.chair import Chair, run, start, tables_of
from tests.people.terminal import plain_environment
from tests.people.test_agreeing import counted

PEOPLE = ("Ana Ruiz", "Ben Cole", "Chris Oyelaran", "Siân Evans", "Dee Lund")

AGENDA = """\
Buses on Sundays | 20 | decide | Ana
- Timetable of the 35
Money | 10 | tell | Ben
Website [15 min]
Bins
The fair
"""


def env_with_a_first_meeting(folder: Path) -> dict[str, str]:
    """A first meeting of five people, in which nothing is left."""
    env = plain_environment(str(folder))
    (folder / "people.txt").write_text("\n".join(PEOPLE), encoding="utf-8")
    (folder / "agenda.txt").write_text(AGENDA, encoding="utf-8")
    run(env, "new", "Park Lane", "--people", str(folder / "people.txt"), "--date", "1 Nov 2026", "--no-open")
    return env


def hold_the_second(env: dict[str, str], folder: Path) -> None:
    """Five topics from a file: two are taken up, one is left for next time, two are not reached."""
    with start(
        env, "new", "Second", "--after", "last", "--agenda", str(folder / "agenda.txt"), "--yes", columns=100, rows=40
    ) as terminal:
        terminal.wait_for(say("arrive.question"))
        chair = Chair(terminal)
        chair.open_row("Tick who is here")
        terminal.press(*["Space", "Down"] * 4, "Space", "Enter")
        for stage in ("outcomes", "stakeholders", "power", "ground_rules"):
            chair.move_on(say(f"{stage}.question"))
        terminal.press("Ctrl+N")
        terminal.wait_for("Topic 1 of 5: Buses on Sundays, 0 of 20 minutes.")
        chair.add("The last one is full")
        chair.turn(say("topics.lines.proposal.label"))
        chair.add("We ask for one more bus")
        by_consent_with_an_objection_worked_in(chair)
        chair.turn(say("topics.lines.topic_action.label"))
        chair.add("Ring the firm @Ana by 4 Dec 2030")
        terminal.press("Ctrl+N")
        terminal.wait_for("Topic 2 of 5: Money, 0 of 10 minutes.")
        chair.turn(say("topics.lines.note.label"))
        chair.add("There is 400 left")
        terminal.press("Ctrl+G")
        terminal.wait_for(say("told.note_action_under", topic="T2"))
        terminal.type("Ask the council @Ben")
        terminal.press("Enter")
        chair.choose("t3", "l")
        for _ in range(4):  # past the others, to Close
            terminal.press("Ctrl+N")
        terminal.wait_for(say("close.question"))
        assert chair.leave() == 0


def by_consent_with_an_objection_worked_in(chair: Chair) -> None:
    """The group decides by consent; what one of them objects to changes the words, and it is asked again."""
    terminal = chair.terminal
    chair.choose("m1", "a")
    terminal.wait_for(say("agreeing.titles.ask"))
    terminal.press("d")
    name = say("ground_rules.methods.consent.name")
    while not any(line.strip(" │").startswith(f"▌ {name}") for line in terminal.lines):
        terminal.press("Down")
    terminal.press("Enter", "h")
    counted(chair, "4", "1")
    terminal.press("c")
    terminal.type("not after ten at night")
    terminal.press("Enter", "w", "Enter")
    terminal.type(", until ten")
    terminal.press("Enter")
    terminal.wait_for("Before: 4 with no objection, 1 objection")
    counted(chair, "5", "0")
    terminal.press("Enter")
    terminal.wait_for("The words were changed for it.")


SAID = (
    "M1 We ask for one more bus, until ten", "By hands: 5 with no objection", "Decided by consent",
    "Objection: “not after ten at night”. The words were changed for it.", "by 4 Dec 2030", "A1 Ring the firm (T1)",
    "A2 Ask the council (T2)", "Left for next time: T3 Website", "Topics not reached: T4 Bins; T5 The fair",
    "Timetable of the 35", "The last one is full", "There is 400 left", "To decide. 20 minutes planned",
)  # fmt: skip
"""What somebody who was not there finds in the minutes."""


def test_a_meeting_about_the_groups_own_topics_and_the_one_after_it(tmp_path: Path) -> None:
    env = env_with_a_first_meeting(tmp_path)
    hold_the_second(env, tmp_path)
    for form in FORMATS:
        file = tmp_path / f"minutes.{form}"
        run(env, "minutes", "last", "--format", form, "--output", str(file))
        told = " ".join(without_looks(searched(file.read_bytes())).split())
        assert [words for words in SAID if words not in told] == [], form
        assert not [name for name in PEOPLE if name.split()[0] in told]
    short = run(env, "minutes", "last", "--short").stdout
    assert "M1 We ask for one more bus, until ten. On T1." in short
    assert "Left for next time: T3 Website. Topics not reached: T4 Bins; T5 The fair." in short
    run(env, "new", "Third", "--after", "last", "--no-open")
    third = tables_of(next(path for path in files(env) if tables_of(path)["meeting"][0]["title"] == "Third"))
    came = {row["text"]: row for row in third["topics"]}
    assert {"Website", "Bins", "The fair"} <= came.keys()
    assert "Money" not in came
    assert [came[title]["minutes"] for title in ("Website", "Bins")] == [15, None]
    assert [row["text"] for row in third["actions"]] == ["Ring the firm", "Ask the council"]
    assert third.get("topic_lines", []) == []
    assert not [row for row in third["proposals"] if row["state"] == "to_agree"]


def files(env: dict[str, str]) -> list[Path]:
    return [*Path(env["XDG_DATA_HOME"]).glob("coprod/meetings/*.json")]
