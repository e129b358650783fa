import subprocess


def build(folder):
    command = ["make", "all"]
    # ruleid: suppression-without-reason
    subprocess.run(command, cwd=folder, check=True, timeout=60)  # nosec


def deploy(folder):
    command = ["make", "deploy"]
    # ok: suppression-without-reason
    subprocess.run(command, cwd=folder, check=True, timeout=60)  # noqa: S603 -- the command is constant


def greeting(name):
    # ok: suppression-without-reason
    return "Hello " + name + ", how are you today? We have not seen you for a long time."  # noqa: E501


def load(path):
    # ruleid: suppression-without-reason
    return parse(path)  # type: ignore
