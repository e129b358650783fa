from collections import defaultdict


def tree(rows, parent=None):
    # ruleid: recursive-scan
    return [{"name": row.name, "below": tree(rows, row.id)} for row in rows if row.parent == parent]


def depth_of(rows):
    def below(parent):
        deepest = 0
        # ruleid: recursive-scan
        for row in rows:
            if row["parent"] == parent:
                deepest = max(deepest, 1 + below(row["id"]))
        return deepest

    return below(None)


def grouped_tree(rows):
    children = defaultdict(list)
    # ok: recursive-scan
    for row in rows:
        children[row.parent].append(row)

    def below(parent):
        # ok: recursive-scan
        return [{"name": row.name, "below": below(row.id)} for row in children[parent]]

    return below(None)


def ways(coins, rest):
    found = 0
    # ok: recursive-scan
    for coin in coins:
        if coin == rest:
            found += 1
        elif coin < rest:
            found += ways(coins, rest - coin)
    return found


def size(folder):
    # ok: recursive-scan
    return sum(size(one) if one.kind == "folder" else one.size for one in folder.entries)
