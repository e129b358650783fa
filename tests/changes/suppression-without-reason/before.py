import subprocess


def build(folder):
    command = ["make", "all"]
    subprocess.run(command, cwd=folder, check=True, timeout=60)


def deploy(folder):
    command = ["make", "deploy"]
    subprocess.run(command, cwd=folder, check=True, timeout=60)


def greeting(name):
    return "Hello " + name


def load(path):
    return parse(path)
