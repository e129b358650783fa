def normalise(name: str) -> str:
    # ruleid: str-method-from-another-language
    return name.trim().lower()


def greeting(user) -> str:
    # ruleid: str-method-from-another-language
    return f"hello {user.first_name}".toUpperCase()


def is_internal(path) -> bool:
    prefix = "/internal"
    # ruleid: str-method-from-another-language
    return str(path).startsWith(prefix)


def normalise_python(name: str) -> str:
    # ok: str-method-from-another-language
    return name.strip().lower()


def greeting_python(user) -> str:
    # ok: str-method-from-another-language
    return f"hello {user.first_name}".upper()


def is_internal_python(path) -> bool:
    # ok: str-method-from-another-language
    return str(path).startswith("/internal")


def clip(series, geometry) -> int:
    # ok: str-method-from-another-language
    return geometry.length() + series.str.lower().equals(series)
