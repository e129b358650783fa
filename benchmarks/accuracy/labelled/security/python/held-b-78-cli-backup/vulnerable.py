"""Makes a backup of a database from the command line."""
import argparse
import subprocess


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database")
    parser.add_argument("--host", default="localhost")
    return parser.parse_args()


def dump_command(host, database):
    return "pg_dump -h " + host + " " + database + " | gzip > backup.sql.gz"


def main():
    arguments = parse()
    subprocess.check_call(dump_command(arguments.host, arguments.database), shell=True)


if __name__ == "__main__":
    main()
