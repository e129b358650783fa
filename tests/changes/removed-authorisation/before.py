from django.contrib.auth.decorators import login_required, permission_required
from django.core.exceptions import PermissionDenied


@login_required
def close_account(request, pk):
    Account.objects.get(pk=pk).close()


@login_required
def remove(request, pk):
    article = Article.objects.get(pk=pk)
    if article.author != request.user:
        raise PermissionDenied
    article.delete()


@login_required
def rename(request, pk, title):
    Article.objects.filter(pk=pk).update(title=title)


@login_required
def hide(request, pk):
    article = Article.objects.get(pk=pk)
    if article.owner != request.user:
        raise PermissionDenied
    article.hide()
