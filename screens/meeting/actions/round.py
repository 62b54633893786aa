"""Going round: which question, who speaks, what they say; again and again until everyone was asked."""

from __future__ import annotations

from data.edits import rounds as edits
from data.model import codes
from data.model.records.meeting import Meeting
from data.model.records.rounds import Round
from data.queries.item_places import marks
from data.queries.rounds import FAR, current, goes_in, may_go_in, taking_part, to_come, where_words_go
from data.words import say
from screens.dialogs.menu import ItemMenu, MenuChoice
from screens.dialogs.round import FINISH, TOLD, RoundPick
from screens.dialogs.round_turn import RoundTurn, Speaks
from screens.meeting.context import Host
from screens.meeting.drafts import UnfinishedWords
from screens.widgets.row_layout import ListRow

KINDS: dict[str, codes.RoundKind] = {
    "check_in": "check_in", "add": "add", "check_out": "check_out", "for_me": "", "different": "", "feel": "",
}  # fmt: skip
"""The rounds that are offered, by the names of their questions.

The check-out has a part of its own in the minutes: what is said to another question stands there under that one.
"""

AT_THE_END = ("different", "feel")
"""Those that are offered at Close only."""

FITS: dict[codes.Stage, tuple[str, ...]] = {
    "arrive": ("check_in",), "close": ("for_me", "check_out", *AT_THE_END),
}  # fmt: skip
"""Which questions are offered first in a stage; in all others: anything to add."""


class RoundAction:
    """Takes the group through a round."""

    def __init__(self, host: Host) -> None:
        self._host = host

    @property
    def _meeting(self) -> Meeting:
        """The meeting with every turn that was taken, kept or not."""
        return self._host.session.turns.on(self._host.session.meeting)

    def begin(self, lit: str = "") -> None:
        """Ask which round, those that fit first; one that was left before its end can be gone on with.

        `lit`: the name of the question that is lit, where it is not the first.
        """
        left = current(self._meeting)
        fits = FITS.get(self._host.stage.code, ("add",))
        choices: list[MenuChoice] = []
        topic = self._host.stage.topic_at_hand(self._meeting, self._host.view)
        on_topic = say("rounds.questions.add_on_topic", topic=topic.text) if topic else ""
        if on_topic:
            choices.append(MenuChoice("topic", "T", say("rounds.begin", question=on_topic)))
        letters = {"check_in": "I", "add": "A", "check_out": "O", "for_me": "M", "different": "D", "feel": "F"}
        for name in (*fits, *(name for name in KINDS if name not in fits)):
            if name in fits or name not in AT_THE_END:
                question = say(f"rounds.questions.{name}")
                choices.append(MenuChoice(name, letters[name], say("rounds.begin", question=question)))
        choices.append(MenuChoice("own", "Q", say("rounds.own")))
        if self._host.session.turns.half_typed_left():
            choices.append(MenuChoice("half_typed", "W", say("rounds.half_typed")))
        if left is not None:  # first, but where another kind of round fits the stage that is looked at
            goes_on = MenuChoice("go_on", "G", say("rounds.go_on", question=left.text))
            fit = not left.kind or left.kind in {KINDS[name] for name in fits}
            choices.insert(0 if fit else len(choices), goes_on)
            lit = "go_on" if fit else lit
        menu = ItemMenu(say("rounds.menu_title"), choices, lit=lit)
        self._host.ask(menu, lambda choice: self._chosen(choice, left, on_topic))

    def _chosen(self, choice: str, left: Round | None, on_topic: str) -> None:
        if choice == "topic":
            self._begin("add", on_topic)
        elif choice == "go_on" and left is not None:
            self.go_on(left.id)
        elif choice == "half_typed":
            self._half_typed()
        elif choice == "own":
            from screens.dialogs.prompt import AskLine

            draft = UnfinishedWords(self._host, "round:own")
            dialog = AskLine(say("rounds.own_title"), value=draft.words, on_draft=draft.keep_words)
            self._host.ask(dialog, self.begin_own, draft)
        else:
            self._begin(KINDS[choice], say(f"rounds.questions.{choice}"))

    def _half_typed(self) -> None:
        """Offer what is half typed in rounds in which nobody is asked any more, until none is left or it is closed."""
        from screens.dialogs.prompt import AskLine

        one, key = next(iter(self._host.session.turns.half_typed_left()), (None, ""))
        if one is None:
            return
        draft, round_id = UnfinishedWords(self._host, key), one.id
        told = say(f"rounds.told.left_{'in' if goes_in(one) else 'out'}")

        def said(words: str) -> None:
            if not words or self._host.apply(edits.say_in_round, round_id, words):
                draft.let_go()
                self._half_typed()

        dialog = AskLine(
            one.text, understood=lambda _: told, may_be_empty=True, value=draft.words, done=say("rounds.heard"),
            on_draft=draft.keep_words, reads_lists=True,
        )  # fmt: skip
        self._host.ask(dialog, said)

    def begin_own(self, question: str) -> None:
        """Begin a round with a question of the group's own, or of a page that is read."""
        self._begin("", question)

    def _begin(self, kind: codes.RoundKind, question: str) -> None:
        before = {one.id for one in self._host.session.meeting.rounds}
        self._host.apply(edits.begin_round, kind, question)
        begun = next((one for one in self._host.session.meeting.rounds if one.id not in before), None)
        if begun is not None:
            self.go_on(begun.id)

    def go_on(self, round_id: str) -> None:
        """Ask who speaks next, for as long as somebody is still to come."""
        meeting = self._meeting
        one = next((one for one in meeting.rounds if one.id == round_id), None)
        if one is None:
            return
        left = to_come(meeting, one)
        if not (left.count or left.far):
            self._host.session.turns.keep(self._host)
            left_over = self._host.session.turns.half_typed_left()
            self._host.tell(say("rounds.all_done_but" if left_over else "rounds.all_done"))
            return
        rows = _everyone(meeting, one)
        names = {row.key: row.words for row in rows}
        room_for = len(rows) + len((TOLD, FINISH))
        if not left.here:
            rows.append(ListRow(FINISH, say("rounds.finish")))
        first = next(iter((*left.here, *left.may_be_here)), None)
        lit = first.id if first is not None else FINISH if left.count else ""
        title = say("rounds.all_asked" if left.far else "rounds.all_here")
        if first is not None:
            key = "to_come" if left.here else "may_be_here"
            title = say(f"rounds.{key}", count=len(left.here or left.may_be_here))

        nobodys: list[UnfinishedWords] = []

        def keep_words(words: str) -> None:
            if words and not nobodys:
                nobodys.append(UnfinishedWords(self._host, self._host.session.turns.draft_of_nobody(one.id)))
            for draft in nobodys:
                draft.keep_words(words)

        def picked(who: str | None) -> None:
            if who in names:
                keep_words("")  # they may be kept, where the program was about to end and did not
                self._turn(one.id, who, names[who], room_for, pick.words)
                return
            keep_words(pick.words)
            if who == TOLD:
                self._turn_told(one)
            else:
                self._host.session.turns.keep(self._host)

        into = goes_in(one)
        last = say(f"rounds.told.turn_{'out' if into else 'in'}") if into or may_go_in(meeting, one) else ""
        pick = RoundPick(
            title, rows, asks=one.text, told=where_words_go(meeting, one), last=last,
            lit=lit, room_for=room_for, on_words=keep_words,
        )  # fmt: skip
        self._host.ask_or_not(pick, picked)

    def _turn_told(self, one: Round) -> None:
        """Say the other thing about where the words go, and go on: the list says how it is now."""
        self._host.apply(edits.turn_told, one.id)
        self.go_on(one.id)

    def _turn(self, round_id: str, who: str, name: str, room_for: int, typed: str) -> None:
        """Ask somebody. `typed`: words that were typed before they were chosen; they stand in their line."""
        turns = self._host.session.turns
        draft = UnfinishedWords(self._host, turns.draft(round_id, who))
        if typed:
            draft.keep_words(" ".join(filter(None, (draft.words, typed))))
        one = next(one for one in self._host.session.meeting.rounds if one.id == round_id)
        told = say(f"rounds.told.line_{'in' if goes_in(one) else 'out'}")
        dialog = RoundTurn(
            name, question=one.text, told=told, draft=draft.words, on_draft=draft.keep_words, room_for=room_for
        )

        def spoke(result: Speaks | None) -> None:
            if result is not None:
                turn, words = result
                said = self._host.apply(edits.say_in_round, round_id, words) if words else None
                if said is not None or not words:
                    turns.take(round_id, who, turn, said)
                    self._host.redraw()
                if turn == "done":
                    draft.let_go()
            self.go_on(round_id)

        self._host.ask_or_not(dialog, spoke)


def _everyone(meeting: Meeting, one: Round) -> list[ListRow]:
    """Everybody in a round, under their numbers of the list of people, then the phone and the chat.

    Who had their turn stays in their place. Whether they spoke or passed is not told.
    """
    known = marks(meeting, "arrive")
    places = [(person.id, person.text, known[person.id]) for person in taking_part(meeting, one)]
    presence = {person.id: person.presence for person in meeting.people}
    away = {"later": "joins_later", "to_confirm": "to_confirm"}
    rows: list[ListRow] = []
    for key, name, number in (*places, *((far, say(f"rounds.{far}"), "") for far in FAR)):
        turn = one.turns.get(key)
        note = {"done": "done", "later": "comes_back", None: away.get(presence.get(key, ""), "not_yet")}[turn]
        rows.append(ListRow(key, name, number, say(f"rounds.{note}"), kind="done" if turn == "done" else ""))
    return rows
