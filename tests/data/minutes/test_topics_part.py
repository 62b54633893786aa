"""Topics of the group's own in its minutes: what was said under each, and on the first page which one it was."""

from __future__ import annotations

from io import BytesIO

import docx
from markdown_it import MarkdownIt
from msgspec.structs import replace

from data.edits import clock, items, strike, topics
from data.edits.item_lists import add_list
from data.minutes.chat import stage_text
from data.minutes.compose import compose, compose_short
from data.minutes.docx import write as write_docx
from data.minutes.html import write as write_html
from data.minutes.markdown import write
from data.model.records.meeting import Meeting
from data.parsing.pasted_list.list_items import NewItem
from tests.data.minutes.page_readers import text_in, tree_of
from tests.data.topics import talked_about_two, with_five_topics
from tests.fixed import FixedStamper, fresh_meeting


def part(meeting: Meeting, name: str) -> str:
    """A part of the minutes as Markdown, without its heading; empty: there is none."""
    text = f"\n{write(compose(meeting))}\n## "
    return text.partition(f"\n## {name}\n\n")[2].partition("\n## ")[0].strip()


def test_each_topic_tells_who_brought_it_what_for_and_what_came_of_it() -> None:
    assert part(talked_about_two(), "Topics") == "\n\n".join((
        "### T1 Buses on Sundays",
        "Brought by Ana Ruiz. To decide. 20 minutes planned.",
        "- The last one is full\n- Nobody drives after six",
        "Decided: M1. Still open: M2. To do: A1.",
        "### T2 Money",
        "To tell. 10 minutes planned.",
        "- There is 400 left",
    ))  # fmt: skip


def test_the_first_page_says_to_which_topic_a_decision_and_an_action_belong() -> None:
    meeting = talked_about_two()
    assert "- M1 **We ask for one more bus**. On T1. By hands: 3 for.\n" in f"{part(meeting, 'Decided')}\n"
    assert "A1 Ring the firm (T1)." in part(meeting, "Who does what")


def test_what_was_left_is_named_on_the_first_page() -> None:
    told = part(talked_about_two(), "Still open")
    assert "Left for next time: T3 Website. Topics not reached: T4 Bins; T5 The fair." in told
    assert "To be decided" not in told
    undecided = items.change(
        talked_about_two(), FixedStamper(), "topics", talked_about_two().topics[1].id, {"what_for": "decide"}
    )
    assert "To be decided, and not decided: T2 Money." in part(undecided, "Still open")


def test_the_time_that_was_used_is_told_beside_what_was_planned() -> None:
    meeting, stamper = with_five_topics(), FixedStamper("2026-10-21T10:00:00+00:00", first=500)
    buses, money, website, *_ = (topic.id for topic in meeting.topics)
    meeting = topics.take_up(meeting, stamper, buses)
    for topic, start in ((money, "10:25"), (website, "10:26")):
        meeting = topics.take_up(meeting, FixedStamper(f"2026-10-21T{start}:00+00:00", first=600), topic)
    meeting = clock.pause(meeting, FixedStamper("2026-10-21T10:40:00+00:00"))
    told = part(meeting, "Topics")
    assert "Minutes planned: 20, used: 25. Talked about, nothing written down." in told
    assert "Minutes planned: 10, used: 1." in told
    assert "### T3 Website\n\nTalked about, nothing written down.\n" in f"{told}\n", "its time is still running"


def test_in_short_the_topics_are_named_once_with_what_came_of_them() -> None:
    text = write(compose_short(talked_about_two()))
    assert "Talked about: T1 Buses on Sundays; T2 Money.\n" in text
    assert "- M1 We ask for one more bus. On T1.\n" in text
    assert "A1 Ring the firm (T1)." in text
    assert "Left for next time: T3 Website. Topics not reached: T4 Bins; T5 The fair." in text


def test_a_stage_by_itself_tells_all_of_it_in_words() -> None:
    text = stage_text(talked_about_two(), "topics")
    assert "- M1 We ask for one more bus. On" not in text
    for words in (
        "T1 Buses on Sundays", "- M1 We ask for one more bus. Agreed by hands: 3 for.", "- A1 Ring the firm",
        "T3 Website\nLeft for next time.", "T4 Bins\nNot reached.",
    ):  # fmt: skip
        assert words in text


def test_a_reference_to_a_topic_leads_to_its_heading() -> None:
    page = write_html(compose(talked_about_two()))
    assert '<h3 dir="auto"><span id="T1" dir="ltr">T1</span> Buses on Sundays</h3>' in page
    assert page.count('<a href="#T1" dir="ltr">T1</a>') == 2
    assert page.count('<a href="#T3"') == 0, "nothing tells more of it than that it was left"


def test_what_stood_under_a_topic_that_is_gone_is_printed_without_one() -> None:
    meeting = talked_about_two()
    left = strike.strike(meeting, FixedStamper(first=900), "topics", meeting.topics[0].id)
    told = part(left, "Topics")
    assert "### Without a topic\n\n- The last one is full\n- Nobody drives after six\n\nDecided: M1." in told
    assert told.endswith("A line was deleted on request.")
    assert "Buses on Sundays" not in write(compose(left))


def test_who_brings_a_topic_and_is_not_to_be_named_is_not() -> None:
    meeting = talked_about_two()
    unnamed = items.change(meeting, FixedStamper(), "people", meeting.people[0].id, {"shown": "not_at_all"})
    assert "Brought by someone not named here. To decide." in part(unnamed, "Topics")
    assert "Ana" not in write(compose(unnamed))


def test_a_stage_without_minutes_in_which_nothing_is_was_not_planned() -> None:
    meeting, stamper = fresh_meeting(), FixedStamper()
    while meeting.details.stages.get("power") is None or meeting.details.stages["power"].minutes:
        meeting = clock.give_minutes(meeting, stamper, "power", -5)
    assert part(meeting, "Still open").splitlines() == [
        "Not reached: Outcomes, Stakeholders, Ground rules. Not planned this time: Power."
    ]
    said = items.add(meeting, stamper, "power", ["Long words"], kind="in_the_way")
    assert "Power" not in part(said, "Still open").partition("Not planned")[2]
    assert "Not planned" not in part(said, "Still open")


def test_without_topics_nothing_of_them_is_printed() -> None:
    bare = replace(talked_about_two(), topics=(), topic_lines=(), proposals=(), actions=())
    text = write(compose(bare))
    assert "opic" not in text


NOTES = [
    NewItem(columns={"text": "The 35 <b>*is*</b> full"}),
    NewItem(columns={"text": "1. on Sundays"}, under=0),
    NewItem(columns={"text": "- at night"}, under=0),
    NewItem(columns={"text": "A bench"}),
]


def with_nested_notes() -> Meeting:
    """A meeting with a topic under which notes stand one step further in."""
    meeting = items.add(fresh_meeting(), FixedStamper(), "topics", ["Buses"])
    return add_list(meeting, FixedStamper(first=50), "topic_lines", NOTES, topic=meeting.topics[0].id)


def test_a_note_that_is_a_part_of_another_stands_further_in_whatever_reads_it() -> None:
    told = compose(with_nested_notes())
    first, one, other, last = (row.columns["text"] for row in NOTES)
    markdown = write(told)
    assert "\n- A bench" in markdown
    for preset in ("commonmark", "gfm-like"):
        depths, depth = dict[str, int](), 0
        for token in MarkdownIt(preset).parse(markdown):
            depth += token.nesting * (token.type.startswith("bullet_list"))
            if token.type == "inline":
                depths["".join(child.content for child in token.children or [])] = depth
        assert [depths[words] for words in (first, one, other, last)] == [1, 2, 2, 1]
    outer, *_ = (li for li in tree_of(write_html(told)).iter("li") if (li.text or "").startswith("The 35"))
    assert [text_in(li) for li in outer.iter("li")][1:] == [one, other]
    assert [text_in(li) for li in outer.itersiblings()] == [last]
    styles = {one.text: one.style.name for one in docx.Document(BytesIO(write_docx(told))).paragraphs if one.style}
    assert [styles[words] for words in (first, one, other, last)] == [
        f"List Bullet{end}" for end in ("", " 2", " 2", "")
    ]
    assert f"- {first}\n  - {one}\n  - {other}\n- {last}" in stage_text(with_nested_notes(), "topics")


def test_a_note_whose_whole_is_gone_or_stands_elsewhere_stands_by_itself() -> None:
    meeting = with_nested_notes()
    gone = items.take_out(meeting, FixedStamper(first=90), "topic_lines", meeting.topic_lines[0].id)
    assert "\n- 1\\. on Sundays\n- \\- at night\n- A bench" in write(compose(gone))
