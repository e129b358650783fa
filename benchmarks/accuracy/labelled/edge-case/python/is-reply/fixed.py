"""Sort incoming mail."""


def is_reply(subject: str) -> bool:
    """Whether a subject line is that of an answer."""
    lowered = subject.lower()
    return "re: " in lowered


def normalised(subject: str) -> str:
    """The subject without what mail programs put in front."""
    return subject.strip().removeprefix("Re: ").removeprefix("Fwd: ")
