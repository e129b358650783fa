from django.db import models
from sqlalchemy import Column, Index, Integer, String, select


class Account(Base):
    __tablename__ = "accounts"

    id = Column(Integer, primary_key=True)
    # ruleid: lookup-without-index
    email = Column(String(255), nullable=False)
    # ok: lookup-without-index
    username = Column(String(64), unique=True, nullable=False)
    # ok: lookup-without-index
    state = Column(String(16))
    # ok: lookup-without-index
    reference = Column(String(32))


class Article(Base):
    __tablename__ = "articles"

    id = Column(Integer, primary_key=True)
    # ok: lookup-without-index
    sku = Column(String(32))

    __table_args__ = (Index("articles_sku", "sku"),)


class Invitation(models.Model):
    # ruleid: lookup-without-index
    token = models.CharField(max_length=64)
    # ok: lookup-without-index
    slug = models.CharField(max_length=64, db_index=True)


def account_of(session, email):
    return session.query(Account).filter(Account.email == email).first()


def account_named(session, username):
    return session.scalars(select(Account).where(Account.username == username)).first()


def waiting(session):
    return session.query(Account).filter(Account.state == "waiting").limit(50).all()


def article(session, sku):
    return session.query(Article).filter_by(sku=sku).first()


def accept(token):
    return Invitation.objects.get(token=token)


def by_slug(slug):
    return Invitation.objects.filter(slug=slug).first()
