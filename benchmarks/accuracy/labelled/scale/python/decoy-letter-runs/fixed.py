"""Shortens runs of equal letters."""


def runs(text: str) -> list[tuple[str, int]]:
    """Each letter with the length of its run."""
    found = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and text[end] == text[start]:
            end += 1
        found.append((text[start], end - start))
        start = end
    return found


def palindromes(text: str) -> int:
    """The number of substrings that read the same both ways, by their centres."""
    count = 0
    for centre in range(2 * len(text) - 1):
        left = centre // 2
        right = left + centre % 2
        while right < len(text) and left >= 0 and text[left] == text[right]:
            count += 1
            left -= 1
            right += 1
    return count
