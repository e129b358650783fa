"""Proof for JavaScript and TypeScript, from what the TypeScript compiler says about the definitions of pinned packages.

`project` decides what the compiler is shown, `witness.mjs` asks it, `facts` reads its answer, `verdicts` judges it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["exists", "absent", "unknown"]
Kind = Literal["module", "import", "member", "option", "arguments"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is known about one use on a changed line."""

    path: str
    line: int
    column: int
    kind: Kind
    name: str
    state: State
    reason: str = ""
    """Why it is unknown."""
    certain: bool = False
    """An absence with a second witness: also the sources of the package never say the name."""
    message: str = ""
    evidence: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    """Real names close to it, the best first."""
