// The service's OpenAPI description in, the page to read it and try it out.
"use strict";

window.SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#swagger",
  deepLinking: true,
  validatorUrl: null,
  docExpansion: "list",
});
