import json


def amount(text):
    try:
        return int(text)
    except Exception:
        return None
    # ruleid: unreachable-except
    except ValueError:
        return 0


def settings(path):
    try:
        return json.loads(path.read_text())
    except ValueError:
        return {}
    # ruleid: unreachable-except
    except json.JSONDecodeError:
        raise


def read(path):
    try:
        return path.read_text()
    # ruleid: unreachable-except
    except FileNotFoundError or PermissionError:
        return ""


def amount_ordered(text):
    try:
        return int(text)
    # ok: unreachable-except
    except ValueError:
        return 0
    except Exception:
        return None


def read_ordered(path):
    try:
        return path.read_text()
    # ok: unreachable-except
    except (FileNotFoundError, PermissionError):
        return ""


def load(path):
    try:
        return path.read_text()
    except KeyError:
        return None
    # ok: unreachable-except
    except ValueError:
        return ""
