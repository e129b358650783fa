"""What Assay must say about the example service, and how that is compared with what it said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from demo import stages
from tests.github.model import ReviewComment

Level = Literal["blocking", "advisory"]


@dataclass(frozen=True)
class Expected:
    """One inline comment. Its line is the one of `path` that holds `snippet`."""

    rule: str
    level: Level
    path: str
    snippet: str


@dataclass(frozen=True)
class LookAlike:
    """A line that is correct although it resembles one of `rule`, and so gets no comment."""

    rule: str
    path: str
    snippet: str


@dataclass(frozen=True)
class Conclusion:
    """How the check run ends."""

    conclusion: str
    title: str

    def __str__(self) -> str:
        return f"check run: {self.conclusion}, {self.title}"


ORDERS, NOTIFICATIONS, REPORTS = "api/orders.py", "api/notifications.py", "api/reports.py"
INVOICES, REQUIREMENTS, PRICES = "api/invoices.py", "requirements.txt", "gateway/src/prices.ts"
GATEWAY, TOKENS, DIGEST = "gateway/src/orders.ts", "gateway/src/tokens.js", "pages/digest.js"
HANDLERS, STORE, COURIER = "dispatcher/handlers.go", "dispatcher/store.go", "dispatcher/courier.go"

FIXED = (
    Expected("edge-case/swallowed-exception", "advisory", NOTIFICATIONS, "except Exception:"),
    Expected("edge-case/request-without-timeout", "advisory", NOTIFICATIONS, "requests.post(SMS_URL"),
    Expected("edge-case/json-of-unchecked-response", "advisory", NOTIFICATIONS, '.json()["message_id"]'),
    Expected("security/sql-from-request", "blocking", ORDERS, "LIKE '%{customer}%'"),
    Expected("scale/query-in-loop", "advisory", ORDERS, 'row = db.execute("SELECT id, state'),
    Expected("security/go-log-injection-format-only", "blocking", HANDLERS, 'Msgf("invalid customer id: %s"'),
    Expected("outdated/js-buffer-constructor", "advisory", TOKENS, "new Buffer("),
)
"""Found in the first push, mended in the second."""

PHANTOMS = (
    Expected("phantom/stdlib-member", "blocking", REPORTS, "statistics.percentile("),
    Expected("phantom/builtin-method", "blocking", INVOICES, 'name.contains("Ltd")'),
    Expected("phantom/package-member", "blocking", INVOICES, "ledgerly.round_amounts("),
    Expected("phantom/package-member", "blocking", INVOICES, "ledgerly.open_book("),
    Expected("phantom/package-keyword", "blocking", INVOICES, "currency_code="),
    Expected("phantom/package", "blocking", REQUIREMENTS, "quickvat==1.3.0"),
    Expected("phantom/package-version", "blocking", REQUIREMENTS, "labelprint==4.0.0"),
    Expected("phantom/module", "advisory", INVOICES, "import parcel_rates"),
    Expected("phantom/own-member", "blocking", INVOICES, "import connection, transaction"),
    Expected("phantom/js-package-member", "blocking", PRICES, "toDisplayString("),
    Expected("phantom/js-missing-builtin-member", "blocking", DIGEST, "Object.isEmpty("),
    Expected("phantom/go-package", "blocking", COURIER, '"encoding/yaml"'),
    Expected("phantom/go-missing-stdlib-function", "blocking", COURIER, "os.ReadFileString("),
)
"""What does not exist, one of each kind. Like `KEPT`, it is still there after the second push."""

KEPT = (
    *PHANTOMS,
    Expected("outdated/yanked-version", "advisory", REQUIREMENTS, "parcelcodes==1.1.0"),
    Expected("outdated/naive-utc-now", "advisory", NOTIFICATIONS, "limit = datetime.utcnow()"),
    Expected("scale/list-membership-in-loop", "advisory", NOTIFICATIONS, ".lower() in blocked"),
    Expected("scale/request-in-loop", "advisory", REPORTS, "requests.get(f"),
    Expected("security/js-sql-from-request", "blocking", GATEWAY, "${customer.id}"),
    Expected("edge-case/js-async-handler-unhandled", "advisory", GATEWAY, 'orders.get("/", async'),
    Expected("edge-case/js-fetch-without-signal", "advisory", GATEWAY, "/orders/${id}"),
    Expected("edge-case/js-json-of-unchecked-response", "advisory", GATEWAY, "(await answer.json())"),
    Expected("scale/js-array-search-in-loop", "advisory", GATEWAY, "picked.includes("),
    Expected("edge-case/js-empty-catch", "advisory", DIGEST, "catch (error) {}"),
    Expected("security/go-sql-built-from-string", "blocking", STORE, "s.db.QueryContext(ctx, query)"),
    Expected("scale/go-query-in-loop", "advisory", STORE, '$1", id).Scan(&state)'),
    Expected("edge-case/go-http-without-timeout", "advisory", COURIER, "http.Get("),
    Expected("edge-case/go-ignored-error", "advisory", COURIER, "_ = json.NewDecoder("),
    Expected("edge-case/go-status-not-checked", "advisory", COURIER, "json.NewDecoder(response.Body)"),
)
"""Found in the first push and still there after the second."""

NEW = (Expected("edge-case/endless-retry", "advisory", NOTIFICATIONS, "except requests.RequestException:"),)
"""Brought in by the second push."""

LOOK_ALIKES = (
    LookAlike("security/sql-built-from-string", ORDERS, '"SELECT * FROM orders WHERE id = ?"'),
    LookAlike("security/sql-built-from-string", ORDERS, "state IN ({marks})"),
    LookAlike("security/sql-identifier-from-variable", ORDERS, "ORDER BY {SORTABLE[sort]}"),
    LookAlike("outdated/naive-utc-now", ORDERS, "shipped_at = datetime.utcnow()"),
    LookAlike("edge-case/request-without-timeout", NOTIFICATIONS, "requests.post(MAIL_URL"),
    LookAlike("edge-case/json-of-unchecked-response", NOTIFICATIONS, 'response.json()["id"]'),
    LookAlike("edge-case/swallowed-exception", NOTIFICATIONS, "contextlib.suppress(FileNotFoundError)"),
    LookAlike("phantom/stdlib-member", NOTIFICATIONS, "os.path.getmtime(path)"),
    LookAlike("scale/list-membership-in-loop", REPORTS, "if sku not in known"),
    LookAlike("phantom/package-member", INVOICES, "ledgerly.round_amount(total"),
    LookAlike("phantom/package-keyword", INVOICES, 'ledger.post("couriers"'),
    LookAlike("phantom/own-member", ORDERS, "from api.notifications import notify_customer"),
    LookAlike("phantom/package-version", REQUIREMENTS, "ledgerly==2.1.0"),
    LookAlike("phantom/go-package", COURIER, '"encoding/json"'),
    LookAlike("phantom/js-package-member", PRICES, 'format("en-IE")'),
    LookAlike("security/js-sql-built-from-string", GATEWAY, "WHERE id = $1 AND customer_id = $2"),
    LookAlike("edge-case/js-fetch-without-signal", GATEWAY, "AbortSignal.timeout(3000)"),
    LookAlike("scale/js-array-search-in-loop", GATEWAY, "STATES.has(order.state)"),
    LookAlike("edge-case/js-empty-catch", DIGEST, "preferences are not JSON"),
    LookAlike("outdated/js-buffer-constructor", TOKENS, 'Buffer.from(body, "base64url")'),
    LookAlike("security/js-predictable-token", TOKENS, "crypto.randomInt("),
    LookAlike("security/go-log-injection-format-only", HANDLERS, 'Str("customer_id", customerID).Msg("listing'),
    LookAlike("security/go-log-injection-format-only", HANDLERS, "invalid parcel id: %q"),
    LookAlike("security/go-log-injection-format-only", HANDLERS, "fetching parcel %s"),
    LookAlike("edge-case/go-http-without-timeout", COURIER, "client.Do(request)"),
    LookAlike("security/go-sql-built-from-string", STORE, '$1", id).Scan(&parcel.State)'),
)
"""Right lines of the first push. One, `datetime.utcnow` in `ship`, is wrong, but was there before the change."""

FIRST_CHECK = Conclusion("failure", "16 blocking, 20 advisory in 15 of 15 hunks")
BESIDE = 1
"""The gateway's second handler: the comment on the first one names its line."""
RECHECK = f"0 new, 0 fixed, {len(FIXED) + len(KEPT)} unchanged, {BESIDE} in the check run only"
SECOND_CHECK = Conclusion("failure", "14 blocking, 16 advisory in 15 of 15 hunks")


def first_comments() -> list[str]:
    """The comments after the first push, one line each."""
    return described((*FIXED, *KEPT), stages.head(stages.FIRST_PUSH))


def new_comments() -> list[str]:
    """The comments that the second push adds."""
    return described(NEW, stages.head(stages.SECOND_PUSH))


def fixed_comments() -> list[str]:
    """The comments that the second push folds away."""
    return described(FIXED, stages.head(stages.FIRST_PUSH))


def remaining_comments() -> list[str]:
    """What a review of the second push alone would find."""
    return described((*KEPT, *NEW), stages.head(stages.SECOND_PUSH))


def described(comments: Iterable[Expected], files: Mapping[str, bytes]) -> list[str]:
    """Expected comments as lines of text, with the line's number. Raises LookupError for a stale snippet."""
    return [f"{one.path}:{stages.line_of(files[one.path], one.snippet)} {one.rule} ({one.level})" for one in comments]


_HEADING = re.compile(r"\*\*.+?\*\* · (?P<level>blocking|advisory)<br>\n<sub>`(?P<rule>[^`]+)`")


def rule_of(comment: ReviewComment) -> str:
    """The rule that a posted comment names, empty where it names none."""
    heading = _HEADING.match(comment.body)
    return heading["rule"] if heading else ""


def seen(comments: Iterable[ReviewComment]) -> list[str]:
    """Posted comments in the words of `described`, by the line that they were written on."""
    lines = []
    for comment in comments:
        heading = _HEADING.match(comment.body)
        level = heading["level"] if heading else "no level"
        lines.append(f"{comment.path}:{comment.line} {rule_of(comment) or 'no rule'} ({level})")
    return lines


def differences(what: str, expected: Iterable[str], actual: Iterable[str]) -> list[str]:
    """What is missing and what is too much, one line each; empty when both are the same."""
    wanted, found = Counter(expected), Counter(actual)
    missing = [f"{what}: missing     {line}" for line in sorted((wanted - found).elements())]
    return missing + [f"{what}: unexpected  {line}" for line in sorted((found - wanted).elements())]
