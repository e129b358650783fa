import logging
import traceback

from fastapi import FastAPI, HTTPException
from flask import Flask, jsonify

app = Flask(__name__)
api = FastAPI()
logger = logging.getLogger(__name__)


@app.get("/report")
def report():
    try:
        return jsonify(build())
    except Exception as error:
        # ruleid: error-shown-to-client
        return jsonify({"error": str(error)}), 500


@api.get("/rows")
def rows():
    try:
        return build()
    except Exception as error:
        # ruleid: error-shown-to-client
        raise HTTPException(status_code=500, detail=f"failed: {error}") from error


@app.get("/trace")
def trace():
    try:
        return jsonify(build())
    except Exception:
        # ruleid: error-shown-to-client
        return traceback.format_exc(), 500


@app.get("/number")
def number():
    try:
        return jsonify(build())
    except ValueError as error:
        # ok: error-shown-to-client
        return jsonify({"error": str(error)}), 400


@app.get("/quiet")
def quiet():
    try:
        return jsonify(build())
    except Exception:
        logger.exception("the report failed")
        # ok: error-shown-to-client
        return jsonify({"error": "internal error"}), 500


def worker():
    try:
        return build()
    except Exception as error:
        # ok: error-shown-to-client
        return {"state": "failed", "reason": str(error)}
