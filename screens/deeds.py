"""What is done with an item: its menu, and what each choice asks and changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, Protocol, TypeVar

from msgspec import structs
from textual.screen import ModalScreen

from data import codes
from data.barriers import is_barrier
from data.dates import base_day
from data.edits import items, stakeholders, the_meeting
from data.edits.named import Edit
from data.fields import FIELDS, Field, fields_of
from data.meeting import Agreeable, Meeting, Person, PowerRow, Row
from data.names import known_names
from data.patch import Change
from data.words import say
from screens.agreeing import Agreeing
from screens.drafts import Draft
from screens.forms import changes_from, values_of
from screens.stages import Look, StageView
from screens.understanding import is_read, understood
from screens.widgets.entries import Entry

if TYPE_CHECKING:
    from data.session import Session
    from screens.dialogs.menu import MenuChoice
    from screens.inviting import Inviting
    from screens.naming import Naming

Result = TypeVar("Result")
P = ParamSpec("P")


class Host(Protocol):
    """What the frame does for a deed."""

    @property
    def session(self) -> Session:
        """The open meeting."""
        ...

    @property
    def stage(self) -> StageView:
        """The stage that is looked at."""
        ...

    @property
    def look(self) -> Look:
        """How the stage is looked at."""
        ...

    @property
    def naming(self) -> Naming:
        """What looks for names in people's words."""
        ...

    def now(self) -> datetime:
        """What time it is."""
        ...

    def apply(self, edit: Edit[P], /, *args: P.args, **more: P.kwargs) -> Change | None:
        """Change the meeting and draw it."""
        ...

    def ask(
        self, dialog: ModalScreen[Result | None], then: Callable[[Result], object], draft: Draft | None = None,
        *, reads: bool = False,
    ) -> None:  # fmt: skip
        """Open a dialog; what it gives goes on, unless it was closed. `draft`: let go of once that is done.

        `reads`: it helps where nothing can be changed, too. Any other is not opened there: that is told at once.
        """
        ...

    def ask_or_not(
        self, dialog: ModalScreen[Result | None], then: Callable[[Result | None], object], draft: Draft | None = None,
        *, reads: bool = False,
    ) -> None:  # fmt: skip
        """Open a dialog; what it gives goes on, None where it was closed, or not opened."""
        ...

    def tell(self, words: str) -> None:
        """Say something in passing."""
        ...

    def struck(self, row_id: str) -> None:
        """Draw what is left after a strike. `row_id`: the item that went; empty: none did as a whole."""
        ...

    def reveal(self, key: str) -> None:
        """Bring an entry of the list into view; the choice stays."""
        ...

    def neighbours(self, key: str) -> list[Entry]:
        """The items that stand together with an item in the list, itself among them."""
        ...

    def show_stage(self, code: codes.Stage, key: str | None = None, line: str = "") -> None:
        """Look at a stage, and at an item of it. `line`: the kind of line that it turns to."""
        ...

    def want_text(self, text: str, stem: str, *, save: bool) -> None:
        """Have a text copied, or saved under a name that begins with `stem`."""
        ...

    def turn_view(self) -> None:
        """Show the map instead of the list, or the list instead of the map."""
        ...


class Deeds:
    """What the chair does with the item that is chosen."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._agreeing = Agreeing(host)

    @property
    def _meeting(self) -> Meeting:
        return self._host.session.meeting

    @property
    def _inviting(self) -> Inviting:
        """What has somebody invited. Not imported before it is needed: it costs the start."""
        from screens.inviting import Inviting

        return Inviting(self._host)

    def open_menu(self, table: str, row_id: str) -> None:
        """Open an item's menu."""
        row = self._meeting.row(table, row_id)
        if row is None:
            return
        from screens.dialogs.menu import ItemMenu
        from screens.menus import item_choices

        choices = item_choices(self._meeting, table, row)
        refresh = partial(self._cycle, table, row_id) if any(choice.stays for choice in choices) else None
        menu = ItemMenu(row.text, choices, refresh=refresh)
        self._host.ask(menu, lambda choice: self.do(choice, table, row_id), reads=True)

    def open_heading_menu(self, heading: Any) -> None:
        """Open the menu of a power heading."""
        from screens.dialogs.menu import ItemMenu
        from screens.menus import heading_choices

        state = self._meeting.details.headings.get(heading)

        def said(choice: str) -> None:
            wanted: Any = choice if choice != state else None
            self._host.apply(the_meeting.talk_about, heading, wanted)

        self._host.ask(ItemMenu(say(f"power.headings.{heading}"), heading_choices()), said)

    def do(self, choice: str, table: str, row_id: str) -> None:
        """Do what was chosen in an item's menu."""
        row = self._meeting.row(table, row_id)
        if row is None:
            return
        deeds: dict[str, Callable[[str, Row], None]] = {
            "what_changed": self._what_changed,
            "edit": self._edit,
            "agree": self._agreeing.agree,
            "agree_several": self._agreeing.several,
            "park": self._agreeing.park,
            "take_out": self._take_out,
            "convert": self._convert,
            "move": self._move,
            "wordings": self._wordings,
            "settle": self.settle,
            "strike": self._strike,
            "invite": lambda table, row: self._inviting.make_action(table, row),
            "invitation": lambda table, row: self._inviting.show_text(table, row),
            "view": lambda _table, _row: self._host.turn_view(),
            "act_on": self._act_on,
            "appear": self._appear,
            "cycle_presence": lambda table, row: self._presence(row),
            "say_yes": lambda _table, row: self._say_yes(row),
            "roles": lambda table, row: self.open_form(row.text, table, row, group="roles"),
        }
        deeds[choice](table, row)

    def _cycle(self, table: str, row_id: str, choice: str) -> tuple[str, Sequence[MenuChoice]]:
        from data.edits import people, power
        from screens.menus import item_choices

        edits = (
            power.cycle_reach, people.cycle_presence,
            stakeholders.cycle_touched, stakeholders.cycle_say, stakeholders.cycle_room,
        )  # fmt: skip
        self._apply_telling(row_id, "", next(edit for edit in edits if edit.name == choice), row_id)
        row = self._meeting.row(table, row_id)
        assert row is not None
        return row.text, item_choices(self._meeting, table, row)

    def _presence(self, row: Row) -> None:
        from data.edits import people

        self._apply_telling(row.id, "", people.cycle_presence, row.id)

    def _apply_telling(self, row_id: str, otherwise: str, edit: Edit[P], /, *args: P.args, **more: P.kwargs) -> None:
        """Change the meeting; say what is still theirs where that took somebody out, renamed them, or they left."""
        before = self._meeting
        if self._host.apply(edit, *args, **more) is None:
            return
        told = otherwise
        if before.people is not self._meeting.people:
            from screens.taken_on import told_of  # not before somebody's row is changed: it costs the start

            told = told_of(before, self._meeting, row_id) or otherwise
        if told:
            self._host.tell(told)

    def _say_yes(self, row: Row) -> None:
        from screens.saying_yes import say_yes

        say_yes(self._host, row.id)

    def _act_on(self, table: str, row: Row) -> None:
        """Ask what the group will do about something that gets in the way, and put that under it."""
        from data.edits import actions
        from screens.dialogs.line import AskLine

        assert isinstance(row, PowerRow)
        draft = Draft(self._host, f"about:{row.id}")
        dialog = AskLine(
            say("told.about_barrier", words=row.text),
            understood=lambda words: understood(self._meeting, self._host.look.today, words),
            is_read=lambda words: is_read(self._meeting, self._host.look.today, words),
            value=draft.words,
            placeholder=say("lines.we_will.hint", day=self._host.look.coming),
            on_draft=draft.keep_words,
            as_typed=draft.as_typed,
            on_as_typed=draft.keep_as_typed,
        )

        def given(words: str) -> None:
            change = self._host.apply(
                actions.add_action, [words], heading=row.heading, about=row.id, today=self._host.look.today,
                as_typed=dialog.as_typed,
            )  # fmt: skip
            if change is not None:
                self._host.reveal(change.rows[-1].id)

        self._host.ask(dialog, given, draft)

    def _appear(self, table: str, row: Row) -> None:
        from screens.appearing import Appearing

        assert isinstance(row, Person)
        Appearing(self._host, row).ask()

    def _edit(self, table: str, row: Row, at: str = "") -> None:
        kind = self._host.stage.kind_of(table, row)
        label = f"lines.{kind.code}.label" if kind and table != "checks" else f"fields.{table}.text.label"
        self.open_form(say(label), table, row, at=at)

    def open_field(self, key: str, name: str) -> None:
        """Open the form of an item of the stage, or of the meeting itself (`row:...`), at one of its fields."""
        meeting = self._meeting
        if key.startswith("row:"):
            group = next(field.group for field in FIELDS if (field.table, field.name) == ("meeting", name))
            self.open_form(say(f"lists.rows.{key.partition(':')[2]}"), "meeting", meeting.details, group, at=name)
            return
        table, row = next((table, row) for table, row in meeting.all_rows() if row.id == key)
        self._edit(table, row, name)

    def open_form(
        self, title: str, table: str, record: Any, group: str = "", at: str = "",
        then: Callable[[], object] = lambda: None,
    ) -> None:  # fmt: skip
        """Open the form of an item, or of a part of the meeting itself, with what was half typed in it before.

        `at`: the field that the cursor is in at first; empty: the first one.
        `then`: what comes after it, whether it was filled in or closed, and after what it asks itself.
        """
        from screens.dialogs.edit import EditForm

        fields = [
            _offered(field, record) for field in fields_of(table, group) if field.name != "reach" or is_barrier(record)
        ]
        draft = Draft(self._host, f"form:{table}:{record.id}:{group}")
        form = EditForm(
            title,
            fields,
            values_of(fields, record, self._meeting),
            known=known_names(self._meeting),
            today=self._host.look.today,
            base=self._base(),
            at=at,
            notes=self._last_time(table),
            draft=draft.fields,
            on_draft=draft.keep_fields,
        )

        def given(answers: dict[str, Any] | None) -> None:
            changes = {} if answers is None else changes_from(self._meeting, fields, answers, record)
            if answers is not None:
                if table == "meeting":
                    self._host.apply(the_meeting.change_meeting, changes)
                else:
                    self._apply_telling(record.id, "", items.change, table, record.id, changes)
            if table == "actions" and changes.get("state") == "done":
                self._inviting.ask_whether_invited(record.id, then)
            else:
                then()

        self._host.ask_or_not(form, given, draft)

    def _base(self) -> date:
        """The day from which days count."""
        return base_day(self._meeting.details.date, self._host.look.today)

    def _last_time(self, table: str) -> dict[str, str]:
        """What is said under the fields of a form of what was so in the meeting before: who had which role."""
        if table != "people" or not self._meeting.details.after:
            return {}
        from screens.last_time import roles_then

        return {"roles": roles_then(self._meeting)}

    def _what_changed(self, table: str, row: Row) -> None:
        """Ask what has changed because of a promise, and how far it is: one step."""
        from data.edits.next_time import say_what_changed
        from screens.dialogs.edit import EditForm

        held = {field.name: field for field in (*fields_of(table, "promise"), *fields_of(table))}
        earlier = ("changed_before",) if getattr(row, "changed_before", "") else ()
        fields = [held[name] for name in ("what_changed", "state", "help", *earlier)]
        draft = Draft(self._host, f"form:{table}:{row.id}:promise")
        form = EditForm(
            row.text, fields, values_of(fields, row), today=self._host.look.today, base=self._base(),
            draft=draft.fields, on_draft=draft.keep_fields,
        )  # fmt: skip
        self._host.ask(form, lambda answers: self._host.apply(say_what_changed, row.id, answers), draft)

    def _take_out(self, table: str, row: Row) -> None:
        self._apply_telling(row.id, say("told.taken_out"), items.take_out, table, row.id)
        if isinstance(row, Person):
            self._host.naming.tell_of(row.id, row.text)

    def _convert(self, table: str, row: Row) -> None:
        from screens.dialogs.pick import Pick
        from screens.targets import convert_to, targets_for

        rows = [(code, say(f"kinds.{code}.one"), "") for code in targets_for(table, row)]
        self._host.ask(
            Pick(say("told.convert_title"), rows),
            lambda code: convert_to(self._host.apply, table, row, code, self._host.look.heading),
        )

    def _move(self, table: str, row: Row) -> None:
        from screens.dialogs.move import Move

        entries = self._host.neighbours(row.id)
        at = next(place for place, entry in enumerate(entries) if entry.key == row.id)

        def moved(to: int) -> None:
            others = [entry.key for entry in entries if entry.key != row.id]
            if to != at:
                before = others[to - 1] if to else None
                after = others[to] if to < len(others) else None
                self._host.apply(items.move, table, row.id, before=before, after=after)

        self._host.ask(Move([(str(entry.number), entry.words) for entry in entries], at), moved)

    def settle(self, table: str, row: Any) -> None:
        """Ask the group which of two wordings stays, where two copies of the meeting changed one field."""
        from data.edits.settling import settle
        from screens.dialogs.pick import Pick
        from screens.rows import pair_label, pair_words

        pair = row.unsettled[0]
        rows = [
            ("keep", pair_words(self._meeting, table, row, None, pair), say("lists.as_here")),
            ("take", pair_words(self._meeting, table, row, pair, pair), say("lists.as_there")),
        ]

        def settled(choice: str) -> None:
            if self._host.apply(settle, table, row.id, pair.id, take=choice == "take"):
                self._host.tell(say("told.settled"))

        self._host.ask(Pick(say("told.settle_title", label=pair_label(table, pair)), rows), settled)

    def _wordings(self, table: str, row: Row) -> None:
        from screens.dialogs.page import Page
        from screens.pages import wordings_page
        from screens.striking import Striking

        assert isinstance(row, Agreeable)
        page = Page(say("told.wordings_title"), wordings_page(self._meeting, row))
        self._host.ask(page, lambda key: Striking(self._host).part(table, row, key), reads=True)

    def _strike(self, table: str, row: Row) -> None:
        from screens.striking import Striking

        Striking(self._host).row(table, row)


def _offered(field: Field, record: Any) -> Field:
    """A field with the answers that its form offers: nobody is made one who is to be confirmed."""
    if (field.table, field.name) != ("people", "presence") or record.presence == "to_confirm":
        return field
    return structs.replace(field, codes=tuple(code for code in field.codes if code != "to_confirm"))
