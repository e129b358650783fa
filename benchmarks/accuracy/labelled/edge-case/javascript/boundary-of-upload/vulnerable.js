"use strict";

/** Reads the boundary of a multipart request. */
function boundaryOf(contentType) {
  return /boundary="?([^";]+)"?/.exec(contentType)[1];
}

/** Whether a request carries files. */
function isMultipart(contentType) {
  return contentType.startsWith("multipart/form-data");
}

module.exports = { boundaryOf, isMultipart };
