from shop.models import Order


def order_list(request):
    # ruleid: unpaged-read
    orders = Order.objects.all()
    return render(request, "orders.html", {"orders": orders})


@router.get("/users")
def users(session):
    # ruleid: unpaged-read
    return session.query(User).all()


def recent_orders(request):
    # ok: unpaged-read
    orders = Order.objects.all()[:50]
    return render(request, "orders.html", {"orders": orders})


def nightly_export():
    # ok: unpaged-read
    return Order.objects.all()


@router.get("/users/page")
def users_page(session, offset, limit):
    # ok: unpaged-read
    return session.query(User).order_by(User.id).offset(offset).limit(min(limit, 100)).all()
