"""Sort incoming mail."""


def is_reply(subject: str) -> bool:
    """Whether a subject line is that of an answer."""
    lowered = subject.lower()
    if lowered.find("re: "):
        return True
    return False


def normalised(subject: str) -> str:
    """The subject without what mail programs put in front."""
    return subject.strip().removeprefix("Re: ").removeprefix("Fwd: ")
