#!/usr/bin/env python3
"""Archives the folders of tenants that have left."""

import os
import sqlite3
import sys
from contextlib import closing
from datetime import date

LEFT = "SELECT id, name, folder FROM tenant WHERE left_on < ? AND archived = 0 LIMIT 500"


def archive(database: str, destination: str) -> int:
    """Packs every such folder; returns how many there were."""
    count = 0
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        for tenant in connection.execute(LEFT, (date.today().isoformat(),)).fetchall():
            print("archiving tenant", tenant["id"])
            status = os.system("tar -czf /var/archive/%s.tgz %s" % (tenant["name"], tenant["folder"]))
            if status != 0:
                raise RuntimeError(f"tar ended with {status}")
            count += 1
    return count


if __name__ == "__main__":
    print(archive("/var/lib/tenants.db", "/var/archive"), "archived")
    sys.exit(0)
