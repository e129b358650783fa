"""Read optional settings of a job."""


def job_name(options: dict) -> str:
    """The name to show."""
    name = options.get("name")
    if name is None:
        return "unnamed"
    return name.strip()


def recipients(options: dict) -> list[str]:
    """Who is told about the end of the job."""
    if "recipients" not in options or not options.get("recipients"):
        return []
    return [one.lower() for one in options["recipients"].split(",")]
