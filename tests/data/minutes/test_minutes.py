"""Minutes of a whole meeting: what someone reads who was not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from data.minutes.compose import compose
from data.minutes.document import Document, ListBlock, ParagraphBlock, text_of
from data.minutes.markdown import write as markdown
from data.model import codes
from data.model.codes import is_table
from data.model.fields import FIELDS, Field, with_values
from data.model.records.agreements import Agreement, Counts
from data.model.records.details import Details, StageTime
from data.model.records.ground_rules import GroundRule
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner
from data.model.records.tombstones import Removed
from data.model.stages import IN_EVERY_MEETING
from data.words import say
from tests.data.minutes.park_lane import WHEN, everything, owner, park_lane
from tests.data.minutes.readers import by_cmark_gfm, needs
from tests.rows import each_row

GOLDEN = Path(__file__).parent / "golden"


def minutes(meeting: Meeting) -> str:
    return markdown(compose(meeting))


def lines(document: Document) -> Iterator[str]:
    for block in document.blocks:
        yield from map(text_of, block.items) if isinstance(block, ListBlock) else (text_of(block),)


def part(meeting: Meeting, heading: str) -> list[str]:
    """The lines of one part."""
    said = list(lines(compose(meeting)))
    start = said.index(heading) + 1
    blocks = [block for block in compose(meeting).blocks if not isinstance(block, ListBlock)]
    headings = {text_of(block) for block in blocks if not isinstance(block, ParagraphBlock)}
    end = next((place for place in range(start, len(said)) if said[place] in headings), len(said))
    return said[start:end]


def test_the_minutes_of_a_small_meeting() -> None:
    assert minutes(park_lane()) == (GOLDEN / "park-lane-crossing.md").read_text(encoding="utf-8")


def test_github_reads_the_minutes_as_they_are_meant() -> None:
    needs("cmark-gfm")
    found = [text for _, text, _ in by_cmark_gfm(minutes(everything()))]
    assert found == list(lines(compose(everything())))


def test_an_empty_meeting_has_minutes_too() -> None:
    text = minutes(Meeting(details=Details(id="m")))
    assert text.startswith("# Meeting\n\n**Draft minutes**\n")
    assert text.count("Not reached") == 1


def test_what_the_meeting_was_for_stands_under_when_and_where() -> None:
    met = Details(id="m", title="Buses", place="Library", purpose="Buses on Sundays")
    text = minutes(Meeting(details=met))
    assert text.startswith("# Buses\n\n**Draft minutes** · Library\n\nFor: Buses on Sundays.\n\nTo change")


@pytest.mark.parametrize("stage", IN_EVERY_MEETING[1:-1])
def test_a_stage_that_the_group_never_got_to_is_named_once(stage: codes.Stage) -> None:
    empty = Meeting(details=Details(id="m", title="t"))
    (told,) = part(empty, "Still open")
    name = say(f"{stage}.name")
    assert name in told.removeprefix("Not reached: ").removesuffix(".").split(", ")
    assert minutes(empty).count(name) == 1
    details = msgspec.structs.replace(empty.details, stages={stage: StageTime(reached=WHEN)})
    assert name not in part(Meeting(details=details), "Still open")[0].removesuffix(".").split(", ")


def test_rules_for_today_stand_alone_where_the_ground_rules_were_not_reached() -> None:
    agreed = Agreement(id="a", when=WHEN, state="agreed", words="One at a time", how="voice")
    rule = GroundRule(id="g", text="One at a time", for_today=True, state="agreed", agreements=(agreed,))
    text = minutes(Meeting(details=Details(id="m", title="t"), ground_rules=(rule,)))
    assert "## Ground rules\n\n### Agreed by voice, no one spoke against\n\n- One at a time\n" in text
    assert "Not reached: Outcomes, Stakeholders, Power. Of the ground rules only those for today.\n" in text


@pytest.mark.parametrize(
    ("agreement", "words"),
    [
        (Agreement(id="a", when=WHEN, state="agreed", words="", how="voice"), "By voice, no one spoke against"),
        (
            Agreement(id="a", when=WHEN, state="agreed", words="", how="voice", to_ask=("x", "y")),
            "By voice, no one spoke against, 2 not asked",
        ),
        (
            Agreement(
                id="a", when=WHEN, state="agreed", words="", how="hands", not_asked=2, until="2026-10-28",
                counts=Counts(agree=9, live_with=1, concern=1),
            ),
            "By hands: 9 for, 1 can live with it, 1 concern, 2 to ask by 28 Oct 2026",
        ),
        (
            Agreement(id="a", when=WHEN, state="agreed", words="", how="hands", not_asked=1, counts=Counts(agree=9)),
            "By hands: 9 for, 1 not asked",
        ),
        (
            Agreement(id="a", when=WHEN, state="agreed", words="", how="hands", not_asked=9),
            "By hands, not counted",
        ),
        (
            Agreement(id="a", when=WHEN, state="for_now", words="", how="chat", counts=Counts(agree=1, against=0)),
            "For now. In the chat: 1 for",
        ),
        (
            Agreement(id="a", when=WHEN, state="not_agreed", words="", how="round"),
            "Not agreed. By round, not counted",
        ),
        (Agreement(id="a", when=WHEN, state="parked", words=""), "Parked"),
    ],
)  # fmt: skip
def test_a_record_says_how_it_was_asked_and_never_more_than_was_so(agreement: Agreement, words: str) -> None:
    outcome = Outcome(id="o", text="Slower cars", state=agreement.state, agreements=(agreement,))
    text = minutes(Meeting(details=Details(id="m"), outcomes=(outcome,)))
    assert f"- **Slower cars**. {words}.\n" in text


def test_what_was_agreed_and_then_reworded_is_to_agree_again() -> None:
    asked = Agreement(id="a", when=WHEN, state="agreed", words="Slow cars", how="voice")
    text = minutes(
        Meeting(details=Details(id="m"), outcomes=(Outcome(id="o", text="Slower cars", agreements=(asked,)),))
    )
    assert (
        "- **Slower cars**. Reworded, so to agree again. Before: “Slow cars”, by voice, no one spoke against.\n" in text
    )
    assert "Decided" not in text


def test_a_struck_line_leaves_only_that_it_was_there_in_its_part() -> None:
    places = {
        "people": "Who was here", "outcomes": "More about the outcomes", "limits": "More about the outcomes",
        "stakeholders": "Stakeholders", "power": "Power", "decisions": "Who decides and how",
        "ground_rules": "Ground rules", "communication": "Communication plan", "actions": "Who does what",
        "checks": "Check-out",
    }  # fmt: skip
    for table, heading in places.items():
        stones = (Removed(id="x", table=table, when=WHEN, struck=True), Removed(id="y", table=table, when=WHEN))
        meeting = Meeting(details=Details(id="m", title="t"), removed=stones)
        assert "A line was deleted on request." in part(meeting, heading), table
        assert minutes(meeting).count("deleted on request") == 1


def test_actions_say_who_and_that_they_are_still_to_be_asked() -> None:
    text = "\n".join(part(park_lane(), "Who does what"))
    assert "Ana Silva, by 3 Nov 2026: Ask the school who can join us." in text
    assert "someone not named here (not asked yet): Put the drawing up at the depot. By: before Whitsun." in text


@each_row("field", [f for f in FIELDS if f.minutes in ("words", "detail")])
def test_every_field_that_belongs_there_is_in_the_minutes(field: Field) -> None:
    meeting = everything()
    assert is_table(field.table)
    rows = list(meeting.rows(field.table))
    value, shown = sample(field)
    rows[0] = with_values(rows[0], value)
    text = minutes(msgspec.structs.replace(meeting, **{field.table: tuple(rows)}))
    assert shown in text


def sample(field: Field) -> tuple[dict[str, Any], str]:
    """A value for a field, and how it reads."""
    if field.kind == "words":
        return {field.name: "quite unlike the rest"}, "quite unlike the rest"
    if field.kind == "when":
        return {field.name: "2031-02-03", f"{field.name}_words": ""}, "3 Feb 2031"
    if field.kind in ("owner", "owners"):
        return {field.name: Owner(words="Park Lane shops", said_yes=True)}, "Park Lane shops"
    code = field.codes[-1]
    return {field.name: code}, CHOSEN[field.name]


CHOSEN = {
    "touched": "Touched a little, a little say.", "say": "Touched a lot, a little say.", "room": "Said no.",
    "level": "You decide, by consent.", "method": "Decide together, not ready yet: wait, and come back to it.",
    "whose": "For all of us.", "state": ", stuck: ",
}  # fmt: skip
"""How a choice reads, of the last that can be chosen."""


def test_the_chair_may_be_typed_as_well_as_chosen() -> None:
    meeting = park_lane()
    details = msgspec.structs.replace(meeting.details, chair=owner(words="ana"))
    assert "To change or remove anything, tell Ana Silva." in minutes(msgspec.structs.replace(meeting, details=details))
