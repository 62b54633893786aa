"""What the tests of the screens share."""

from tests.idle import pilots_wait_until_the_app_is_idle as pilots_wait_until_the_app_is_idle
