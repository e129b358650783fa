import re
import sys

WORD = re.compile(r"[a-z']+")


def count_words(lines):
    """How often each word occurs."""
    counts = {}
    for line in lines:
        for word in WORD.findall(line.lower()):
            counts[word] = counts.getOrDefault(word, 0) + 1
    return counts


def main():
    counts = count_words(sys.stdin)
    for word, count in sorted(counts.items(), key=lambda pair: -pair[1])[:20]:
        print(f"{count:6} {word}")


if __name__ == "__main__":
    main()
