from app.models import User


def email_of(user_id):
    user = User.query.filter_by(id=user_id).first()
    # ruleid: first-without-check
    return user.email


async def plan_of(session, user_id):
    # ruleid: first-without-check
    return (await session.get(User, user_id)).plan


def rename(session, user_id, name):
    user = session.query(User).filter(User.id == user_id).one_or_none()
    # ruleid: first-without-check
    user.name = name
    session.commit()


def latest(collection):
    document = collection.find_one({"latest": True})
    # ruleid: first-without-check
    return document["version"]


def email_or_none(user_id):
    user = User.query.filter_by(id=user_id).first()
    # ok: first-without-check
    return user.email if user else None


def rename_checked(session, user_id, name):
    user = session.get(User, user_id)
    if user is None:
        raise LookupError(f"no user {user_id}")
    # ok: first-without-check
    user.name = name


def email_of_one(session, user_id):
    # ok: first-without-check
    return session.query(User).filter_by(id=user_id).one().email


def head(frame):
    # ok: first-without-check
    return frame.groupby("day").first().index


def found(session, user_id):
    # ok: first-without-check
    return session.query(User).filter_by(id=user_id).first()
