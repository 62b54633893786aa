"""Those who are still to be asked: who has been, and what they answered, counted apart from who they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.edits import agreeing
from data.model import codes
from data.model.records.people import Person
from data.model.stages import referred_words
from data.queries.agreement import FINGERS, WORRIED, ToAsk, still_to_ask
from data.queries.item_places import marks
from data.queries.people_names import presence_unless_here
from data.queries.ways_of_deciding import replies
from data.words import say
from screens.meeting.drafts import UnfinishedWords

if TYPE_CHECKING:
    from screens.dialogs.menu import MenuChoice
    from screens.meeting.context import Host

LETTERS: dict[codes.Reply, str] = {
    "agree": "F", "live_with": "L", "concern": "C", "against": "A", "passed": "P",
    "zero": "0", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5",
}  # fmt: skip
"""The letter of each answer."""

NO_ANSWER = "none"
"""The choice for somebody who was asked and gave no answer."""


class FollowUpAction:
    """Ticks off who was asked, one after the other, for as long as somebody is left."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def open(self, table: codes.Table, row_id: str, *, by_itself: bool = False) -> None:
        """Ask who was asked, each under their number of the list of people.

        Where nobody is left, go to the item, to put it to the group again. `by_itself`: it comes up behind an answer,
        where somebody may be typing on: no letter answers for the last one, then.
        """
        from screens.dialogs.round import RoundPick
        from screens.widgets.row_layout import ListRow

        one = self._find(row_id)
        if one is None or not one.people:
            self._host.show_stage("outcomes" if table == "outcomes" else "ground_rules", row_id)
            return
        if len(one.people) == 1 and not by_itself:
            self._ask(one, one.people[0])
            return
        numbers = marks(self._host.session.meeting, "arrive")
        rows = [
            ListRow(person.id, person.text, numbers[person.id], presence_unless_here(person)) for person in one.people
        ]
        names = {person.id: person for person in one.people}
        pick = RoundPick(
            say("asking.who"), rows, asks=referred_words(one.row), hint=say("asking.pick_hint"),
            nobody=say("asking.choose_first"),
        )  # fmt: skip
        self._host.ask(pick, lambda who: self._ask(one, names[who]))

    def _find(self, row_id: str) -> ToAsk | None:
        return next((one for one in still_to_ask(self._host.session.meeting) if one.row.id == row_id), None)

    def _ask(self, one: ToAsk, person: Person) -> None:
        from screens.dialogs.menu import ItemMenu

        # Nobody's name stands beside an answer, not even for the moment in which it is given.
        menu = ItemMenu(referred_words(one.row), _choices(one.asked.method), title=say("asking.said"))
        self._host.ask(menu, lambda choice: self._said(one, person, choice))

    def _said(self, one: ToAsk, person: Person, choice: str) -> None:
        known: dict[str, codes.Reply] = {reply: reply for reply in LETTERS}
        reply = known.get(choice)
        if reply not in WORRIED:
            self._count(one, person, reply, "")
            return
        from screens.dialogs.prompt import AskLine

        draft = self._draft(one)
        dialog = AskLine(
            say("asking.worry"), value=draft.words, placeholder=say("asking.worry_hint"),
            may_be_empty=True, on_draft=draft.keep_words, reads_lists=True,
        )  # fmt: skip
        self._host.ask(dialog, lambda words: self._count(one, person, reply, words), draft)

    def _draft(self, one: ToAsk) -> UnfinishedWords:
        """A worry that is half typed: of the item, and of nobody, so that no name stands beside it."""
        return UnfinishedWords(self._host, f"since:{one.row.id}")

    def _count(self, one: ToAsk, person: Person, reply: codes.Reply | None, words: str) -> None:
        if not self._host.apply(agreeing.asked_since, one.table, one.row.id, one.asked.id, person.id, reply, words):
            return
        self._draft(one).let_go()  # on any answer: a worry that was begun before this one was meant for it
        self._host.tell(say("asking.ticked" if reply is None else "asking.counted"))
        left = self._find(one.row.id)
        if left is not None and left.people and left.ticked:
            self.open(one.table, one.row.id, by_itself=True)


def _choices(method: codes.Method) -> list[MenuChoice]:
    from screens.dialogs.menu import MenuChoice

    asked = replies(method)
    choices = [MenuChoice(reply, LETTERS[reply], _label(method, reply)) for reply in asked]
    return [*choices, MenuChoice(NO_ANSWER, "N", say("asking.no_answer"))]


def _label(method: codes.Method, reply: codes.Reply) -> str:
    if method == "fist_to_five":
        return say("asking.shows", fingers=FINGERS.index(reply))
    if method == "consent" and reply in ("agree", "against"):
        return say(f"agree.labels.consent_counts.{reply}")
    return say(f"agree.labels.counts.{reply}")
