"""Makes a backup of a database from the command line."""
import argparse
import subprocess


def parse():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database")
    parser.add_argument("--host", default="localhost")
    return parser.parse_args()


def dump_command(host, database):
    return ["pg_dump", "-Z", "6", "-f", "backup.sql.gz", "-h", host, database]


def main():
    arguments = parse()
    subprocess.check_call(dump_command(arguments.host, arguments.database))


if __name__ == "__main__":
    main()
