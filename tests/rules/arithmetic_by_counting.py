from math import isqrt


def divisors(n):
    found = []
    # ruleid: arithmetic-by-counting
    for i in range(1, n + 1):
        if n % i == 0:
            found.append(i)
    return found


def power(base, exponent, modulus):
    result = 1
    # ruleid: arithmetic-by-counting
    for _ in range(exponent):
        result = result * base % modulus
    return result


def divide(amount, size):
    boxes = 0
    # ruleid: arithmetic-by-counting
    while amount >= size:
        amount -= size
        boxes += 1
    return boxes


def divisors_in_pairs(n):
    found = set()
    # ok: arithmetic-by-counting
    for i in range(1, isqrt(n) + 1):
        if n % i == 0:
            found |= {i, n // i}
    return sorted(found)


def factorial(n):
    result = 1
    # ok: arithmetic-by-counting
    for i in range(2, n + 1):
        result *= i
    return result


def multiples(limit, step):
    # ok: arithmetic-by-counting
    return [i for i in range(1, limit + 1) if i % step == 0]
