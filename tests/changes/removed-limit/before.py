def newest(session):
    return session.scalars(select(Order).order_by(Order.id.desc()).limit(100)).all()


def page(session, after):
    return session.scalars(select(Order).order_by(Order.id).limit(100)).all()
