import logging
import traceback

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from stock.sync import Difference, run

router = APIRouter()
logger = logging.getLogger(__name__)


@router.post("/sync")
def sync() -> JSONResponse:
    """Compare with the warehouse."""
    try:
        found: list[Difference] = run()
    except Exception:
        logger.error("sync failed: %s", traceback.format_exc())
        return JSONResponse({"error": traceback.format_exc()}, status_code=500)
    return JSONResponse({"differences": len(found)})
