"""Minutes on the command line: words that name someone who is not to be named are asked about first."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from data.edits.name_answers import say_of_names
from data.edits.versions import finalise
from data.minutes.names_in_text import named_in_text
from data.model.records.actions import Action
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner, Person
from data.model.records.rounds import Check
from data.model.records.stakeholders import Stakeholder
from data.queries.name_answers import AboutWords
from data.store.archive import Archive
from tests.coprod_tui.command_line import fails, run
from tests.fixed import FixedStamper, fresh_meeting
from tests.people.chair import COPROD
from tests.people.terminal import Terminal, plain_environment

LINES = (
    "O2: “Ana said the bus stop moved” has “Ana”, the name of someone who is not to be named.\n"
    "Close, line 1: “Thank you ana” has “ana”, the name of someone who is not to be named.\n"
)


def with_ana() -> Meeting:
    """A meeting in which Ana is named by others, and was not asked."""
    outcomes = ("A crossing", "Ana said the bus stop moved")
    return msgspec.structs.replace(
        fresh_meeting(),
        people=(Person(id="ana", text="Ana Silva"),),
        outcomes=tuple(Outcome(id=words, text=words, order=words) for words in outcomes),
        checks=(Check(id="c", text="Thank you ana"),),
    )


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A folder with that meeting."""
    folder = tmp_path / "archive"
    Archive(folder, tmp_path / "state").create(with_ana())
    return folder


@pytest.mark.parametrize("form", ["md", "chat"])
def test_without_a_terminal_the_lines_are_named_and_nothing_is_written(
    archive: Path, tmp_path: Path, form: str
) -> None:
    path = tmp_path / "out.md"
    for more in ([], ["--output", path], ["--names-in-text", "ask"]):
        done = run("minutes", "last", "--format", form, "--archive", archive, *more)
        assert done.returncode == 1
        assert done.stdout == ""
        assert done.stderr.startswith(LINES)
        assert "--names-in-text brackets" in done.stderr.removeprefix(LINES)
        assert "keep" in done.stderr.removeprefix(LINES)
        assert not path.exists()


def test_they_are_kept_where_that_was_said(archive: Path, tmp_path: Path) -> None:
    done = run("minutes", "last", "--names-in-text", "keep", "--archive", archive)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Ana said the bus stop moved" in done.stdout
    path = tmp_path / "out.md"
    assert run("minutes", "last", "--names-in-text", "keep", "--output", path, "--archive", archive).returncode == 0
    assert path.read_text(encoding="utf-8") == done.stdout


def test_names_are_in_brackets_where_that_was_said_and_nothing_is_kept_of_it(archive: Path) -> None:
    done = run("minutes", "last", "--names-in-text", "brackets", "--archive", archive)
    assert (done.returncode, done.stderr) == (0, "")
    assert "[someone here] said the bus stop moved" in done.stdout
    assert "- Thank you [someone here]" in done.stdout
    assert "Ana" not in done.stdout
    assert run("minutes", "last", "--archive", archive).returncode == 1


def test_what_was_answered_in_the_app_counts(tmp_path: Path) -> None:
    meeting = with_ana()
    answers = [
        AboutWords(row=one.row, field=one.field, words=one.words, answer="brackets", people=one.people)
        for one in named_in_text(meeting)
    ]
    Archive(tmp_path / "archive", tmp_path / "state").create(say_of_names(meeting, FixedStamper(), answers))
    for names in ("ask", "strict"):
        done = run("minutes", "last", "--names-in-text", names, "--archive", tmp_path / "archive")
        assert (done.returncode, done.stderr) == (0, "")
        assert "[someone here] said the bus stop moved" in done.stdout


def test_strict_writes_nothing_while_somebody_is_named(archive: Path) -> None:
    done = run("minutes", "last", "--names-in-text", "strict", "--archive", archive)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(LINES)


def test_a_group_that_is_called_after_somebody_not_named_is_asked_about_and_hides_them_nowhere(tmp_path: Path) -> None:
    groups = ("Fenwick family", "Union rep Fenwick", "Group of Mrs Fenwick", "Mr Fenwick, landlord")
    meeting = msgspec.structs.replace(
        fresh_meeting(),
        people=(Person(id="p", text="Muldoon Fenwick", shown="not_at_all"),),
        outcomes=(Outcome(id="o", text="Union rep Fenwick wants a bench"),),
        stakeholders=tuple(Stakeholder(id=words, text=words, order=words) for words in groups),
        actions=(
            Action(id="a", text="Ring", order="a", owner=Owner(words="Bus drivers union, rep Fenwick")),
            Action(id="b", text="Ask", order="b", owner=Owner(words="Union rep Fenwick")),
        ),
    )
    folder = tmp_path / "archive"
    Archive(folder, tmp_path / "state").create(meeting)
    done = run("minutes", "last", "--names-in-text", "strict", "--archive", folder)
    assert (done.returncode, done.stdout) == (1, "")
    for words in ("Union rep Fenwick wants a bench", *groups):
        assert f"“{words}” has “Fenwick”, the name of someone who is not to be named." in done.stderr
    done = run("minutes", "last", "--names-in-text", "brackets", "--archive", folder)
    assert done.returncode == 0
    assert "Union rep [someone here] wants a bench" in done.stdout
    assert "Fenwick" not in done.stdout


def test_who_can_be_reached_and_what_may_give_somebody_away_is_told_and_written_all_the_same(tmp_path: Path) -> None:
    meeting = msgspec.structs.replace(
        fresh_meeting(),
        people=(Person(id="bea", text="Bea Holt", shown="role", shown_as="a bus driver"),),
        outcomes=(Outcome(id="o", text="Ring 020 7946 0958"),),
        actions=(Action(id="a", text="Ask", owner=Owner(words="Zebedee Quince")),),
    )
    Archive(tmp_path / "archive", tmp_path / "state").create(meeting)
    done = run("minutes", "last", "--archive", tmp_path / "archive")
    assert done.returncode == 0
    assert "020 7946 0958" in done.stdout
    assert done.stderr.splitlines() == [
        "A1: “Zebedee Quince” has something to do, and is not on the list.",
        "Link, address or phone number: O1: “Ring 020 7946 0958”",
        "Readers may know who it is: Person 1: “a bus driver”: only 1 person has this role.",
    ]


def test_show_names_has_every_line_in_full_and_what_was_said_about_it(archive: Path, tmp_path: Path) -> None:
    done = run("show", "last", "--names", "--archive", archive)
    assert done.returncode == 0
    assert done.stdout == LINES
    meeting = with_ana()
    (one, _) = named_in_text(meeting)
    answer = AboutWords(row=one.row, field=one.field, words=one.words, answer="keep", people=one.people)
    Archive(tmp_path / "other", tmp_path / "state").create(say_of_names(meeting, FixedStamper(), [answer]))
    told = run("show", "last", "--names", "--archive", tmp_path / "other").stdout
    assert told.startswith(LINES.splitlines()[0] + " (kept as it is)\n")


def test_check_never_prints_a_name(archive: Path) -> None:
    done = run("check", "--archive", archive)
    assert "ana" not in (done.stdout + done.stderr).casefold()


def test_the_option_takes_no_other_answer(archive: Path) -> None:
    done = run("minutes", "last", "--names-in-text", "change", "--archive", archive)
    assert done.returncode == 2
    assert "keep" in done.stderr
    fails(run("minutes", "nowhere", "--names-in-text", "keep", "--archive", archive), "nowhere")


@pytest.mark.parametrize(("answer", "written"), [("y\r", True), ("n\r", False), ("\r", False), ("\x03", False)])
def test_at_a_terminal_it_asks(archive: Path, tmp_path: Path, answer: str, written: bool) -> None:
    path = tmp_path / "out.md"
    env = plain_environment(str(tmp_path))
    command = [*COPROD, "minutes", "last", "--archive", str(archive), "--output", str(path)]
    with Terminal(command, env, columns=120) as terminal:
        terminal.wait_for("Write them as they are? [y/N]")
        assert LINES.splitlines()[0] in terminal.text
        assert not path.exists()
        if answer == "\x03":
            assert terminal.interrupt() == 1
        else:
            terminal.send(answer)
            assert terminal.wait_end() == (0 if written else 1)
    assert path.exists() == written


def test_somebody_whose_row_cannot_be_read_is_not_named_and_the_row_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    meeting = msgspec.structs.replace(
        fresh_meeting(),
        people=(Person(id="p", text="Muldoon Fenwick", presence="here", shown="not_at_all"),),
        outcomes=(Outcome(id="o", text="Fenwick wants a bench"),),
    )
    Archive(folder, tmp_path / "state").create(finalise(meeting, FixedStamper()))
    (file,) = folder.iterdir()
    file.write_text(file.read_text(encoding="utf-8").replace('"presence": "here"', '"presence": "online"'), "utf-8")
    assert "online" in file.read_text(encoding="utf-8")
    for more in ([], ["--of", "1"]):
        done = run("minutes", "last", "--names-in-text", "brackets", "--archive", folder, *more)
        assert done.returncode == 0
        assert "[someone] wants a bench" in done.stdout
        assert "Fenwick" not in done.stdout + done.stderr
        assert "can't be read here: person, with the id p. It is kept as it is." in done.stderr
        refused = run("minutes", "last", "--names-in-text", "strict", "--archive", folder, *more)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert "“Fenwick wants a bench” has “Fenwick”" in refused.stderr
