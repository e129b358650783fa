import subprocess


def backup(database, path):
    # ruleid: process-status-ignored
    subprocess.run(["pg_dump", "-f", path, database])


def migrate():
    # ruleid: process-status-ignored
    subprocess.call(["alembic", "upgrade", "head"])


def backup_checked(database, path):
    # ok: process-status-ignored
    subprocess.run(["pg_dump", "-f", path, database], check=True, timeout=3600)


def migrate_checked():
    # ok: process-status-ignored
    done = subprocess.run(["alembic", "upgrade", "head"])
    if done.returncode:
        raise RuntimeError("the migration failed")


def clear_screen():
    # ok: process-status-ignored
    subprocess.run(["clear"], check=False)
