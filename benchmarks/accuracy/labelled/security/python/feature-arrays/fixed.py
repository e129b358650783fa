"""Reads the arrays and tables that the nightly job leaves."""

import copy
import json
from pathlib import Path

import numpy as np
import pandas as pd
import torch


class Features:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.options = json.loads((folder / "options.json").read_text(encoding="utf-8"))

    def vectors(self, name: str) -> np.ndarray:
        """One array; object arrays are refused."""
        return np.load(self.folder / f"{name}.npy", allow_pickle=False)

    def table(self, name: str) -> pd.DataFrame:
        return pd.read_parquet(self.folder / f"{name}.parquet")

    def weights(self, name: str) -> dict[str, torch.Tensor]:
        return torch.load(self.folder / f"{name}.pt", weights_only=True, map_location="cpu")

    def changed(self, **options: object) -> "Features":
        """The same features with other options."""
        other = copy.deepcopy(self)
        other.options.update(options)
        return other
