from pydantic import BaseModel, ConfigDict, Field


class Order(BaseModel):
    # ruleid: pydantic-old-style
    code: str = Field(regex="^[A-Z]+$")
    # ok: pydantic-old-style
    label: str = Field(pattern="^[A-Z]+$")

    # ruleid: pydantic-old-style
    class Config:
        orm_mode = True


class Part(BaseModel):
    # ok: pydantic-old-style
    model_config = ConfigDict(from_attributes=True)
    name: str


class Settings:
    # ok: pydantic-old-style
    class Config:
        path = "settings.toml"


def store(order: Order, response):
    # ruleid: pydantic-old-style
    values = order.dict()
    # ok: pydantic-old-style
    values = order.model_dump()
    # ok: pydantic-old-style
    values |= response.json()
    # ruleid: pydantic-old-style
    part = Part.parse_obj(values)
    # ok: pydantic-old-style
    return Part.model_validate(values), part
