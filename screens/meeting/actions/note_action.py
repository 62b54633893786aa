"""Noting what will be done: asked for in one line, understood while it is typed, and told once it is kept."""

from __future__ import annotations

from collections.abc import Callable

from data.edits import actions
from data.model.patch import Change
from data.model.stages import reference
from data.words import say
from screens.dialogs.prompt import AskLine
from screens.meeting.actions.line_preview import action_understood, is_read, noted
from screens.meeting.context import Host
from screens.meeting.drafts import UnfinishedWords


def note_action(host: Host) -> None:
    """Ask for one action, put it down for Close, and under the topic at hand, and go straight back."""
    topic = host.stage.topic_at_hand(host.session.meeting, host.view)
    title = say("told.note_action_under", topic=reference(topic)) if topic else say("told.note_action")
    hint = say("told.note_action_hint", day=host.view.coming)
    about = topic.id if topic else None

    def put_down(words: str, as_typed: bool) -> Change | None:
        return host.apply(actions.add_action, [words], today=host.view.today, as_typed=as_typed, about=about)

    ask_what_is_done(host, title, hint, "note:action", put_down)


def ask_what_is_done(
    host: Host, title: str, hint: str, draft_name: str, put_down: Callable[[str, bool], Change | None]
) -> None:
    """Ask for one action, with what is understood of it below, and say what was noted.

    `hint`: what stands in the empty line; `draft_name`: under which half typed words are kept. `put_down`: adds the
    action; it is told its words, and whether nothing is to be read in them.
    """
    draft = UnfinishedWords(host, draft_name)
    dialog = AskLine(
        title,
        understood=lambda words: action_understood(host.session.meeting, host.view.today, words),
        is_read=lambda words: is_read(host.session.meeting, host.view.today, words),
        value=draft.words,
        placeholder=hint,
        on_draft=draft.keep_words,
        as_typed=draft.as_typed,
        on_as_typed=draft.keep_as_typed,
    )

    def given(words: str) -> None:
        before = host.session.meeting
        if put_down(words, dialog.as_typed) is not None:
            host.tell(noted(before, host.view.today, [words], as_typed=dialog.as_typed))

    host.ask(dialog, given, draft)
