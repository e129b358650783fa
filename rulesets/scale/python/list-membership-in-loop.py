def new_subscribers(imported, subscribers):
    known_emails = [subscriber.email for subscriber in subscribers]
    added = []
    for row in imported:
        # ruleid: list-membership-in-loop
        if row["email"] not in known_emails:
            added.append(row)
    return added


def new_subscribers_fast(imported, subscribers):
    known_emails = {subscriber.email for subscriber in subscribers}
    # ok: list-membership-in-loop
    return [row for row in imported if row["email"] not in known_emails]


def common_tags(left: list[str], right: list[str]) -> list[str]:
    # ruleid: list-membership-in-loop
    return [tag for tag in left if tag in right]


def common_tags_fast(left: list[str], right: list[str]) -> list[str]:
    wanted = set(right)
    # ok: list-membership-in-loop
    return [tag for tag in left if tag in wanted]


def blocked(requests, firewall):
    addresses = list(firewall.addresses())
    count = 0
    for request in requests:
        # ruleid: list-membership-in-loop
        if request.address in addresses:
            count += 1
    return count


def allowed_methods(routes):
    methods = ["GET", "HEAD", "OPTIONS"]
    # ok: list-membership-in-loop
    return [route for route in routes if route.method in methods]


def has_admin(users):
    names = [user.name for user in users]
    # ok: list-membership-in-loop
    return "admin" in names


def matches(words, text):
    # ok: list-membership-in-loop
    return [word for word in words if word in text]


def per_group(groups, wanted):
    for group in groups:
        names = [member.name for member in group.members]
        # ok: list-membership-in-loop
        if wanted in names:
            return group
    return None
