# ok: pydantic-v1-api
from pydantic import BaseModel, ValidationInfo, validator
# ok: pydantic-v1-api
from pydantic import ConfigDict, field_validator


class Order(BaseModel):
    sku: str
    amount: int

    # ruleid: pydantic-v1-api
    @validator("amount")
    def amount_is_positive(cls, value):
        if value <= 0:
            raise ValueError("amount must be positive")
        return value


class OrderModern(BaseModel):
    # ok: pydantic-v1-api
    model_config = ConfigDict(frozen=True)
    sku: str
    amount: int

    # ok: pydantic-v1-api
    @field_validator("amount")
    @classmethod
    def amount_is_positive(cls, value: int, info: ValidationInfo) -> int:
        if value <= 0:
            raise ValueError("amount must be positive")
        return value
