"""Who was renamed or taken out is still looked for in what people said, though no word of the name is kept."""

from __future__ import annotations

import msgspec
import pytest

from data.edits import items
from data.edits.carry_over import carry_on
from data.edits.named import named
from data.edits.row_edits import with_changed, without
from data.edits.versions import finalise
from data.minutes.names_in_text import named_in_text
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.model.rows import from_tables, to_tables
from data.model.stamper import Stamper
from data.queries.attribution.printed_people import PrintedPeople
from data.queries.names.marks import marked_keys
from data.queries.versions import as_it_was
from data.session.session import Session
from data.store.journal_records import Checkpoint, JournalState
from data.store.redact.struck_rows import without_struck
from tests.data.edits.named_before import WAYS, meeting_of, told
from tests.data.retraced import redone, undone
from tests.fixed import FixedStamper
from tests.rows import each_row


@pytest.mark.parametrize("line", WAYS)
def test_whoever_was_taken_out_is_still_looked_for(line: str) -> None:
    meeting = items.take_out(meeting_of("Siobhán Quinlan", lines=(line, "A crossing")), FixedStamper(), "people", "p0")
    assert told(meeting) == [line]
    assert not {"siobhan", "siobhán", "quinlan"} & set(str(to_tables(meeting)["removed"]).casefold().split("'"))


@pytest.mark.parametrize("line", WAYS)
def test_a_name_that_was_spelt_otherwise_before_is_still_looked_for(line: str) -> None:
    change = {"text": "Sid Okri"}
    meeting = items.change(meeting_of("Siobhán Quinlan", lines=(line,)), FixedStamper(), "people", "p0", change)
    assert told(meeting) == [line]
    assert "quinlan" not in str(to_tables(meeting)["people"]).casefold()


def test_each_of_several_earlier_names_is_looked_for_and_a_name_that_one_has_again_is_only_the_list_s() -> None:
    stamper = FixedStamper()
    meeting = meeting_of("Zebedee", lines=("Zebedee said so", "Kwame said so", "Ana said so"))
    for name in ("Kwame", "Ana", "Zebedee"):
        meeting = items.change(meeting, stamper, "people", "p0", {"text": name})
    assert told(meeting) == ["Zebedee said so", "Kwame said so", "Ana said so"]
    assert len({one.salt for one in meeting.people[0].once}) == 1


def test_who_may_be_named_is_asked_about_by_the_earlier_name_alone() -> None:
    lines = ("Ana Ruis said so", "Ruis said so", "Ana said so", "Ana Ruiz said so")
    meeting = meeting_of("Ana Ruis", lines=lines)
    meeting = items.change(meeting, FixedStamper(), "people", "p0", {"text": "Ana Ruiz", "shown": "name"})
    assert told(meeting) == ["Ana Ruis said so", "Ruis said so"]


def test_a_change_of_anything_but_the_name_leaves_no_mark() -> None:
    meeting = items.change(meeting_of("Zebedee"), FixedStamper(), "people", "p0", {"here_for": "the school"})
    assert meeting.people[0].once == ()


def test_undo_takes_the_marks_of_whoever_was_taken_out_back_and_redo_gives_the_same() -> None:
    session = Session(meeting_of("Zebedee Quill"), FixedStamper())
    session.apply(items.take_out, "people", "p0")
    stones = session.meeting.removed
    assert stones[0].marks
    undone(session)
    assert session.meeting.removed == ()
    redone(session)
    assert session.meeting.removed == stones


def test_a_name_that_undo_takes_back_is_looked_for_and_the_one_that_is_there_again_has_no_mark() -> None:
    session = Session(meeting_of("Zebedee", lines=("Sid said so", "Zebedee said so")), FixedStamper())
    session.apply(items.change, "people", "p0", {"text": "Sid", "shown": "name"})
    once = session.meeting.people[0].once
    assert told(session.meeting) == ["Zebedee said so"]
    undone(session)
    assert session.meeting.people[0].text == "Zebedee"
    assert told(session.meeting) == ["Sid said so", "Zebedee said so"]
    redone(session)
    assert session.meeting.people[0].once == once
    assert told(session.meeting) == ["Zebedee said so"]


def test_of_whoever_is_struck_no_mark_is_left_anywhere() -> None:
    stamper = FixedStamper()
    meeting = items.change(meeting_of("Zebedee Quill"), stamper, "people", "p0", {"text": "Sid Quill"})
    gone = items.take_out(meeting, stamper, "people", "p0")
    for one in (meeting, gone):
        struck = without_struck(one, (("people", "p0"),), stamper.now())
        assert "salt" not in str(to_tables(struck))


def test_in_a_final_version_whoever_went_since_is_looked_for_too() -> None:
    meeting = meeting_of("Zebedee", "Ana", lines=("Kwame said so", "Sid asked"))
    meeting = items.change(meeting, FixedStamper(), "people", "p0", {"text": "Sid"})
    meeting = items.add(meeting, FixedStamper(), "people", ["Kwame"])
    meeting = items.take_out(meeting, FixedStamper(), "people", meeting.people[-1].id)
    final = finalise(meeting, FixedStamper(), None)
    was, others = as_it_was(final, final.versions[0])
    people = PrintedPeople(was, others)
    assert [bool(people.hits(line)) for line in ("Kwame said so", "Sid asked", "Zebedee rang", "Bo rang")] == [
        True, True, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize("took_out", [False, True])
def test_of_files_from_before_undo_still_tells_the_earlier_name(took_out: bool) -> None:
    @named("as_before")
    def as_before(meeting: Meeting, stamper: Stamper) -> Meeting:
        """The change as it was made before there were marks."""
        if took_out:
            return without(meeting, stamper, "people", "p0")
        return with_changed(meeting, stamper, "people", "p0", {"text": "Ana"})

    session = Session(meeting_of("Zebedee", lines=("Zebedee said so",)), FixedStamper())
    session.apply(as_before)
    assert told(session.meeting) == []
    again = Session(session.meeting, FixedStamper(), past=JournalState(kept=Checkpoint(undo=session.steps.undo)))
    assert told(again.meeting) == ["Zebedee said so"]
    undone(again)
    assert again.meeting.people[0].text == "Zebedee"


@pytest.mark.parametrize("took_out", [False, True])
def test_of_files_from_before_a_final_version_still_tells_the_earlier_name(took_out: bool) -> None:
    meeting = finalise(meeting_of("Zebedee", lines=("Zebedee said so", "Ana said so")), FixedStamper(), None)
    renamed = (msgspec.structs.replace(meeting.people[0], text="Ana"),)
    meeting = msgspec.structs.replace(meeting, people=() if took_out else renamed)
    assert told(meeting) == ["Zebedee said so"] if took_out else ["Zebedee said so", "Ana said so"]


def test_in_the_next_meeting_whoever_comes_over_is_still_looked_for_by_the_earlier_name() -> None:
    meeting = items.change(
        meeting_of("Zebedee", lines=("Zebedee said so",)), FixedStamper(), "people", "p0", {"text": "Sid"}
    )
    new = Meeting(details=Details(id="n", date="2026-11-21"))
    assert told(carry_on(meeting, new, FixedStamper("2026-11-21T09:00:00+00:00"))) == ["Zebedee said so"]


def test_in_the_next_meeting_whoever_was_taken_out_is_still_looked_for() -> None:
    meeting = items.take_out(meeting_of("Zebedee", lines=("Zebedee rang",)), FixedStamper(), "people", "p0")
    second = carry_on(
        meeting, Meeting(details=Details(id="n", date="2026-11-21")), FixedStamper("2026-11-21T09:00:00+00:00")
    )
    third = carry_on(
        second, Meeting(details=Details(id="o", date="2026-12-21")), FixedStamper("2026-12-21T09:00:00+00:00")
    )
    assert told(second) == told(third) == ["Zebedee rang"]
    assert "zebedee" not in str(to_tables(third)["removed"]).casefold()


def test_a_mark_that_another_program_wrote_wrong_stops_nothing() -> None:
    tables = to_tables(items.take_out(meeting_of("Zebedee", lines=("Zebedee rang",)), FixedStamper(), "people", "p0"))
    for salt in ("no hex", "", "ab" * 65):
        tables["removed"][0]["marks"][0]["salt"] = salt
        assert named_in_text(from_tables(tables)) == ()


def test_few_strangers_fit_the_marks_of_somebody_who_is_gone() -> None:
    out = items.take_out(meeting_of("Siobhán Quinlan"), FixedStamper(), "people", "p0")
    people = PrintedPeople(out)
    letters = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "wu")
    names = [f"{a}{b}{c}".capitalize() for a in letters for b in letters for c in letters]
    assert sum(bool(people.hits(f"we asked {name}")) for name in names) <= 2


@each_row(
    "line",
    [
        "see #BobbyQuellington", "#bobbyquellington", "write to bobbyquellington1", "@BobbyQuellington rang",
        "see bobby.quellington@example.org", "bobby_quellington", "BobbyQuellington’s idea", "#BOBBYQUELLINGTON",
        "Bobby-Quellington", "quellingtonbobby",
    ],
)  # fmt: skip
@each_row("name", ["Bobby Quellington", "Quellington, Bobby", "Robert “Bobby” Quellington"])
def test_names_run_together_are_found_of_whoever_was_renamed_or_taken_out(name: str, line: str) -> None:
    meeting = meeting_of(name, lines=(line, "#BobbysBench and #Quellingtonia"))
    out = items.take_out(meeting, FixedStamper(), "people", "p0")
    renamed = items.change(meeting, FixedStamper(), "people", "p0", {"text": "Sid Okri", "shown": "name"})
    assert told(out) == told(renamed) == [line]


def test_a_name_that_changed_in_part_is_found_run_together_with_the_part_that_is_left() -> None:
    meeting = meeting_of("Ana Ruis", lines=("see #AnaRuis", "see #AnaRuiz"))
    meeting = items.change(meeting, FixedStamper(), "people", "p0", {"text": "Ana Ruiz", "shown": "name"})
    assert told(meeting) == ["see #AnaRuis"]


def test_nothing_is_marked_of_which_two_names_are_one_person_s() -> None:
    both = marked_keys("Bobby Quellington")
    assert both == {"bobby", "quellington"}
