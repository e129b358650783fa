from sqlalchemy import Column, Integer
# ok: sqlalchemy-ext-declarative
from sqlalchemy.ext.declarative import ConcreteBase
# ruleid: sqlalchemy-ext-declarative
from sqlalchemy.ext.declarative import declarative_base
# ok: sqlalchemy-ext-declarative
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Base = declarative_base()


class Invoice(Base):
    __tablename__ = "invoices"
    id = Column(Integer, primary_key=True)


class ModernBase(DeclarativeBase, ConcreteBase):
    id: Mapped[int] = mapped_column(primary_key=True)
