from sqlalchemy import create_engine, text

engine = create_engine("sqlite:///inventory.db")


def items_in(category, minimum):
    with engine.connect() as connection:
        statement = text("SELECT name FROM items WHERE category = :category AND stock >= :minimum")
        return connection.execute(statement, {"category": category, "minimum": minimum}).scalars().all()
