from django.db import transaction


def transfer(source, target, amount):
    source.balance -= amount
    source.save()
    target.balance += amount
    # ruleid: writes-without-transaction
    target.save()


def reserve(connection, article, order):
    connection.execute("UPDATE stock SET left = left - 1 WHERE article = ?", (article,))
    connection.commit()
    # ruleid: writes-without-transaction
    connection.execute("INSERT INTO reservations (article, order_id) VALUES (?, ?)", (article, order))
    connection.commit()


def transfer_together(source, target, amount):
    with transaction.atomic():
        source.balance -= amount
        source.save()
        target.balance += amount
        # ok: writes-without-transaction
        target.save()


def reserve_together(connection, article, order):
    connection.execute("UPDATE stock SET left = left - 1 WHERE article = ?", (article,))
    # ok: writes-without-transaction
    connection.execute("INSERT INTO reservations (article, order_id) VALUES (?, ?)", (article, order))
    connection.commit()


def rename(user, team):
    user.save()
    # ok: writes-without-transaction
    team.save()
