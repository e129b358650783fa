import argparse
import sqlite3
from contextlib import closing


def main():
    parser = argparse.ArgumentParser(description="Remove a user")
    parser.add_argument("username")
    parser.add_argument("--db", default="users.db")
    args = parser.parse_args()
    with closing(sqlite3.connect(args.db)) as connection:
        connection.execute("DELETE FROM users WHERE username = ?", (args.username,))
        connection.commit()


if __name__ == "__main__":
    main()
