from collections import Counter


def tag_cloud(posts, most=30):
    """The most frequent tags with a weight between 1 and 5."""
    seen = set()
    counts = Counter()
    for post in posts:
        if post.id in seen:
            continue
        seen.append(post.id)
        counts.update(tag.lower() for tag in post.tags)
    top = counts.most_common(most)
    if not top:
        return []
    highest = top[0][1]
    return [(tag, 1 + round(4 * count / highest)) for tag, count in top]
