"""Each stage of the whole meeting until its close, by mouse: every field of every form."""

from __future__ import annotations

from data.words import say
from tests.people.hand import Hand, both, pick, write
from tests.people.terminal import Terminal
from tests.people.whole_meeting import HEADINGS, OUTCOMES

EDIT = "Edit every field"


def arrive(hand: Hand) -> None:
    hand.add("Ana Silva", "Ben Okri", "Cleo Marsh", "Dee Lund")
    hand.choose("Ana Silva", EDIT)
    hand.fill(
        ("In the minutes", pick("by name")),
        ("Their words", write("a parent")),
        ("Who they are here", write("Park Lane Parents")),
        ("Roles today", pick("Chair")),
        ("Roles today", own_roles),
    )
    hand.choose("Ben Okri", EDIT)
    hand.fill(("In the minutes", pick("not at all")))
    hand.choose("Dee Lund", EDIT)
    hand.fill(
        ("In the minutes", pick("by role")),
        ("Their words", write("an interpreter")),
        ("Who they are here", write("Ana")),
        ("In the meeting", pick("joining later")),
        ("Takes part in", pick("No")),
    )
    hand.turn("For today")
    hand.add("One person speaks at a time")
    hand.open("This meeting")
    hand.fill(
        ("Starts at", write("10:00")),
        ("Must end by", write("11.45am")),
        ("Place or call", write("The library")),
        ("What it is for", write("a safe way to school")),
        ("Chair", write("Ana Silva")),
        ("Who types", write("Ben Okri")),
        ("What people need", pick("to arrange")),
        ("What it costs", pick("to arrange")),
        ("Recording", pick("agreed")),
        ("Notes by an AI tool", pick("not agreed")),
        ("Keeping the call's", pick("agreed")),
        ("Who gets the minutes", write("everyone who came")),
        ("How long the minutes", write("two years")),
    )
    hand.open("Voices in the room")
    hand.fill(
        ("Say they live with it", write("4")),
        ("Work in the service", write("3")),
        ("Pay for it", write("2")),
        ("Not paid to be here", write("5")),
        ("How they were counted", pick("by hands")),
    )


def own_roles(hand: Hand, y: int) -> None:
    del y
    hand.terminal.click(say("forms.own_roles"))
    hand.terminal.type("tea maker")


def record(terminal: Terminal, state: str) -> None:
    """Click on what the footer says that Enter records, and see that it was."""
    terminal.click(f"Enter {say(f'agreeing.foot.record.{state}')}")
    terminal.click("Recorded")  # the message goes, so that nothing is under it


def outcomes(hand: Hand) -> None:
    terminal = hand.terminal
    hand.move_on("outcomes")
    hand.add(*OUTCOMES)
    hand.choose(OUTCOMES[0], EDIT)
    hand.fill(
        ("For whom", write("children under ten")),
        ("Do or feel", pick("something people will do")),
        ("How we will know", write("we count them in May")),
        ("By when", write("1 Dec")),
        ("Why", write("they walk to school")),
    )
    hand.choose(OUTCOMES[0], "Agree:")
    terminal.click("By voice")
    record(terminal, "agreed")
    hand.choose(OUTCOMES[1], "Agree:")
    terminal.click("By hands")
    terminal.wait_for(say("agree.asks.hands")[:30])
    terminal.click("Against")
    terminal.click("[   ]")  # the first: for it
    terminal.type("1")
    terminal.wait_for(say("agreeing.not_asked", count=2, people=3)[:40])
    terminal.click("Enter go on")
    terminal.click("C Concern")
    terminal.wait_for(say("agreeing.objections_hint"))
    terminal.type("not outside the pharmacy\r")
    terminal.click(say("agreeing.became_of.none"))
    terminal.wait_for(say("agreeing.objections_hint"))
    terminal.click("Esc back")
    record(terminal, "agreed")
    hand.choose(OUTCOMES[5], "Park it")
    terminal.type("when the school can join us")
    hand.press("Done")
    hand.choose(OUTCOMES[6], "Agree:")
    terminal.click("In a round")
    terminal.wait_for(say("agree.asks.round")[:30])
    terminal.click("Enter go on")
    terminal.click("Not agreed")
    terminal.click("Enter what is next?")
    terminal.type("ask what it would cost")
    record(terminal, "not_agreed")
    hand.choose(OUTCOMES[2], "Agree several")
    terminal.click("By hands")
    terminal.wait_for(say("agree.asks.hands")[:30])
    terminal.click("Enter go on")
    terminal.click("A  Agreed")
    record(terminal, "agreed")
    hand.turn("Can change")
    hand.add("Where the benches go")
    hand.turn("Can't change")
    hand.add("The bus timetable")
    hand.choose("The bus timetable", EDIT)
    hand.fill(("Can it change?", pick("can't change")), ("Why, and who", write("the region fixed it")))


def stakeholders(hand: Hand) -> None:
    terminal = hand.terminal
    hand.move_on("stakeholders")
    hand.add("Night bus drivers", "Park Lane shops", "Council highways team")
    hand.open("Night bus drivers")
    for row, values in (
        ("How much it affects", ("a lot",)),
        ("How much say", ("a lot", "some")),
        ("Whether they are", ("in the",)),
    ):
        for value in values:
            terminal.click(row)
            hand.see_together(row, value)
    hand.press("Close")
    hand.choose("Night bus drivers", EDIT)
    hand.fill(
        ("Who asks them", write("Ana Silva")),
        ("Who asks them", pick("Yes")),
        ("Ask them by", write("before Whitsun")),
        ("What would help", write("a meeting after the late shift")),
    )
    hand.choose("Council highways team", EDIT)
    hand.fill(
        ("How much it affects", pick("some")),
        ("How much say they have", pick("a lot")),
        ("In the room?", pick("invited")),
    )


def power(hand: Hand) -> None:
    hand.move_on("power")
    for number, heading in enumerate(HEADINGS.values()):
        hand.choose_entry(heading)
        hand.terminal.wait_for(f"Under: {heading}"[:60])
        for kind, words in (("What helps", "helps"), ("What gets", "in the way"), ("What we will", "we will")):
            hand.turn(kind)
            hand.add(f"{words} {number}")
    hand.choose(HEADINGS["involved"], "We talked about it today")
    hand.gone(say("dialogs.menu.title"))
    hand.choose(HEADINGS["interaction"], "Not today")
    hand.gone(say("dialogs.menu.title"))


def ground_rules(hand: Hand) -> None:
    terminal = hand.terminal
    hand.move_on("ground_rules")
    hand.add("The plan")
    hand.choose("The plan", EDIT)
    hand.fill(
        ("How much say people", pick("Decide together")),
        ("How it is decided", pick("Consent")),
        ("Who decides", write("Council highways team")),
        ("What if we're stuck", write("we ask the mayor")),
        ("Look again on", write("1 Feb 2027")),
    )
    hand.choose("The plan", "Agree:")
    terminal.click("In the chat")
    terminal.wait_for(say("agree.asks_by.consent.chat")[:30])
    terminal.click("Enter go on")
    terminal.click("Agreed for now")
    terminal.click("Enter until when?")
    terminal.type("1 Mar 2027")
    record(terminal, "for_now")
    hand.turn("Ground rule")
    hand.add("Say it when it hurts")
    hand.choose("Say it when it hurts", EDIT)
    hand.fill(
        ("For whom", pick("each of us")), ("If it is broken", write("we stop and talk")), ("For today", pick("Yes"))
    )
    hand.choose("Say it when it hurts", "Agree:")
    terminal.wait_for(say("agreeing.how"))
    terminal.click("O Leave it open")
    terminal.wait_for(say("agreeing.ask.open"))
    terminal.type("28 Oct 2026")
    record(terminal, "open")
    hand.open("Suggestions to pick from")
    for words in ("One person speaks at a time.", "Say what you mean"):
        terminal.click(words)
    hand.press(say("dialogs.several.adds", count=2))
    hand.turn("Communication")
    hand.add("Bus drivers on nights")
    hand.choose("Bus drivers on nights", EDIT)
    hand.fill(
        ("What", write("what we agreed")),
        ("How", write("a letter")),
        ("When", write("within a week")),
        ("Who does it", both(write("Ben Okri"), pick("Yes"))),
        ("How they can answer", write("ring the chair")),
    )
