from dataclasses import dataclass

from markupsafe import Markup, escape

BREAK = Markup("<br>")


@dataclass
class Profile:
    """What a member tells about themselves."""

    name: str
    motto: str = ""
    about: str = ""

    def heading(self) -> Markup:
        """The name, as the page's heading."""
        return Markup("<h1 title='{}'>{}</h1>").format(self.motto, self.name)

    def paragraphs(self) -> Markup:
        """The text with its own line breaks."""
        return BREAK.join(escape(line) for line in self.about.splitlines())

    def initials(self) -> str:
        return "".join(word[0] for word in self.name.split() if word).upper()


def page_of(record: dict[str, str]) -> Markup:
    """The profile that is kept in a record."""
    profile = Profile(record["name"], record.get("motto", ""), record.get("about", ""))
    return profile.heading() + profile.paragraphs()
