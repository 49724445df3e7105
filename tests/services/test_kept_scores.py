"""Random sets scored through the services on real files: what the command tells of them is right."""

from pathlib import Path
from random import Random

import pytest

from tests.domain.plain_sets import random_set
from tests.services.kept_scores import file_differences


@pytest.mark.parametrize("seed", range(6))
def test_what_is_told_of_a_file_is_right(tmp_path: Path, seed: int) -> None:
    assert list(file_differences(random_set(Random(seed)), tmp_path / "xã.cchc")) == []
