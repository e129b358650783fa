def to_csv(rows):
    output = ""
    for row in rows:
        # ruleid: string-concat-in-loop
        output += ",".join(row) + "\n"
    return output


def to_csv_joined(rows):
    # ok: string-concat-in-loop
    return "".join(",".join(row) + "\n" for row in rows)


def total(rows):
    amount = 0
    for row in rows:
        # ok: string-concat-in-loop
        amount += row.amount
    return amount
