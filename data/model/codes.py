"""Every code that a meeting file may hold, once. Display words stand in `data/words`, never here."""

from __future__ import annotations

from typing import Generic, Literal, TypedDict, TypeGuard, TypeVar, get_args

T = TypeVar("T")

Stage = Literal["arrive", "outcomes", "stakeholders", "power", "ground_rules", "topics", "close"]
"""The stages, in the order in which a group goes through them. A meeting may have no topics of its own."""

Table = Literal[
    "people", "outcomes", "limits", "stakeholders", "power", "decisions", "ground_rules", "communication", "topics",
    "topic_lines", "proposals", "actions", "rounds", "checks", "versions",
]  # fmt: skip
"""The tables whose rows hold the group's words."""

Presence = Literal["here", "later", "apologies", "left", "to_confirm"]
"""Whether a person is in the meeting: here, joining later, sent apologies, has left; or was there last time, and nobody
has said yet whether they are here."""

Shown = Literal["", "name", "role", "not_at_all"]
"""How a person appears in the minutes; empty: nobody has asked them, so they are not named."""

State = Literal["to_agree", "agreed", "for_now", "not_agreed", "open", "parked"]
"""Where something the group can agree to stands."""

How = Literal["voice", "hands", "round", "chat"]
"""How the group was asked. Voice means: asked, and no one spoke against."""

DoFeel = Literal["", "do", "feel"]
"""Whether an outcome is something people will do, or something they will feel."""

Amount = Literal["", "a_lot", "some", "a_little"]
"""How much a thing affects a group's lives, or how much say the group has; empty: not known."""

Room = Literal["", "in_the_room", "invited", "to_invite", "said_no"]
"""Where a stakeholder stands with this meeting; empty: nobody has said yet."""

Limit = Literal["can", "cannot"]
"""Whether a limit is something that can change or something that can't."""

Heading = Literal["involved", "interaction", "structures", "changes", "practice"]
"""Farr's four headings of the power check list, and the deck's own prompt, in its order."""

HeadingState = Literal["talked_about", "not_today"]
"""What became of a heading; one that is missing was not reached."""

PowerKind = Literal["helps", "in_the_way"]
"""What a power row says. What the group will do about it is an action with that heading."""

Reach = Literal["", "change", "push", "live_with"]
"""What the group can do about a barrier: change it, push, live with it; empty: nobody has said."""

Level = Literal["", "told", "asked", "work_together", "decide_together", "you_decide"]
"""How much say people have on a topic."""

Method = Literal["", "consent", "consensus", "fist_to_five", "vote", "advice", "named", "outside", "lots", "wait"]
"""How a topic is decided."""

Became = Literal["", "worked_in", "settled", "stands", "later"]
"""What became of a concern or an objection: worked into the words, talked through so that it is in the way no more,
stands, is taken up later; empty: nobody has said."""

Reply = Literal[
    "agree", "live_with", "concern", "against", "passed", "zero", "one", "two", "three", "four", "five",
]  # fmt: skip
"""What somebody answered who was asked later: a count, or how many fingers."""

Whose = Literal["", "each", "all"]
"""Whom a ground rule is for: each of us, or all of us together."""

WhatFor = Literal["", "tell", "talk", "decide"]
"""What a topic is brought up for: to tell, to talk about it, to decide; empty: nobody has said."""

TopicState = Literal["", "talked_about", "next_time"]
"""What the group said became of a topic: talked about, left for next time; empty: nothing was said."""

ActionState = Literal["open", "doing", "done", "stuck"]
"""How far an action is. Stuck: it can't go on without the help that is needed."""

Answer = Literal["", "agreed", "not_agreed"]
"""What the group said when asked; empty: not asked."""

SoYet = Literal["", "not_yet", "so"]
"""Whether what minutes are kept until is so ("until the crossing is built"); empty: the group was not asked."""

Access = Literal["", "asked", "met", "to_arrange"]
"""What is known of what would help people take part, for the meeting as a whole."""

Costs = Literal["", "arranged", "to_arrange", "not_needed"]
"""What is known of what taking part costs people (travel, care, pay), for the meeting as a whole; empty: not asked."""

Asked = Literal["", "hands", "chat"]
"""How the voices in the room were counted."""

RoundKind = Literal["", "check_in", "add", "check_out"]
"""Which round: check-in, anything to add, check-out; empty: any other question."""

Turn = Literal["done", "later"]
"""What became of somebody's turn in a round: spoke or passed, which is one and the same here; or comes back to it."""

Role = Literal[
    "chair", "facilitator", "note_taker", "note_checker", "keyboard", "time_keeper", "access_lead",
    "support_person", "word_watcher", "chat_link", "welcomer", "action_chaser", "boss_link",
]  # fmt: skip
"""The roles that the product offers. A group may use words of its own instead."""

AboutName = Literal["brackets", "keep", "not_a_person", "seen"]
"""What was said about words that name somebody, or may: they stand in brackets in the minutes, stay as they are, name
nobody; or the check before minutes go out was seen."""

AGREED: frozenset[State] = frozenset({"agreed", "for_now"})
"""What says that the group agreed."""

DECIDED_BY_OTHERS: frozenset[Method] = frozenset({"advice", "named", "outside", "lots"})
"""The ways of deciding in which the group's counts are advice, and somebody else or the lot decides."""

DATED: frozenset[State] = frozenset({"for_now", "open", "parked"})
"""What has a day, or words for it: look again on, open until, come back when."""

STAGES: tuple[Stage, ...] = get_args(Stage)
TABLES: tuple[Table, ...] = get_args(Table)
STATES: tuple[State, ...] = get_args(State)
HEADINGS: tuple[Heading, ...] = get_args(Heading)


def is_table(name: str) -> TypeGuard[Table]:
    """Whether a name, as read from disk, is that of a table whose rows hold the group's words."""
    return name in TABLES


class PerStage(TypedDict, Generic[T]):
    """One thing for each stage."""

    arrive: T
    outcomes: T
    stakeholders: T
    power: T
    ground_rules: T
    topics: T
    close: T


class PerTable(TypedDict, Generic[T]):
    """One thing for each table."""

    people: T
    outcomes: T
    limits: T
    stakeholders: T
    power: T
    decisions: T
    ground_rules: T
    communication: T
    topics: T
    topic_lines: T
    proposals: T
    actions: T
    rounds: T
    checks: T
    versions: T
