"use strict";

/** Reads the boundary of a multipart request. */
function boundaryOf(contentType) {
  const found = /boundary="?([^";]+)"?/.exec(contentType);
  if (!found) {
    throw new TypeError("the request has no boundary");
  }
  return found[1];
}

/** Whether a request carries files. */
function isMultipart(contentType) {
  return contentType.startsWith("multipart/form-data");
}

module.exports = { boundaryOf, isMultipart };
