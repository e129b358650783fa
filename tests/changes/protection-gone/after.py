from shop.checks import validate_label


# ruleid: protection-gone
def stored(label):
    # ok: protection-gone
    return label.strip()


# ruleid: protection-gone
def saved(upload, folder):
    # ok: protection-gone
    body = upload.read()
    # ok: protection-gone
    (folder / "body").write_bytes(body)


def link(parcel):
    # ruleid: protection-gone
    return {"href": parcel.get("url"), "rel": "nofollow"}


def target(request):
    # ruleid: protection-gone
    return request.args.get("next", "/")


def labelled(parcel, text):
    # ok: protection-gone
    validate_label(text)
    # ok: protection-gone
    parcel.label = text
