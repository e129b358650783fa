import contextlib
import logging

logger = logging.getLogger(__name__)


def save_draft(store, draft):
    try:
        store.save(draft)
    # ruleid: swallowed-exception
    except Exception:
        pass


def save_draft_loudly(store, draft):
    try:
        store.save(draft)
    # ok: swallowed-exception
    except OSError:
        logger.exception("draft %s was not saved", draft.id)
        raise


def import_rows(rows, store):
    for row in rows:
        try:
            store.insert(row)
        # ruleid: swallowed-exception
        except Exception as error:
            continue


def import_rows_counted(rows, store):
    failed = []
    for row in rows:
        try:
            store.insert(row)
        # ok: swallowed-exception
        except ValueError as error:
            failed.append((row, error))
    return failed


def charge(gateway, order):
    try:
        gateway.charge(order.total)
        order.paid = True
    # ruleid: swallowed-exception
    except:
        pass


def leave(connection):
    try:
        connection.close()
    # ok: swallowed-exception
    except Exception:
        pass


def remove_lock(path):
    # ok: swallowed-exception
    with contextlib.suppress(FileNotFoundError):
        path.unlink()


def report_usage(metrics):
    try:
        metrics.send()
    # ok: swallowed-exception
    except Exception:
        # Statistics must never stop an order.
        pass


def version_of(package, changelog):
    try:
        return importlib.metadata.load(package).version
    # ok: swallowed-exception
    except Exception:
        pass
    return changelog.splitlines()[0].strip("# ")


def release(package, registry):
    try:
        registry.upload(package)
    # ruleid: swallowed-exception
    except Exception:
        pass
    return package.version


def end(run, hooks):
    try:
        hooks.dispatch(run.error)
    # ok: swallowed-exception
    except Exception:  # noqa: S110 - the run has failed already
        pass


def begin(run, hooks):
    try:
        hooks.dispatch(run.start)
    # ruleid: swallowed-exception
    except Exception:  # noqa: S110
        pass
