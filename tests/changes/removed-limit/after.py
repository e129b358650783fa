def newest(session):
    # ruleid: removed-limit
    return session.scalars(select(Order).order_by(Order.id.desc())).all()


def page(session, after):
    # ok: removed-limit
    return session.scalars(select(Order).where(Order.id > after).order_by(Order.id).limit(50)).all()
