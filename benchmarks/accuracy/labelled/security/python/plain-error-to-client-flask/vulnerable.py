import logging

from flask import Blueprint, jsonify

from reports.builder import build

reports = Blueprint("reports", __name__)
logger = logging.getLogger(__name__)


@reports.get("/reports/<int:number>")
def report(number: int):
    """One report as JSON."""
    try:
        return jsonify(build(number))
    except KeyError:
        return jsonify(error="no such report"), 404
    except Exception as error:
        logger.exception("report %d failed", number)
        return jsonify(error=str(error)), 500
