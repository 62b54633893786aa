"""What the tests of the screens share."""

from pathlib import Path

import pytest

from data.store.archive import Archive
from tests.idle import pilots_wait_until_the_app_is_idle as pilots_wait_until_the_app_is_idle
from tests.screens.home_app import THREE, archive_of


@pytest.fixture
def several(tmp_path: Path) -> Archive:
    return archive_of(tmp_path, *THREE)


@pytest.fixture
def one_gone(several: Archive) -> Archive:
    """The file of one meeting was removed by hand."""
    several.find("Café").unlink()
    return several
