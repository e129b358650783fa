import os


def prepare(folder):
    # ruleid: exists-then-open
    if not os.path.exists(folder):
        os.makedirs(folder)


def reset(lock_path):
    # ruleid: exists-then-open
    if lock_path.exists():
        lock_path.unlink()


def prepare_at_once(folder):
    # ok: exists-then-open
    os.makedirs(folder, exist_ok=True)


def reset_at_once(lock_path):
    # ok: exists-then-open
    lock_path.unlink(missing_ok=True)


def reset_caught(path):
    try:
        # ok: exists-then-open
        if os.path.exists(path):
            os.remove(path)
    except FileNotFoundError:
        pass


def read(path):
    # ok: exists-then-open
    if not os.path.exists(path):
        return None
    with open(path) as file:
        return file.read()
