"""Options of an encoder that is not scikit-learn's."""

from dataclasses import dataclass


@dataclass
class OneHotEncoder:
    """Turns words into numbers."""

    sparse: bool = True
    base_estimator: str = "none"

    def encode(self, words):
        """A number for each word, or only those that are not zero."""
        known = {word: number for number, word in enumerate(sorted(set(words)))}
        numbers = [known[word] for word in words]
        return [one for one in numbers if one] if self.sparse else numbers


def dense(words):
    """All numbers."""
    return OneHotEncoder(sparse=False, base_estimator="tree").encode(words)
