from functools import cache


# ruleid: exponential-recursion
def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


# ruleid: exponential-recursion
def change(coins, amount):
    if amount <= 0:
        return 0 if amount == 0 else float("inf")
    return 1 + min(change(coins, amount - coin) for coin in coins)


# ruleid: exponential-recursion
def fewest(coins, amount):
    best = float("inf")
    for coin in coins:
        if coin <= amount:
            best = min(best, 1 + fewest(coins, amount - coin))
    return best


@cache
# ok: exponential-recursion
def fibonacci_kept(n):
    return n if n < 2 else fibonacci_kept(n - 1) + fibonacci_kept(n - 2)


# ok: exponential-recursion
def depth(node, level=0):
    if node is None:
        return level
    return max(depth(node.left, level + 1), depth(node.right, level + 1))


# ok: exponential-recursion
def flood(cells, row, column):
    if cells[row][column]:
        return 0
    cells[row][column] = 1
    return 1 + flood(cells, row + 1, column) + flood(cells, row, column + 1)


# ok: exponential-recursion
def power(base, n):
    if n % 2:
        return base * power(base, n - 1)
    return power(base * base, n // 2) if n else 1
