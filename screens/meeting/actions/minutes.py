"""The minutes of the open meeting: read, saved where somebody says, copied, made final."""

from __future__ import annotations

from typing import TYPE_CHECKING

from data.words import say
from screens.meeting.actions.finalise import FinaliseAction
from screens.meeting.drafts import UnfinishedWords
from screens.meeting.messages import CopyWanted, MinutesWanted

if TYPE_CHECKING:
    from data.minutes.document import Document
    from data.minutes.formats import Format
    from screens.meeting.context import Host


class MinutesAction:
    """Shows the minutes, and does what is chosen there."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def read(self) -> None:
        """Show the minutes as they will be read."""
        from data.minutes.compose import compose
        from screens.dialogs.minutes_preview import MinutesChoice, MinutesPreview

        finalising = FinaliseAction(self._host)

        def wanted(choice: MinutesChoice) -> None:
            if choice.what == "save":
                self._host.post_message(MinutesWanted(None, choice.form, large=choice.large))
            elif choice.what == "copy" and choice.form == "chat":
                self._copy_to_chat(document)
            elif choice.what == "copy":
                self.copy(choice.form)
            else:
                finalising.do(choice.what)

        document = compose(self._host.session.meeting)
        preview = MinutesPreview(
            document, where=self._host.minutes_place, save_as=self.save_as, more=finalising.offered()
        )  # fmt: skip
        self._host.ask(preview, wanted, reads=True)

    def save_as(self, form: Format = "md", large: bool = False) -> None:
        """Ask where the minutes go, with the place where they would go by themselves; what is open behind it stays."""
        from screens.dialogs.prompt import AskLine

        draft = UnfinishedWords(self._host, "note:save as")
        dialog = AskLine(
            say("told.save_as"), value=draft.words, offered=self._host.minutes_place(form, large),
            placeholder=say("told.save_as_hint"), note=say("told.save_as_hint"), on_draft=draft.keep_words,
        )  # fmt: skip

        def given(where: str) -> None:
            self._host.come_back()
            self._host.post_message(MinutesWanted(where, form, large=large))

        self._host.ask(dialog, given, draft, reads=True)

    def copy(self, form: Format = "md") -> None:
        """Copy the minutes."""
        self._host.post_message(CopyWanted(form))

    def _copy_to_chat(self, whole: Document) -> None:
        """Ask whether the chat gets the first page in short or all of the minutes, and in how many pieces."""
        from data.minutes.chat import write
        from data.minutes.compose import compose_short
        from screens.dialogs.menu import ItemMenu, MenuChoice

        offered = {"short": compose_short(self._host.session.meeting), "all": whole}
        choices: list[MenuChoice] = []
        for code, document in offered.items():
            label = say(f"dialogs.minutes.to_chat.{code}")
            pieces = say("dialogs.minutes.to_chat.pieces", count=len(write(document)))
            choices.append(MenuChoice(code, label[0].upper(), label, pieces))
        menu = ItemMenu(say("dialogs.minutes.to_chat.words"), choices, title=say("dialogs.minutes.to_chat.title"))
        self._host.ask(
            menu, lambda code: self._host.post_message(CopyWanted("chat", short=code == "short")), reads=True
        )

    def finalise(self) -> None:
        """Make the minutes final, or open them again, as they stand."""
        finalising = FinaliseAction(self._host)
        if offered := finalising.offered():
            finalising.do(offered[0])
