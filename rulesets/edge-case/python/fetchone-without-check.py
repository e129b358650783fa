def account_balance(cursor, account_id):
    cursor.execute("SELECT balance FROM accounts WHERE id = %s", (account_id,))
    # ruleid: fetchone-without-check
    return cursor.fetchone()[0]


def account_balance_checked(cursor, account_id):
    cursor.execute("SELECT balance FROM accounts WHERE id = %s", (account_id,))
    row = cursor.fetchone()
    if row is None:
        raise LookupError(f"no account {account_id}")
    # ok: fetchone-without-check
    return row[0]


def count_accounts(cursor):
    cursor.execute("SELECT COUNT(*) FROM accounts")
    # ok: fetchone-without-check
    return cursor.fetchone()[0]
