def email_of(cursor, user_id):
    cursor.execute("SELECT email FROM users WHERE id = %s", (user_id,))
    # ruleid: fetchone-without-check
    return cursor.fetchone()[0]


def name_of(connection, user_id):
    row = connection.execute("SELECT name FROM users WHERE id = ?", (user_id,)).fetchone()
    # ruleid: fetchone-without-check
    return row["name"]


async def plan_of(pool, user_id):
    record = await pool.fetchrow("SELECT plan FROM users WHERE id = $1", user_id)
    # ruleid: fetchone-without-check
    return record["plan"]


def email_or_none(cursor, user_id):
    cursor.execute("SELECT email FROM users WHERE id = %s", (user_id,))
    row = cursor.fetchone()
    # ok: fetchone-without-check
    return row[0] if row else None


def number_of_users(cursor):
    cursor.execute("SELECT count(*) FROM users")
    # ok: fetchone-without-check
    return cursor.fetchone()[0]


def insert(connection, name):
    # ok: fetchone-without-check
    return connection.execute("INSERT INTO users (name) VALUES (?) RETURNING id", (name,)).fetchone()[0]


def email_checked(cursor, user_id):
    cursor.execute("SELECT email FROM users WHERE id = %s", (user_id,))
    row = cursor.fetchone()
    if row is None:
        raise LookupError(f"no user {user_id}")
    # ok: fetchone-without-check
    return row[0]
