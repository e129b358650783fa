"""Embeds texts in batches."""

import torch
from torch import nn


class Embedder:
    """Wraps a model and its tokenizer."""

    def __init__(self, model: nn.Module, tokenizer, device: str = "cpu") -> None:
        self.model = model.to(device).eval()
        self.tokenizer = tokenizer
        self.device = device

    @torch.no_grad()
    def embed(self, batches: list[list[str]]) -> torch.Tensor:
        """One row per text, in the order of the batches."""
        rows = torch.empty(0)
        for batch in batches:
            rows = torch.cat([rows, self._one(batch)])
        return rows

    def _one(self, batch: list[str]) -> torch.Tensor:
        tokens = self.tokenizer(batch, padding=True, return_tensors="pt").to(self.device)
        return self.model(**tokens).last_hidden_state.mean(dim=1).cpu()
