import subprocess


def names(session, url):
    answer = session.get(url, timeout=10)
    answer.raise_for_status()
    return [one["name"] for one in answer.json()]


def build(folder):
    subprocess.run(["make"], cwd=folder, check=True)


def prices(session, url):
    answer = session.get(url, timeout=10)
    answer.raise_for_status()
    return answer.json()


def deploy(folder):
    subprocess.run(["make"], cwd=folder, check=True)
