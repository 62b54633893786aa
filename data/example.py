"""A finished meeting to look around in: a residents' crossing. Made up; nobody in it is anybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec

from data.edits import actions, agreeing, items, meeting_details, power, stakeholders
from data.model import codes
from data.model.clock import Pen
from data.model.records.agreements import Counts
from data.model.records.details import Details
from data.model.records.meeting import Meeting
from data.queries.agreement import Answer
from data.queries.people_names import owner_from

P = ParamSpec("P")


class _Story:
    """Tells a meeting, one edit after the other."""

    def __init__(self, meeting: Meeting, pen: Pen) -> None:
        self.meeting = meeting
        self._pen = pen

    def do(self, edit: Callable[Concatenate[Meeting, Pen, P], Meeting], *args: P.args, **more: P.kwargs) -> None:
        """Make one change."""
        self.meeting = edit(self.meeting, self._pen, *args, **more)

    def id(self, table: codes.Table, words: str) -> str:
        """The id of the row that begins with these words."""
        return next(row.id for row in self.meeting.rows(table) if row.text.startswith(words))

    def change(self, table: codes.Table, words: str, **values: Any) -> None:
        """Set fields of the row that begins with these words; an owner by name."""
        for name in ("asks", "does", "decides"):
            if name in values:
                values[name] = owner_from(self.meeting, values[name], said_yes=name == "does")
        self.do(items.change, table, self.id(table, words), values)

    def agree(self, table: codes.Table, words: str, answer: Answer, amended: str | None = None) -> None:
        """Record what the group said about the row that begins with these words."""
        self.do(agreeing.agree, table, (self.id(table, words),), answer, amended)


def example_meeting(pen: Pen) -> Meeting:
    """The meeting, told from its start to its end."""
    now = pen.now()
    details = Details(
        id=pen.new_id(), revision=pen.new_id(), title="Park Lane crossing", date="2026-10-21", start="10:00",
        ends_by="12:00", zone="Europe/London", place="Library, and on the call", minutes=120, made=now, changed=now,
    )  # fmt: skip
    story = _Story(Meeting(details=details), pen)
    for tell in (_arrive, _outcomes, _stakeholders, _power, _ground_rules, _close):
        tell(story)
    return story.meeting


def _arrive(story: _Story) -> None:
    story.do(items.add, "people", [
        "Amina Yusuf", "Jo Hart", "Sam Reed", "Priya Nair", "Tom Bell", "Lena Fox", "Marek Novak",
    ])  # fmt: skip
    story.change("people", "Amina", shown="name", here_for="Park Lane Parents", roles=("chair",))
    story.change("people", "Jo", shown="name", here_for="Wheelchair users' group", roles=("note_checker",))
    story.change("people", "Sam", shown="role", shown_as="a bus driver")
    story.change("people", "Priya", shown="role", shown_as="a council engineer", roles=("keyboard", "note_taker"))
    story.change("people", "Tom", shown="not_at_all")
    story.change("people", "Marek", presence="apologies", here_for="the school")
    story.change("people", "Lena", deciding=False, roles=("sign language interpreter",), presence="later")
    people = story.meeting
    story.do(
        meeting_details.change_meeting,
        {
            "chair": owner_from(people, "Amina Yusuf", said_yes=True),
            "types": owner_from(people, "Priya Nair", said_yes=True),
            "access": "met",
            "costs": "arranged",
            "consents.recording": "not_agreed",
            "consents.ai_notes": "not_agreed",
            "consents.call_chat": "agreed",
            "consents.notes_to": "everyone who came, and the parish newsletter",
            "consents.keep": "until the crossing is built",
            "voices.lives_with": 4,
            "voices.works_in": 1,
            "voices.pays": 1,
            "voices.unpaid": 3,
            "voices.asked": "hands",
        },
    )
    story.do(items.add, "ground_rules", ["One person speaks at a time", "Anyone may pass"], for_today=True)
    for words in ("One person", "Anyone"):
        story.agree("ground_rules", words, Answer(state="agreed", how="voice"))


def _outcomes(story: _Story) -> None:
    story.do(meeting_details.move_to, "outcomes")
    story.do(
        items.add,
        "outcomes",
        [
            "Children can cross Park Lane on their own",
            "Bus drivers are heard before the plan is drawn",
            "There are places to sit every 50 metres",
            "Fewer cars in the morning",
            "The crossing feels safe in the dark",
            "A bridge instead of lights",
            "Shops can still be reached by van",
            "People who can't see the lights, or can't hear the beeps, know when it is their turn to cross, "
            "without having to ask a stranger",
        ],
    )
    story.change(
        "outcomes", "Children", for_whom="children under ten, and whoever walks with them", kind="do",
        measure="we count them in May and again in September", by="2027-09-01", why="today they are driven",
    )  # fmt: skip
    story.agree("outcomes", "Children", Answer(state="agreed", how="voice"))
    story.agree("outcomes", "Bus", Answer(state="agreed", how="hands", counts=Counts(agree=4, passed=1)))
    story.agree(
        "outcomes",
        "There",
        Answer(
            state="for_now", how="hands", counts=Counts(agree=3, live_with=1, concern=1),
            reasons=("not outside the pharmacy, wheelchairs need the width",), until="2026-11-18",
        ),
        "There are places to sit every 50 metres, but not where the path is narrow",
    )  # fmt: skip
    story.agree("outcomes", "Shops", Answer(state="agreed", how="hands", counts=Counts(agree=4, live_with=1)))
    story.change("outcomes", "Shops", text="Shops can still be reached by van, before nine and after six")
    story.do(agreeing.park, "outcomes", story.id("outcomes", "Fewer"), None, "when the school can join us")
    story.change("outcomes", "The crossing", kind="feel", for_whom="people who come home late")
    story.agree(
        "outcomes", "The crossing", Answer(state="open", how="chat", counts=Counts(agree=2), until="2026-10-28")
    )
    story.agree(
        "outcomes", "A bridge",
        Answer(state="not_agreed", how="round", counts=Counts(agree=1, against=4), reasons=("nobody can climb it",),
               next_step="ask what lights would cost"),
    )  # fmt: skip
    story.do(items.add, "limits", ["Where the benches go", "How long the lights stay green"], kind="can")
    story.do(items.add, "limits", ["The bus timetable, until April"], kind="cannot")
    story.change("limits", "The bus", why="the region fixed it")


def _stakeholders(story: _Story) -> None:
    story.do(meeting_details.move_to, "stakeholders")
    placed: tuple[tuple[str, codes.Amount, codes.Amount, codes.Room], ...] = (
        ("Wheelchair users' group", "a_lot", "some", "in_the_room"),
        ("Night bus drivers", "a_lot", "a_little", "to_invite"),
        ("Parents at the school gate", "a_lot", "a_lot", "in_the_room"),
        ("Council highways team", "some", "a_lot", "in_the_room"),
        ("Park Lane shops", "some", "some", "invited"),
        ("The regional bus company", "a_little", "a_lot", "said_no"),
        ("People who don't read English", "", "", ""),
    )
    story.do(items.add, "stakeholders", [words for words, *_ in placed])
    for words, touched, say, room in placed:
        story.change("stakeholders", words, touched=touched, say=say, room=room)
    story.do(stakeholders.cycle_room, story.id("stakeholders", "People who don't"))
    story.do(stakeholders.cycle_room, story.id("stakeholders", "People who don't"))
    story.change(
        "stakeholders", "Night", asks="Sam Reed", by="2026-11-02", would_help="a talk at the depot, after the shift"
    )
    story.change("stakeholders", "Park Lane shops", asks="Amina Yusuf", by_words="before the market opens")


def _power(story: _Story) -> None:
    story.do(meeting_details.move_to, "power")
    said: tuple[tuple[codes.Heading, str, str, str], ...] = (
        ("involved", "We meet in the library, not the town hall", "Everyone here was asked by the council",
         "Ask two people whom nobody has asked before @Jo Hart by 4 Nov"),
        ("interaction", "Papers came a week early", "The council speaks in short forms",
         "Say the long name, every time @Priya Nair by 21 Oct"),
        ("structures", "The engineer has the go-ahead from her boss", "Money is decided in March, in a closed meeting",
         "Ask to speak at the March meeting @Amina Yusuf by 1 Dec"),
        ("changes", "The drawing already moved the bus stop", "Nobody told us what became of last year's ideas",
         "Write down what became of each idea @Parents at the school gate by 18 Nov"),
        ("practice", "Tea before we start", "Two people type, the rest wait", "Swap who types at each meeting"),
    )  # fmt: skip
    for heading, helps, in_the_way, we_will in said:
        story.do(items.add, "power", [helps], heading=heading, kind="helps")
        story.do(items.add, "power", [in_the_way], heading=heading, kind="in_the_way")
        about = None if heading == "changes" else story.id("power", in_the_way)
        story.do(actions.add_action, [we_will], heading=heading, about=about)
    story.do(power.cycle_reach, story.id("power", "The council speaks"))
    for _ in range(2):
        story.do(power.cycle_reach, story.id("power", "Money is decided"))
    for heading in ("involved", "interaction", "structures"):
        story.do(meeting_details.talk_about, heading, "talked_about")
    story.do(meeting_details.talk_about, "changes", "not_today")


def _ground_rules(story: _Story) -> None:
    story.do(meeting_details.move_to, "ground_rules")
    story.do(items.add, "decisions", ["Where the crossing goes", "How the money is spent"])
    story.change(
        "decisions", "Where", level="decide_together", method="consent", decides="this group",
        stuck="we ask for one more drawing and meet again", look_again="2027-01-20",
    )  # fmt: skip
    story.agree("decisions", "Where", Answer(state="agreed", how="round", counts=Counts(agree=4, live_with=1)))
    story.change(
        "decisions", "How the money", level="asked", method="outside", decides="Council highways team",
        stuck="they give us their reasons in writing",
    )  # fmt: skip
    story.do(
        items.add,
        "ground_rules",
        ["Say it in plain words, and ask when it isn't", "Question ideas, not people", "Start and end on time"],
    )
    story.change("ground_rules", "Say it", whose="each", if_broken="anyone may hold up the yellow card")
    rules = tuple(story.id("ground_rules", words) for words in ("Say it", "Question"))
    story.do(agreeing.agree_several, "ground_rules", rules, Answer(state="agreed", how="hands", counts=Counts(agree=5)))
    story.do(items.add, "communication", ["People who live on Park Lane", "Night bus drivers"])
    story.change(
        "communication", "People", what="what we agreed, and how to change it", how="a sheet through every door",
        when="within two weeks", does="Jo Hart", answer="a slip in the library's box, or ring Amina",
    )  # fmt: skip
    story.change("communication", "Night", what="when we can come to the depot", how="the noticeboard", does="Sam Reed")
    story.agree("communication", "People", Answer(state="agreed", how="voice"))


def _close(story: _Story) -> None:
    story.do(meeting_details.move_to, "close")
    story.do(actions.add_action, ["Book the library for 18 November @Jo Hart by 28 Oct", "Send the first drawing"])
    story.change("actions", "Send", help="someone who can draw it at the size of a door")
    story.do(actions.change_state, story.id("actions", "Say the long"), "done")
    story.do(actions.change_state, story.id("actions", "Book"), "doing")
    for words in ("Book", "Ask to speak", "Say the long"):
        row = next(action for action in story.meeting.actions if action.text.startswith(words))
        if row.owner is not None:
            yes = owner_from(story.meeting, row.owner.words, said_yes=True)
            story.do(items.change, "actions", row.id, {"owner": yes})
    story.change("people", "Tom", presence="left")
    story.do(items.add, "checks", ["Hopeful", "Next time, more time for the money", "I said something, that's new"])
    story.do(
        meeting_details.change_meeting,
        {
            "ended": "11:55",
            "comments_until": "2026-10-28",
            "next.date": "2026-11-18",
            "next.start": "10:00",
            "next.place": "The library",
            "next.note": "the drawings",
        },
    )
