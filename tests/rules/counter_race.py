from django.db.models import F
from shop.models import Article


def sell(article_id):
    article = Article.objects.get(pk=article_id)
    # ruleid: counter-race
    article.stock -= 1
    article.save()


def count_visit(redis, page):
    visits = redis.get(page)
    # ruleid: counter-race
    redis.set(page, int(visits) + 1)


def sell_in_database(article_id):
    # ok: counter-race
    Article.objects.filter(pk=article_id).update(stock=F("stock") - 1)


def sell_locked(article_id):
    article = Article.objects.select_for_update().get(pk=article_id)
    # ok: counter-race
    article.stock -= 1
    article.save()


def count_visit_in_redis(redis, page):
    # ok: counter-race
    redis.incr(page)


def tally(article):
    # ok: counter-race
    article.views += 1
    return article
