ROLES = "admin,editor"
NAMES = {"admin", "editor"}


def may_edit(user):
    # ruleid: substring-allow-list
    return user.role in ROLES


def is_picture(filename):
    extension = filename.rsplit(".", 1)[-1]
    # ruleid: substring-allow-list
    return extension.lower() in "png,jpg,gif"


def is_admin(role):
    # ruleid: substring-allow-list
    return role in ("admin")


def may_surely_edit(user):
    # ok: substring-allow-list
    return user.role in NAMES


def is_surely_picture(filename):
    extension = filename.rsplit(".", 1)[-1]
    # ok: substring-allow-list
    return extension.lower() in ("png", "jpg", "gif")


def is_vowel(letter):
    # ok: substring-allow-list
    return letter in "aeiou"


def writes(mode):
    # ok: substring-allow-list
    return "w" in mode
