"""Serves a sentiment classifier from a checkpoint."""

from pathlib import Path

import torch
from torch import nn


class Classifier(nn.Module):
    def __init__(self, words: int, width: int = 64) -> None:
        super().__init__()
        self.embedding = nn.EmbeddingBag(words, width)
        self.output = nn.Linear(width, 3)

    def forward(self, tokens: torch.Tensor) -> torch.Tensor:
        return self.output(self.embedding(tokens))


class Predictor:
    labels = ("negative", "neutral", "positive")

    def __init__(self, folder: Path, words: int) -> None:
        self.folder = folder
        self.model = Classifier(words)

    def restore(self, step: int) -> None:
        """Puts the weights of a training step in place."""
        checkpoint = self.folder / f"step-{step:06d}.pt"
        state = torch.load(checkpoint, map_location="cpu", weights_only=False)
        self.model.load_state_dict(state["model"])
        self.model.eval()

    def label(self, tokens: list[int]) -> str:
        with torch.no_grad():
            scores = self.model(torch.tensor([tokens]))
        return self.labels[int(scores.argmax())]
