import shlex
import subprocess
from datetime import date


def backup_database(database, folder):
    target = f"{folder}/{database}-{date.today()}.sql.gz"
    command = f"pg_dump {database} | gzip > {target}"
    subprocess.check_call(command, shell=True)
    return target


def list_backups(folder):
    return subprocess.check_output(["ls", "-1", folder], text=True).split("\n")
