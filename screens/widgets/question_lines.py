"""Questions with their answers beside them, or under them in a narrow window; a letter stands before each answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from screens.literal import plain
from screens.widgets.command_rows import BAR, CommandRow, Commands, clickable

APART = "   "
"""Between two answers, and between a question and its answers."""

GIVEN = "✓ "
"""Before the answer that was given."""


@dataclass(frozen=True)
class Question:
    """A question and its answers."""

    words: str
    """What is asked."""
    answers: tuple[CommandRow, ...]
    """The answers: the code that a click gives, the letter, and the words."""
    given: str = ""
    """The code of the answer that was given; empty: none was."""


class QuestionLines(Commands):
    """Questions, one of which is asked now."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._questions: tuple[Question, ...] = ()
        self._at = -1

    def show(self, questions: Sequence[Question], at: int) -> None:
        """Show other questions. `at`: the place of the one that is asked now."""
        if (tuple(questions), at) != (self._questions, self._at):
            self._questions, self._at = tuple(questions), at
            self.display = bool(questions)
            self.refresh(layout=True)

    def _lines(self, width: int) -> list[Content]:
        asked = [plain(one.words) for one in self._questions]
        answers = [self._answers(one) for one in self._questions]
        in_line = [Content(APART).join(parts) for parts in answers]
        column = max((words.cell_length for words in asked), default=0) + len(APART)
        beside = column + max((line.cell_length for line in in_line), default=0) + len(GIVEN) + len(BAR) <= width
        lines: list[Content] = []
        for at, (words, line, parts) in enumerate(zip(asked, in_line, answers, strict=True)):
            here = at == self._at
            side = self._styled(Content(BAR), "commands--bar") if here else Content(" " * len(BAR))
            said = self._styled(words, "commands--strong") if here else words
            if beside:
                lines.append(side + said.pad_right(column - words.cell_length) + line)
            else:
                lines.append(side + said)
                lines.extend(Content(" " * 2 * len(BAR)) + part for part in _fitted(parts, width - 2 * len(BAR)))
        return lines

    def _answers(self, one: Question) -> list[Content]:
        parts: list[Content] = []
        for answer in one.answers:
            words = f" {GIVEN if answer.code == one.given else ''}{answer.words}"
            mark = self._styled(plain(answer.mark), "commands--mark")
            said = self._styled(plain(words), "commands--strong") if answer.code == one.given else plain(words)
            parts.append(clickable(mark + said, answer.code))
        return parts


def _fitted(parts: Sequence[Content], width: int) -> list[Content]:
    """Answers side by side in as many lines as it takes; none is broken."""
    lines: list[Content] = []
    for part in parts:
        if lines and lines[-1].cell_length + len(APART) + part.cell_length <= width:
            lines[-1] = lines[-1] + Content(APART) + part
        else:
            lines.append(part)
    return lines
