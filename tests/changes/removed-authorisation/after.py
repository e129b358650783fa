from django.contrib.auth.decorators import login_required, permission_required
from django.core.exceptions import PermissionDenied


# ruleid: removed-authorisation
def close_account(request, pk):
    Account.objects.get(pk=pk).close()


@login_required
def remove(request, pk):
    article = Article.objects.get(pk=pk)
    # ruleid: removed-authorisation
    article.delete()


@permission_required("shop.change_article")
# ok: removed-authorisation
def rename(request, pk, title):
    Article.objects.filter(pk=pk).update(title=title)


@login_required
def hide(request, pk):
    article = Article.objects.get(pk=pk)
    require_owner(article, request.user)
    # ok: removed-authorisation
    article.hide()
