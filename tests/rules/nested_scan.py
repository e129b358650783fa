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


def steps_to_higher(heights):
    steps = []
    for place in range(len(heights)):
        ahead = place + 1
        # ruleid: nested-scan
        while ahead < len(heights) and heights[ahead] <= heights[place]:
            ahead += 1
        steps.append(ahead - place)
    return steps


def longest_rise(numbers):
    longest = [1] * len(numbers)
    for place in range(len(numbers)):
        # ruleid: nested-scan
        for before in range(place):
            if numbers[before] < numbers[place]:
                longest[place] = max(longest[place], longest[before] + 1)
    return max(longest)


def runs(text):
    start = 0
    while start < len(text):
        end = start + 1
        # ok: nested-scan
        while end < len(text) and text[end] == text[start]:
            end += 1
        yield text[start:end]
        start = end


def widest_palindrome(text):
    widest = 0
    for centre in range(len(text)):
        left, right = centre, centre
        # ok: nested-scan
        while right < len(text) and left >= 0 and text[left] == text[right]:
            left -= 1
            right += 1
        widest = max(widest, right - left - 1)
    return widest
