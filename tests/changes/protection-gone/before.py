from shop.checks import check_address, validate_label

MAX_LABEL_LENGTH = 80


def stored(label, max_size=5_000_000):
    if len(label) > MAX_LABEL_LENGTH:
        raise ValueError("too long")
    return label.strip()


def saved(upload, folder, max_bytes):
    body = upload.read(max_bytes)
    (folder / "body").write_bytes(body)


def link(parcel):
    return {"href": check_address(parcel.get("url")), "rel": "nofollow"}


def _is_safe_target(url):
    return url.startswith("/") and not url.startswith("//")


def target(request):
    url = request.args.get("next", "/")
    return url if _is_safe_target(url) else "/"


def labelled(parcel, label):
    validate_label(label)
    parcel.label = label


def legacy_import(rows):
    return [forbidden_article(row) for row in rows]
