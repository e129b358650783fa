from sqlalchemy import MetaData, create_engine, select, text
from sqlalchemy.orm import Session

engine = create_engine("sqlite://")
# ruleid: sqlalchemy-old-api
metadata = MetaData(bind=engine)
# ok: sqlalchemy-old-api
metadata = MetaData()


def read(session: Session, model, key, cache):
    # ruleid: sqlalchemy-old-api
    one = session.query(model).get(key)
    # ok: sqlalchemy-old-api
    one = session.get(model, key)
    # ruleid: sqlalchemy-old-api
    names = select([model.name])
    # ok: sqlalchemy-old-api
    names = select(model.name, model.size)
    # ok: sqlalchemy-old-api
    return one, session.execute(names), cache.get(key)


def clear():
    # ruleid: sqlalchemy-old-api
    engine.execute("delete from item")
    with engine.begin() as connection:
        # ok: sqlalchemy-old-api
        connection.execute(text("delete from item"))
