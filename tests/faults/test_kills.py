"""A program that is killed at any moment loses nothing it called saved, and leaves nothing half done."""

from pathlib import Path

import pytest

from tests.faults.journeys import JOURNEYS
from tests.faults.kills import Kills

SEED, KILLS = 20261123, 9


@pytest.mark.parametrize("name", JOURNEYS)
def test_nothing_acknowledged_is_lost_and_nothing_is_half_done(
    name: str, pristine: Path, tmp_path: Path
) -> None:
    result = Kills(name, pristine, tmp_path, SEED).run(KILLS)
    assert result.faults == []
    assert result.kills == KILLS
    assert result.acknowledged > KILLS
