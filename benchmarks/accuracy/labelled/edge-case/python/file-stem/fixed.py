"""Names of exported tables."""


def table_of(file_name: str) -> str:
    """The table that was exported into this file."""
    return file_name.removesuffix(".csv").lower()


def file_of(table: str) -> str:
    """The file that a table is exported into."""
    return f"{table.lower()}.csv"
