"""Who is still to ask: names to tick, for the group's own use; then who asks them, and by when."""

from __future__ import annotations

from msgspec.structs import replace

from data.queries.item_places import marks
from data.queries.people_names import presence_unless_here
from data.text.clean import clean
from data.text.dates.format import day_to_show, show_date
from data.words import say
from screens.dialogs.agree.box_state import Asking
from screens.dialogs.agree.line_lists import words_step
from screens.dialogs.agree.proposal import Proposal
from screens.dialogs.agree.recorded import ask_by, no_day
from screens.dialogs.agree.rows import draft_rows, going_back, read_out
from screens.dialogs.agree.step import Step, StepCommand, StepRow, Then, by_letter, choosing, lettered, listed


def to_ask_words(asking: Asking, proposal: Proposal) -> list[str]:
    """Who is still to ask, by whom and by when."""
    names = [person.text for person in proposal.people if person.id in asking.to_ask]
    if not names:
        return []
    told = [say("agreeing.to_ask", names=", ".join(names))]
    if asks := clean(asking.words("asks")):
        told.append(say("agreeing.asks_yes" if asking.said_yes else "agreeing.asks_no", name=asks))
    if no_day(asking, proposal):
        told.append(say("agreeing.day_first"))
    elif day := ask_by(asking, proposal):
        told.append(say("agreeing.ask_by", when=show_date(day)))
    return told


def step(asking: Asking, proposal: Proposal) -> Step:
    """Who is still to ask, each under their number of the list of people."""
    rows = [*draft_rows(asking, proposal)]
    numbers = marks(proposal.meeting, "arrive")
    for person in proposal.people:
        shown = f"[{'x' if person.id in asking.to_ask else ' '}] {numbers[person.id]:>2}"
        rows.append(
            StepRow(person.id, _turned(asking, person.id), (), shown, person.text, more=presence_unless_here(person))
        )
    lit, keys = listed(asking, rows, proposal.people[0].id if proposal.people else "")
    if any(person.id == lit for person in proposal.people):
        on = asking.to("asks") if asking.to_ask else asking.to("result")
        foot = say("agreeing.foot.who_asks" if asking.to_ask else "agreeing.foot.nobody")
        keys[0] = StepCommand("enter", lambda: on, ("enter",), say("agreeing.keys.enter"), foot=foot)
        tick = say("agreeing.foot.tick")
        keys.append(StepCommand("turn", _turned(asking, lit), ("space",), say("agreeing.keys.space"), foot=tick))
    return Step(
        title=say("agreeing.titles.to_ask"),
        read_out=read_out(asking, proposal),
        says=(say("agreeing.follow_up_note"),),
        rows=tuple(rows),
        lit=lit,
        keys=(*keys, choosing(say("agreeing.foot.choose")), going_back(asking, "result")),
    )


def _turned(asking: Asking, who: str) -> Then:
    ticked = tuple(sorted(set(asking.to_ask) ^ {who}))
    return lambda: replace(asking, lit=who, to_ask=ticked, reopened=False)


def asks(asking: Asking, proposal: Proposal) -> Step:
    """Who asks them."""
    named = bool(clean(asking.words("asks")))
    on = asking.to("asks_yes" if named else "ask_by", said_yes=asking.said_yes and named)
    return words_step(
        asking, proposal, name="asks", title=say("agreeing.titles.asks"), then=lambda: on, back="to_ask",
        foot=say("agreeing.foot.said_yes" if named else "agreeing.foot.by_when"), hint=say("agreeing.asks_hint"),
        names=True,
    )  # fmt: skip


def asks_yes(asking: Asking, proposal: Proposal) -> Step:
    """Whether whoever asks them said yes."""
    name = clean(asking.words("asks"))
    rows = [*draft_rows(asking, proposal)]
    for code, yes in (("yes", True), ("no", False)):
        keys, shown = lettered("to_ask", code)
        words = say(f"agreeing.said_{code}")
        rows.append(StepRow(code, _said(asking, yes=yes), keys, shown, words, enter_foot=words))
    lit, keys_, typed_on = by_letter(asking, rows, "ask_by", "ask_by", "yes" if asking.said_yes else "no")
    return Step(
        title=say("agreeing.titles.asks_yes", name=name),
        read_out=read_out(asking, proposal),
        rows=tuple(rows),
        lit=lit,
        keys=(*keys_, going_back(asking, "asks")),
        typed_on=typed_on,
    )


def _said(asking: Asking, *, yes: bool) -> Then:
    return lambda: asking.to("ask_by", said_yes=yes)


def by_when(asking: Asking, proposal: Proposal) -> Step:
    """By when they are asked: a day, or nothing."""
    shows = day_to_show(proposal.today)
    found = proposal.when(clean(asking.words("ask_by")))
    wrong = no_day(asking, proposal)
    note = (found.doubt or say("forms.wants_date", **shows)) if wrong else found.note
    under = (note,) if note else ()
    stays = replace(asking, said=say("agreeing.day_first"))
    done = stays if wrong else asking.to("result")
    return words_step(
        asking, proposal, name="ask_by", title=say("agreeing.titles.ask_by"), then=lambda: done,
        back="asks", foot="" if wrong else say("agreeing.foot.keep"), hint=say("agreeing.ask_by_hint", **shows),
        under=under,
    )  # fmt: skip
