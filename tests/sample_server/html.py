# SPDX-License-Identifier: GPL-2.0-or-later
"""Pages for people: the services directory, errors and the log-in page."""

from __future__ import annotations

import json
from html import escape
from typing import Any, Dict, Optional

from tests.sample_server.reply import Reply

HTML = "text/html;charset=utf-8"
PAGE = """<html lang="en">
<head><title>{title}</title>
<link href="/arcgis/rest/static/main.css" rel="stylesheet" type="text/css"/></head>
<body>
<table width="100%" class="userTable"><tr><td class="titlecell">ArcGIS REST Services Directory</td></tr></table>
<table width="100%" class="navTable"><tr valign="top"><td class="breadcrumbs">
<a href="/arcgis/rest/services">Home</a></td></tr></table>
{content}
</body></html>
"""
LOGIN = """<!DOCTYPE html>
<html lang="en"><head><title>Sign In</title></head>
<body><h1>Sign in to continue</h1>
<form method="post" action="/signin"><label>User <input name="username"/></label>
<label>Word <input name="secret" type="password"/></label><input type="submit" value="Sign in"/></form>
</body></html>
"""


def page(title: str, content: str) -> Reply:
    return Reply(PAGE.format(title=escape(title), content=content).encode("utf-8"), HTML)


def directory_page(path: str, value: Any) -> Reply:
    """The page of a resource: its links, and its JSON for reading."""
    links = []
    if isinstance(value, dict):
        links += [(name, f"/arcgis/rest/services/{name}") for name in value.get("folders") or []]
        links += [
            (f"{item['name']} ({item['type']})", f"/arcgis/rest/services/{item['name']}/{item['type']}")
            for item in value.get("services") or []
        ]
        links += [
            (f"{item.get('name')} ({item.get('id')})", f"{path}/{item.get('id')}")
            for key in ("layers", "tables")
            for item in value.get(key) or []
        ]
    listed = "".join(f'<li><a href="{escape(target)}">{escape(text)}</a></li>' for text, target in links)
    text = escape(json.dumps(value, ensure_ascii=False, indent=1))
    return page(path, f"<h2>{escape(path)}</h2><ul>{listed}</ul><pre>{text}</pre>")


def error_page(code: int, message: str) -> Reply:
    """An error as it looks where f was left out: HTTP status 200."""
    return page(
        f"Error: {message}",
        '<div class="cbody"><br/><br/>'
        f"<b>Error: </b>{escape(message)}<br/><b>Code: </b>{code}<br/><br/></div>",
    )


def plain_error(status: int, title: str, headers: Optional[Dict[str, str]] = None) -> Reply:
    """What a proxy, a firewall or a load balancer answers."""
    body = f"<html><head><title>{status} {title}</title></head><body><h1>{status} {title}</h1></body></html>"
    return Reply(body.encode("utf-8"), "text/html", status, headers or {})


def login_page() -> Reply:
    return Reply(LOGIN.encode("utf-8"), HTML)
