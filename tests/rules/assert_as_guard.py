from flask import abort


def delete_project(user, project):
    # ruleid: assert-as-guard
    assert user.is_admin, "only administrators"
    project.delete()


def transfer(request, account):
    # ruleid: assert-as-guard
    assert request.user.id == account.owner_id
    account.transfer()


def open_door(code, verify_token):
    # ruleid: assert-as-guard
    assert verify_token(code)
    return True


def delete_project_safely(user, project):
    # ok: assert-as-guard
    if not user.is_admin:
        abort(403)
    project.delete()


def total(rows):
    # ok: assert-as-guard
    assert rows, "called with rows only"
    return sum(rows)


def name(request):
    # ok: assert-as-guard
    assert request.user is not None
    return request.user.name


def narrow(user):
    # ok: assert-as-guard
    assert isinstance(user, dict)
    return user
