"""A word that may be a name, put in brackets by itself: wherever it stands as one, and nowhere else."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from data.edits.items import add
from data.edits.name_answers import say_of_names
from data.minutes.chat import stage_text
from data.minutes.compose import compose
from data.minutes.file_name import minutes_stem
from data.minutes.invitation import invitation, invitation_stem
from data.minutes.markdown import write
from data.minutes.name_check import answers_about, before_out
from data.model.records.actions import Action
from data.model.records.details import Consents, Keeping
from data.model.records.meeting import Meeting
from data.model.records.outcomes import Outcome
from data.model.records.people import Owner, Person
from data.model.records.stakeholders import Stakeholder
from tests.fixed import FixedStamper, fresh_meeting


def saying(*lines: str, people: tuple[Person, ...] = ()) -> Meeting:
    rows = tuple(Outcome(id=f"o{at}", text=words, order=f"a{at}") for at, words in enumerate(lines))
    return msgspec.structs.replace(fresh_meeting(), outcomes=rows, people=people)


def in_brackets(meeting: Meeting, word: str) -> Meeting:
    found = [one for one in before_out(meeting).may_be if one.word == word]
    assert found
    return say_of_names(meeting, FixedStamper(), answers_about(found, "brackets", meeting))


def printed(meeting: Meeting) -> str:
    return write(compose(meeting))


@pytest.mark.parametrize(
    ("words", "reads"),
    [
        ("Kwame-led talks", "[someone]-led talks"),
        ("the anti-Kwame lot", "the anti-[someone] lot"),
        ("K\u00adwame came", "[someone] came"),
        ("Kwa\u200bme came", "[someone] came"),
        ("KWAME came", "[someone] came"),
        ("then kwame came", "then [someone] came"),
        ("Kwame’s mum", "[someone]’s mum"),
        ("it was Mr Kwame", "it was [someone]"),
        ("we met Kwame_ there", "we met [someone]_ there"),
        ("Kwame’ll come", "[someone]’ll come"),
        ("Kwamena came", "Kwamena came"),
    ],
)
def test_it_is_found_as_names_are_whatever_hangs_on_it(words: str, reads: str) -> None:
    meeting = in_brackets(saying("we asked Kwame about it"), "Kwame")
    meeting = add(meeting, FixedStamper("2026-10-22T09:00:00+00:00"), "outcomes", [words])
    assert f"- O2 {reads}. Not put" in stage_text(meeting, "outcomes")


@pytest.mark.parametrize(
    "words", ["we applied for a grant", "Grant Street is shut", "Grant funding is late", "the Grant is spent"]
)
def test_a_word_that_everybody_uses_stands_where_nobody_is_meant(words: str) -> None:
    meeting = in_brackets(saying("then Grant said no to us all"), "Grant")
    meeting = add(meeting, FixedStamper("2026-10-22T09:00:00+00:00"), "outcomes", [words])
    text = stage_text(meeting, "outcomes")
    assert "then [someone] said no to us all" in text
    assert words in text


def test_who_is_named_since_is_named_whole_in_the_list_in_what_they_do_and_in_lines() -> None:
    meeting = in_brackets(saying("we asked Kwame about it", "Kwame Mensah will ring"), "Kwame")
    owner = Owner(words="Kwame Mensah", person="k", said_yes=True)
    people = (Person(id="k", text="Kwame Mensah", shown="name"),)
    meeting = msgspec.structs.replace(meeting, people=people, actions=(Action(id="a", text="Ring", owner=owner),))
    text = printed(meeting)
    assert "## Who was here\n\nKwame Mensah.\n" in text
    assert "- **Kwame Mensah**: Ring.\n" in text
    assert "; Kwame Mensah will ring." in text
    assert "we asked [someone] about it" in text


def test_it_is_in_brackets_everywhere_and_in_the_names_of_files() -> None:
    people = (
        Person(
            id="ida", text="Ida Voss", shown="name", here_for="Kwame and his mother", roles=("chair", "Kwame's aunt")
        ),
        Person(id="bo", text="Bo Li", shown="role", shown_as="Kwame's mum"),
    )
    meeting = saying("we asked Kwame about it", people=people)
    consents = Consents(keep="until Kwame says so", notes_to="the nurse of Kwame")
    details = msgspec.structs.replace(
        meeting.details, title="Kwame moves house", place="Kwame's house", consents=consents,
        keeping={"x": Keeping(words="until Kwame is well", so_yet="not_yet")},
    )  # fmt: skip
    group = Stakeholder(id="s", text="Kwame's friends")
    meeting = msgspec.structs.replace(
        meeting, details=details, stakeholders=(group,),
        actions=(Action(id="a", text="Ring", owner=Owner(words="the family of Kwame")),),
    )  # fmt: skip
    (word,) = before_out(meeting).may_be
    assert {place.field for place in word.places} >= {"here_for", "roles", "shown_as", "consents.keep", "keeping"}
    meeting = in_brackets(meeting, "Kwame")
    sent = invitation(meeting, group, date(2026, 10, 1))
    for text in (printed(meeting), minutes_stem(meeting), invitation_stem(meeting, group), sent):
        assert "kwame" not in text.casefold()
    assert minutes_stem(meeting) == "2026-10-21-someone-moves-house-minutes-draft"
    assert "[someone] moves house" in sent
    assert "the family of [someone]" in printed(meeting)
    assert "Ida Voss ([someone] and his mother, chair, [someone]'s aunt)" in printed(meeting)


def test_words_that_are_printed_with_people_and_what_was_agreed_about_notes_may_be_names() -> None:
    people = (Person(id="ida", text="Ida Voss", shown="name", here_for="Kwame and his mother"),)
    (word,) = before_out(saying("A crossing", people=people)).may_be
    assert [(one.word, one.places[0].item) for one in [word]] == [("Kwame", "Person 1")]
    hidden = (msgspec.structs.replace(people[0], shown="not_at_all"),)
    assert before_out(saying("A crossing", people=hidden)).may_be == ()


def test_one_answer_about_a_word_of_a_thousand_lines_is_a_few_rows() -> None:
    meeting = saying(*(f"we asked Kwame {at} times" for at in range(1000)))
    assert len(in_brackets(meeting, "Kwame").spoken) <= 5


def test_a_group_called_after_somebody_silences_them_in_no_line() -> None:
    meeting = saying("we asked Kwame about it")
    meeting = msgspec.structs.replace(meeting, stakeholders=(Stakeholder(id="s", text="Kwame's family"),))
    assert [one.word for one in before_out(meeting).may_be] == ["Kwame"]
