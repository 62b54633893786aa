from typing import Any

class Match:
    index: int
    raw: str

class LinkifyIt:
    def __init__(self, schemas: dict[str, Any] | None = ..., options: dict[str, Any] | None = ...) -> None: ...
    def add(self, schema: str, definition: dict[str, Any] | None) -> LinkifyIt: ...
    def match(self, text: str) -> list[Match] | None: ...
