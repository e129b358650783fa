def pair_with_sum(numbers, target):
    for i in range(len(numbers)):
        # ruleid: nested-scan
        for j in range(i + 1, len(numbers)):
            if numbers[i] + numbers[j] == target:
                return i, j
    return None


def overlapping(meetings):
    most = 0
    for start, end in meetings:
        # ruleid: nested-scan
        most = max(most, sum(1 for other, until in meetings if other < end and start < until))
    return most


def inversions(values):
    found = 0
    i = 0
    while i < len(values):
        j = i + 1
        # ruleid: nested-scan
        while j < len(values):
            if values[i] > values[j]:
                found += 1
            j += 1
        i += 1
    return found


def pair_with_sum_by_dict(numbers, target):
    seen = {}
    # ok: nested-scan
    for i, number in enumerate(numbers):
        if target - number in seen:
            return seen[target - number], i
        seen[number] = i
    return None


def most_water(heights):
    left, right, best = 0, len(heights) - 1, 0
    for _ in heights:
        # ok: nested-scan
        while left < right:
            best = max(best, (right - left) * min(heights[left], heights[right]))
            left, right = (left + 1, right) if heights[left] < heights[right] else (left, right - 1)
    return best


def transpose(cells):
    size = len(cells)
    for i in range(size):
        # ok: nested-scan
        for j in range(i + 1, size):
            cells[i][j], cells[j][i] = cells[j][i], cells[i][j]


def splits(text, words):
    reachable = [True] + [False] * len(text)
    for end in range(1, len(text) + 1):
        # ok: nested-scan
        reachable[end] = any(reachable[start] and text[start:end] in words for start in range(end))
    return reachable[-1]


def cells(rows):
    # The children of each row.
    # ok: nested-scan
    return sum(1 for row in rows for cell in row if cell)
