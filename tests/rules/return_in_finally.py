def charge(gateway, order):
    done = False
    try:
        gateway.charge(order)
        done = True
    finally:
        # ruleid: return-in-finally
        return done


def drain(queue):
    while True:
        try:
            queue.handle()
        finally:
            # ruleid: return-in-finally
            break


def charge_and_close(gateway, order):
    try:
        gateway.charge(order)
    finally:
        gateway.close()
    # ok: return-in-finally
    return True


def close_all(connections):
    try:
        connections.flush()
    finally:
        for connection in connections:
            if connection.closed:
                # ok: return-in-finally
                continue
            connection.close()
