"""What a terminal sends is read as text, wherever its bytes are cut."""

from __future__ import annotations

import pytest

from coprod_tui.terminal import Decoder


def read(sent: bytes, pieces: int) -> str:
    """What is read of bytes that come in pieces of a size."""
    decoder = Decoder()
    return "".join(decoder.decode(sent[at : at + pieces]) for at in range(0, len(sent), pieces))


@pytest.mark.parametrize("pieces", [1, 2, 3, 5, 7, 1000])
def test_escapes_within_a_paste_are_left_out_and_all_else_stays(pieces: int) -> None:
    sent = "a\x1b[A\x1b[200~b\x1b[2Jc\x1bé\x1b[20\x1b[200~👋🏽\r\n\x1b[201~d\x1b[B\x1b[200~\x1b\x1b[201~e".encode()
    assert read(sent, pieces) == "a\x1b[A\x1b[200~b[2Jcé[20[200~👋🏽\r\n\x1b[201~d\x1b[B\x1b[200~\x1b[201~e"


@pytest.mark.parametrize("pieces", [1, 2, 1000])
def test_bytes_that_are_no_text_become_a_sign(pieces: int) -> None:
    assert read(b"a\xffb\x1b[200~c\xfe\x1b[201~", pieces) == "a\ufffdb\x1b[200~c\ufffd\x1b[201~"


def test_the_key_esc_waits_for_nothing() -> None:
    assert Decoder().decode(b"\x1b") == "\x1b"
    assert Decoder().decode(b"\x1b[") == "\x1b["


def test_nothing_is_held_back_at_the_end() -> None:
    decoder = Decoder()
    assert decoder.decode(b"\x1b[200~a\x1b[20") == "\x1b[200~a"
    assert decoder.decode(b"", final=True) == "[20"
