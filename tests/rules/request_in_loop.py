import requests


def statuses(urls):
    found = {}
    for url in urls:
        # ruleid: request-in-loop
        found[url] = requests.get(url, timeout=5).status_code
    return found


def _profile(user_id):
    return requests.get(f"https://api.example.com/users/{user_id}", timeout=5).json()


def profiles(user_ids):
    # ruleid: request-in-loop
    return [_profile(user_id) for user_id in user_ids]


def profiles_at_once(user_ids):
    # ok: request-in-loop
    return requests.post("https://api.example.com/users/bulk", json=user_ids, timeout=5).json()


def with_attempts(url):
    for attempt in range(3):
        try:
            # ok: request-in-loop
            return requests.get(f"{url}?attempt={attempt}", timeout=5)
        except requests.ConnectionError:
            continue
    return None
