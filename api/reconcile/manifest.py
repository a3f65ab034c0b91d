"""The service's address in, the manifest that tells clients what it offers out."""

from __future__ import annotations

from typing import Any

import zhengpu
from api.reconcile.queries import BATCH
from api.reconcile.terms import terms

VERSIONS = ("0.2",)
PREVIEW_SIZE = (420, 240)  # pixels
DEFAULT_TYPES = ("Official", "County", "Agency", "Company", "Place", "Organization", "Person")
SETTINGS: tuple[dict[str, Any], ...] = (
    {
        "name": "limit",
        "label": "最多几个值 (limit)",
        "type": "number",
        "default": 0,
        "help_text": "每项属性最多取几个值；0 为全部",
    },
    {
        "name": "content",
        "label": "内容 (content)",
        "type": "select",
        "default": "values",
        "choices": [{"value": "values", "name": "值 (values)"}, {"value": "count", "name": "个数 (count)"}],
        "help_text": "取值本身，或只取值的个数",
    },
)


def manifest(base: str, *, everyone: bool = False) -> dict[str, Any]:
    """The manifest of the service at an address without a slash at its end, such as http://127.0.0.1:8000."""
    service = f"{base}/reconcile"
    asked = "?everyone=true" if everyone else ""
    suggest = {
        what: {"service_url": service, "service_path": f"/suggest/{what}{asked if what == 'entity' else ''}"}
        for what in ("entity", "property", "type")
    }
    return {
        "versions": list(VERSIONS),
        "name": "政谱 Zhengpu" + ("（含非官员）" if everyone else ""),
        "identifierSpace": f"{base}/v1/entities/",
        "schemaSpace": f"{base}/reconcile/types/",
        "documentation": f"{base}/docs",
        "serviceVersion": zhengpu.__version__,
        "defaultTypes": [terms().types[kind].shown() for kind in DEFAULT_TYPES],
        "view": {"url": f"{base}/#/entity/{{{{id}}}}"},
        "preview": {
            "url": f"{service}/preview?id={{{{id}}}}",
            "width": PREVIEW_SIZE[0],
            "height": PREVIEW_SIZE[1],
        },
        "suggest": suggest,
        "extend": {
            "propose_properties": {"service_url": service, "service_path": "/extend/propose"},
            "property_settings": list(SETTINGS),
        },
        "batchSize": BATCH,
    }
