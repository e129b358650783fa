"""Split visitors into known and new ones."""

import numpy as np


class VisitorIndex:
    """Keeps the identifiers of everyone seen so far."""

    def __init__(self, seen):
        self._seen = np.unique(np.asarray(seen, dtype=np.int64))

    def split(self, visitors):
        """Known and unknown visitors, in the order given."""
        visitors = np.asarray(visitors, dtype=np.int64)
        known = np.in1d(visitors, self._seen)
        return visitors[known], visitors[~known]

    def remember(self, visitors):
        """Add visitors to the index."""
        self._seen = np.union1d(self._seen, visitors)

    def __len__(self):
        return int(self._seen.size)
