from datetime import UTC, datetime, timedelta


def claims(user):
    # ruleid: naive-datetime
    return {"sub": user.id, "exp": datetime.now() + timedelta(hours=1)}


def touch(session, order):
    # ruleid: naive-datetime
    order.updated_at = datetime.now()
    session.commit()


def record(store, entry, mtime):
    # ruleid: naive-datetime
    store.add(entry, changed_at=datetime.fromtimestamp(mtime))


def aware_claims(user):
    # ok: naive-datetime
    return {"sub": user.id, "exp": datetime.now(UTC) + timedelta(hours=1)}


def touch_aware(session, order):
    # ok: naive-datetime
    order.updated_at = datetime.now(tz=UTC)
    session.commit()


def seconds(work):
    # ok: naive-datetime
    start = datetime.now()
    work()
    return (datetime.now() - start).total_seconds()


def file_name():
    # ok: naive-datetime
    return f"report-{datetime.now():%Y%m%d}.csv"
