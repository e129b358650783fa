"""The daily mail about goods that run low."""

import html
from email.message import EmailMessage

ROW = "<tr><td>%s</td><td>%s</td><td align='right'>%d</td></tr>"


def table(goods: list[dict]) -> str:
    """One row for each, the scarcest first."""
    rows = []
    for good in sorted(goods, key=lambda one: one["left"]):
        rows.append(ROW % (html.escape(good["name"]), good["supplier"], good["left"]))
    return "<table>" + "".join(rows) + "</table>"


def mail(goods: list[dict], to: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = f"{len(goods)} goods run low"
    message["To"] = to
    message.set_content("\n".join(f"{good['name']}: {good['left']}" for good in goods))
    message.add_alternative(table(goods), subtype="html")
    return message
