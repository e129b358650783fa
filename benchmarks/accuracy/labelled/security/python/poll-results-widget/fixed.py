"""The widget with the results of a poll, to be put into other pages."""

import json
from collections import Counter
from collections.abc import Iterable

WIDGET = """
<section class="poll">
  <canvas></canvas>
  <script type="module">
    import { bars } from "/static/charts.js";
    bars(document.currentScript, __RESULTS__);
  </script>
</section>
"""


def counted(votes: Iterable[str], at_most: int = 10) -> list[dict[str, object]]:
    """The answers with most votes; people may add their own."""
    return [{"answer": answer, "votes": votes} for answer, votes in Counter(votes).most_common(at_most)]


def in_script(data: object) -> str:
    """The data as an expression that may stand in a script element."""
    return json.dumps(data, indent=None).replace("<", "\\u003c").replace("\u2028", "\\u2028")


def widget(votes: Iterable[str]) -> str:
    results = in_script(counted(votes))
    return WIDGET.replace("__RESULTS__", results)
