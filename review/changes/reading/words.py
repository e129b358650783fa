"""The words by which guards are told apart, in any language."""

from __future__ import annotations

import re

AUTHORISATION = re.compile(
    r"(?i)auth(?!or(?:s|_|\b))|permission|permitted|\brole|_role|is_?(?:staff|admin|super_?user|owner|member|moderator)"
    r"|admin|owner|forbid|denied|unauthori|\b40[13]\b|\bcan_?\w*(?:edit|view|delete|access|manage)|has_?access"
    r"|log(?:ged_?)?in\b|login_?required|current_?user|tenant|\bacl\b|policy\.|entitle|privilege"
)
VERIFICATION = re.compile(
    r"(?i)verif(?:y|ied)|signature|hmac|compare_?digest|timingSafeEqual|csrf|checksum|nonce|captcha"
)
ERROR = re.compile(r"(?i)\bstatus(?:_?code)?\b|\.ok\b|return_?code|exit_?code|\berr(?:or)?\b")
SWITCH = re.compile(
    r"(?i)flag|feature|experiment|debug|verbose|version|deprecat|legacy|compat|enabled|settings|config|platform"
    r"|TYPE_CHECKING|dry_?run|rollout|toggle|beta|environ|hasattr|callable|NODE_ENV|typeof window|testing|cache"
)
"""Conditions that are switched, not guarded with: such code goes away when its time has come."""
VALIDATES = re.compile(
    r"(?i)^_*(?:validate|check|verify|ensure|require|authori[sz]e|authenticate|assert|guard|must|deny|restrict|protect"
    r"|enforce|raise_if|abort_if|reject|clean|sanitise|sanitize|parse|is_valid|can_|has_perm|clamp)|or_?404$|_or_raise$"
)
"""Names of functions that look at something and refuse it."""
REFUSES = re.compile(
    r"(?i)forbidden|denied|error|redirect|abort|bad_?request|unauthori|fail|reject|invalid|not_?found|\b4\d\d\b|panic"
    r"|fatal"
)
"""What a guard gives back instead of the answer."""
SANITISERS = re.compile(
    r"(?:\w+\.)*(?:html\.escape|markupsafe\.escape|escape_?[hH]tml\w*|escape|secure_filename|shlex\.quote|bleach\.clean"
    r"|nh3\.clean|conditional_escape|strip_tags|sanitize\w*|sanitise\w*|escape_filter_chars|escape_\w+|quote_ident"
    r"|DOMPurify\.sanitize|encodeURIComponent|encodeURI|path\.basename|_\.escape|validator\.escape|sqlstring\.escape"
    r"|template\.HTMLEscapeString|template\.JSEscapeString|html\.EscapeString|url\.QueryEscape|url\.PathEscape"
    r"|filepath\.Base|filepath\.Clean|path\.Base|path\.Clean|os\.path\.basename|quote_plus|urllib\.parse\.quote"
    r"|ldap\.EscapeFilter|escapeRegExp|re\.escape|regexp\.QuoteMeta)"
)
"""Calls that make text safe for where it goes."""
NUMBERS = re.compile(r"int|float|Number|parseInt|uuid\.UUID|UUID|strconv\.Atoi")
OUTSIDE = re.compile(r"\b(?:request|req|ctx|params|query|args|form|event|body)\b")
"""What a request holds: a number read from it is a check too."""
LOCKS = re.compile(r"(?i)lock\b|_lock|lock\(|mutex|semaphore|atomic\b|transaction|\bbegin\b")
CLOSES = frozenset(
    {"close", "release", "disconnect", "shutdown", "unlink", "cleanup", "rollback", "terminate", "Close"}
)
COMMON = frozenset(
    """
    self cls this request req res ctx c w r len str int bool isinstance any all None True False null nil
    undefined err error length data value result id name x user
    """.split()  # noqa: SIM905  one per line would fill a page
)
"""Names that two conditions may share without being about the same thing."""


def kind_of(guard: str) -> str:
    """Which rule a guard belongs to, by its code."""
    if VERIFICATION.search(guard):
        return "verification"
    if AUTHORISATION.search(guard):
        return "authorisation"
    return "guard"
