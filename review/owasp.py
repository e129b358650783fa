"""The OWASP Top 10 category of a weakness, as its 2021 edition maps the CWE numbers (owasp.org/Top10, 2021)."""

from __future__ import annotations

_CATEGORIES = {
    "A01:2021 Broken Access Control": "22 23 35 59 200 201 276 284 285 352 377 601 639 668 862 863 1275",
    "A02:2021 Cryptographic Failures": (
        "296 310 319 321 322 323 324 325 326 327 328 329 330 331 335 336 337 338 347 523 757 759 760 780 818 916"
    ),
    "A03:2021 Injection": (
        "20 74 75 77 78 79 80 83 87 88 89 90 91 93 94 95 96 97 98 99 113 116 138 184 470 471 564 610 643 644 "
        "652 917 943 1336"
    ),
    "A04:2021 Insecure Design": (
        "73 183 209 213 235 256 257 266 269 280 311 312 313 316 419 430 434 444 451 472 501 522 525 539 579 "
        "598 602 642 646 650 653 656 657 799 807 840 841 927 1021 1173"
    ),
    "A05:2021 Security Misconfiguration": (
        "11 13 15 16 260 315 489 520 526 537 541 547 611 614 756 776 942 1004 1032 1174"
    ),
    "A06:2021 Vulnerable and Outdated Components": "937 1035 1104 1395",
    "A07:2021 Identification and Authentication Failures": (
        "255 259 287 288 290 294 295 297 300 302 304 306 307 346 384 521 613 620 640 798 940 1216"
    ),
    "A08:2021 Software and Data Integrity Failures": "345 353 426 494 502 565 784 829 830 915 1321",
    "A09:2021 Security Logging and Monitoring Failures": "117 223 532 778",
    "A10:2021 Server-Side Request Forgery": "918",
}
_OF_CWE = {f"CWE-{number}": category for category, numbers in _CATEGORIES.items() for number in numbers.split()}


def owasp(cwe: str | None) -> str | None:
    """The category, such as `A03:2021 Injection`, of `CWE-<number>`; None where there is no number or no category."""
    return _OF_CWE.get(cwe or "")
