import subprocess


def names(session, url):
    answer = session.get(url, timeout=10)
    # ruleid: removed-error-check
    return [one["name"] for one in answer.json()]


def build(folder):
    # ruleid: removed-error-check
    subprocess.run(["make"], cwd=folder)


def prices(session, url):
    answer = session.get(url, timeout=10)
    if not answer.ok:
        raise PricesUnknown(url)
    # ok: removed-error-check
    return answer.json()


def deploy(folder):
    # ok: removed-error-check
    subprocess.run(["make", "deploy"], cwd=folder, check=True)
