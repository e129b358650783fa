const https = require("https");

// ruleid: js-tls-old-version
const agent = new https.Agent({ minVersion: "TLSv1" });

// ruleid: js-tls-old-version
const legacy = new https.Agent({ secureProtocol: "TLSv1_method" });

// ok: js-tls-old-version
const good = new https.Agent({ minVersion: "TLSv1.2" });

// ok: js-tls-old-version
const best = new https.Agent({ minVersion: "TLSv1.3" });
