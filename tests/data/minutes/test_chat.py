"""Minutes for a call's chat: pieces that it takes, which end where a reader can stop."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from wcwidth import iter_graphemes

from data.minutes.chat import LONGEST, join_pieces, stage_text, write
from data.minutes.compose import compose
from data.minutes.document import Block, Document, HeadingBlock, ListBlock, ListItem, ParagraphBlock, Run, text_of
from tests.data.minutes.hostile import SAID
from tests.data.minutes.park_lane import longer, park_lane


def heading(text: str, level: int = 2) -> HeadingBlock:
    return HeadingBlock(level=level, runs=(Run(text=text),))


def items(*said: str) -> ListBlock:
    return ListBlock(items=tuple(ListItem(runs=(Run(text=words),)) for words in said))


def pieces_of(*blocks: Block) -> tuple[str, ...]:
    pieces = write(Document(blocks=blocks))
    for piece in pieces:
        assert 0 < len(piece) < 4000
        assert len(piece.encode("utf-16-le")) // 2 < 4000
        assert piece == piece.strip("\n")
    return pieces


def test_a_piece_ends_between_two_items() -> None:
    said = [f"{number} {'word ' * 150}end" for number in range(20)]
    pieces = pieces_of(items(*said))
    assert len(pieces) == 4
    assert "\n".join(pieces).split("\n") == [f"- {words}" for words in said]


def test_a_piece_never_ends_between_a_heading_and_what_it_heads() -> None:
    starts: set[str] = set()
    for length in range(3965, 3998):
        pieces = pieces_of(items("x" * length), heading("Ground rules"), heading("For today", 3), items("One", "Two"))
        assert len(pieces) == 2
        starts.add(pieces[1])
    assert starts == {"- Two", "Ground rules\nFor today\n- One\n- Two"}


def test_a_heading_stays_with_the_start_of_what_is_too_long_for_a_piece() -> None:
    first, *rest = pieces_of(heading("Decided"), items("word " * 1000 + "end"))
    assert first.startswith("Decided\n- word word")
    assert first.endswith("word")
    assert " ".join([first, *rest]).count("word") == 1000
    assert pieces_of(heading("Decided"), items("a" * 9000))[0].startswith("Decided\n- aaa")


def test_a_chat_that_counts_an_emoji_as_two_takes_each_piece() -> None:
    pieces = pieces_of(items(*["🚸" * 500] * 10))
    assert [piece.count("\n") for piece in pieces] == [2, 2, 2, 0]


@pytest.mark.parametrize(
    "letter", ["👩\u200d👩\u200d👧", "🇬🇧", "👍🏽", "e\u0327\u0301", "🏳\ufe0f\u200d🌈", "한", "क्षि", "x"]
)
def test_a_letter_is_never_cut_in_two(letter: str) -> None:
    letter = unicodedata.normalize("NFC", letter)
    for before in range(8):
        pieces = pieces_of(ParagraphBlock(runs=(Run(text="a" * before + letter * 3000),)))
        assert "".join(pieces) == "a" * before + letter * 3000
        for piece in pieces:
            assert set(iter_graphemes(piece)) <= {"a", letter}


def test_a_letter_with_marks_without_end_is_cut_all_the_same() -> None:
    assert "".join(pieces_of(ParagraphBlock(runs=(Run(text="x" + "\u0301" * 9000),)))) == "x" + "\u0301" * 9000


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.lists(SAID, min_size=1, max_size=4), st.integers(1, 90)), max_size=12))
def test_whatever_is_said_every_word_of_it_is_in_one_piece_or_the_next(
    said: list[tuple[bool, list[str], int]],
) -> None:
    blocks: list[Block] = []
    for headed, words, times in said:
        blocks += [heading(words[0])] * headed
        blocks.append(items(*(" ".join([one] * times) for one in words)))
    pieces = pieces_of(*blocks)
    wanted = [
        f"- {text_of(one)}" if isinstance(one, ListItem) else text_of(one)
        for block in blocks
        for one in (block.items if isinstance(block, ListBlock) else [block])
    ]
    assert "".join("".join(pieces).split()) == "".join("".join(wanted).split())


def test_a_text_of_several_pieces_says_where_each_begins() -> None:
    assert join_pieces(("one",)) == "one\n"
    assert join_pieces(("one", "two")) == "[Piece 1 of 2]\n\none\n\n[Piece 2 of 2]\n\ntwo\n"


def test_no_piece_is_longer_than_it_has_to_be_short() -> None:
    pieces = pieces_of(*compose(longer()).blocks)
    assert len(pieces) == 2
    assert LONGEST - len(pieces[0]) < 500


def test_a_stage_is_told_as_plain_lines() -> None:
    text = stage_text(park_lane(), "outcomes")
    assert text.startswith(
        "Outcomes\n- Children can cross Park Lane on their own. Agreed by voice, no one spoke against. "
        "For: children under 11."
    )
    assert "#" not in text
    assert "**" not in text


def test_arriving_is_told_with_the_rules_for_today() -> None:
    assert (
        "For today\n- One person speaks at a time. Leave a short gap after. Agreed by voice, no one spoke against.\n"
        in stage_text(park_lane(), "arrive")
    )
