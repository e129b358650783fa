"""The pull request as one HTML page that looks roughly like GitHub's and loads nothing from anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from demo.excerpt import CodeLine, excerpt
from demo.markup import highlighted, markdown
from demo.story import Look
from tests.github import PullRequest
from tests.github.model import CheckRun, IssueComment, ReviewComment, User

CSS = Path(__file__).with_name("page.css")
_ROWS = {"+": "added", "-": "removed"}
_LEVELS = {"failure": "blocking", "warning": "advisory", "notice": "for the record"}


def render(pull: PullRequest, first: Look, asked: tuple[IssueComment, IssueComment], second: Look) -> str:
    """The whole page; comments stand as they are at the end, so those that were mended are folded."""
    question, answer = asked
    earlier = len(first.comments)
    parts = [
        _header(pull),
        _box(pull.author, "opened this pull request", f'<div class="text">{markdown(pull.body or "")}</div>'),
        _commit(pull.author, first),
        _review(pull, second.comments[:earlier]),
        _box(question.user, "commented", f'<div class="text">{markdown(question.body)}</div>{_reactions(question)}'),
        _box(answer.user, "commented", f'<div class="text">{markdown(answer.body)}</div>'),
        _commit(pull.author, second),
        _review(pull, second.comments[earlier:]),
        _merge_box(pull, second.check),
        '<h2 id="checks">Checks</h2>',
        check_run(second.check),
        f"<details><summary>The check run of the first push</summary>{check_run(first.check)}</details>",
    ]
    return document(f"{pull.title} #{pull.number}", parts)


def document(title: str, parts: Iterable[str]) -> str:
    """A page around `parts`, with its style inside."""
    return (
        f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>\n{CSS.read_text(encoding='utf-8')}</style></head>\n<body><main>\n"
        + "\n".join(parts)
        + "\n</main></body></html>\n"
    )


def thread(comment: ReviewComment) -> str:
    """One inline comment under its lines; folded when it was minimized."""
    place = f"<code>{escape(comment.path)}</code>"
    said = f"{_avatar(comment.user)}<div>{_name(comment.user)}{_text(comment.body)}</div>"
    body = f'{_code(comment)}<div class="said">{said}</div>'
    if comment.minimized is None:
        return f'<div class="box"><header>{place}</header>{body}</div>'
    note = f'{place} <span class="muted">line {comment.line} · marked as {escape(comment.minimized)}</span>'
    return f'<details class="box"><summary>{note}</summary>{body}</details>'


def check_run(check: CheckRun) -> str:
    """A check run as the Checks tab shows it, with its details and annotations folded."""
    title = f"{_sign(check)} <strong>{escape(check.name)}</strong> · {escape(check.title or '')}"
    return (
        f'<div class="box check"><header>{title}</header>{_text(check.summary or "")}'
        f'<div class="text"><details><summary>Details</summary>{markdown(check.text or "")}</details>'
        f"<details><summary>{len(check.annotations)} annotations</summary>"
        f'<ol class="annotations">{"".join(_annotation(one) for one in check.annotations)}</ol></details></div></div>'
    )


def _header(pull: PullRequest) -> str:
    commits = len(pull.commits)
    return (
        f"<h1>{escape(pull.title)} <span>#{pull.number}</span></h1>"
        f'<p class="meta"><span class="state">Open</span> <strong>{escape(pull.author.login)}</strong> wants to merge'
        f" {commits} commits into <code>{escape(pull.base_ref)}</code> from <code>{escape(pull.head_ref)}</code>"
        ' · <a href="#checks">Checks</a></p>'
    )


def _box(user: User, did: str, content: str) -> str:
    return f'<div class="box"><header>{_name(user)} <span class="muted">{did}</span></header>{content}</div>'


def _commit(author: User, look: Look) -> str:
    status = f"{_sign(look.check)} {escape(look.check.title or '')}"
    return f'<p class="event">{escape(author.login)} pushed <code>{look.sha[:7]}</code> · {status}</p>'


def _review(pull: PullRequest, comments: tuple[ReviewComment, ...]) -> str:
    reviews = {comment.review.id: comment.review for comment in comments}
    texts = "".join(_text(review.body) for review in reviews.values())
    return _box(pull.github.app.bot, "reviewed", texts + "".join(thread(comment) for comment in comments))


def _merge_box(pull: PullRequest, check: CheckRun) -> str:
    blocked = pull.mergeable_state == "blocked"
    word = "Merging is blocked" if blocked else "Ready to merge"
    return (
        f'<div class="box {"merge" if blocked else ""}"><header><strong>{word}</strong></header>'
        f'<div class="text"><p>{_sign(check)} <strong>{escape(check.name)}</strong> — {escape(check.title or "")}'
        ' <span class="bot">Required</span></p></div></div>'
    )


def _reactions(comment: IssueComment) -> str:
    signs = {"eyes": "👀"}
    return "".join(
        f'<span class="reaction">{escape(signs.get(one.content, one.content))} 1</span>' for one in comment.reactions
    )


def _code(comment: ReviewComment) -> str:
    last = comment.line or 0
    meant = range(comment.start_line or last, last + 1)
    lines = excerpt(comment)
    texts = highlighted(comment.path, [line.text for line in lines])
    rows = (_row(line, text, line.number in meant) for line, text in zip(lines, texts, strict=True))
    return f'<table class="code">{"".join(rows)}</table>'


def _row(line: CodeLine, text: str, meant: bool) -> str:
    kinds = " ".join(filter(None, (_ROWS.get(line.sign), "meant" if meant else None)))
    code = f'<td><span class="sign">{escape(line.sign)}</span>{text}</td>'
    return f'<tr class="{kinds}"><td class="number">{line.number or ""}</td>{code}</tr>'


def _annotation(annotation: dict[str, object]) -> str:
    place = f"{annotation['path']}:{annotation['start_line']}"
    level = _LEVELS.get(str(annotation["annotation_level"]), "")
    title, message = escape(str(annotation["title"])), escape(str(annotation["message"]))
    return f"<li><code>{escape(place)}</code> <strong>{title}</strong> · {level}<br>{message}</li>"


def _text(body: str) -> str:
    return f'<div class="text">{markdown(body)}</div>'


def _sign(check: CheckRun) -> str:
    return '<span class="success">✓</span>' if check.conclusion == "success" else '<span class="failure">✗</span>'


def _avatar(user: User) -> str:
    kind = "" if user.kind == "Bot" else " person"
    return f'<span class="avatar{kind}">{escape(user.login[0].upper())}</span>'


def _name(user: User) -> str:
    badge = '<span class="bot">bot</span>' if user.kind == "Bot" else ""
    return f"<strong>{escape(user.login.removesuffix('[bot]'))}</strong>{badge}"
