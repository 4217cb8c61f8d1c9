"""An access token for a service account of Google's (RFC 7523, and
developers.google.com/identity/protocols/oauth2/service-account)."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Mapping

import httpx2
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from masomo_desktop.providers.errors import AddressInvalid, KeyRefused, NotAModelServer
from masomo_desktop.providers.remote import checked_address

_SCOPE = "https://www.googleapis.com/auth/cloud-platform"
_GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer"
_LIFE = 3600  # seconds, the longest that is granted
_EARLY = 120  # a token is renewed so long before it ends


class Access:
    """The token of one account, fetched when it is first needed and kept in memory only."""

    def __init__(self, name: str, account: Mapping[str, str]) -> None:
        self._name, self._account = name, account
        self._token, self._until = "", 0.0

    def token(self, client: httpx2.Client) -> str:
        """A valid token. Raises `KeyRefused` where the account's key is not accepted, and what the
        client raises."""
        if time.time() > self._until - _EARLY:
            self._fetch(client)
        return self._token

    def _fetch(self, client: httpx2.Client) -> None:
        asked = time.time()
        try:
            address = checked_address(str(self._account["token_uri"]))
            assertion = _signed(self._account, address, int(asked))
        except (KeyError, TypeError, ValueError, AddressInvalid) as error:
            raise KeyRefused(name=self._name) from error
        response = client.post(address, data={"grant_type": _GRANT, "assertion": assertion})
        if response.status_code in (400, 401, 403) and "json" in _kind(response):
            raise KeyRefused(name=self._name)
        response.raise_for_status()
        try:
            body = response.json()
            self._token, life = str(body["access_token"]), float(body.get("expires_in", _LIFE))
        except (ValueError, KeyError, TypeError) as error:
            raise NotAModelServer(name=self._name) from error
        self._until = asked + life


def _signed(account: Mapping[str, str], audience: str, now: int) -> str:
    """A JSON web token (RFC 7519) that says who asks, signed with the account's key by RS256."""
    head = {"alg": "RS256", "typ": "JWT", "kid": account.get("private_key_id", "")}
    claims = {
        "iss": account["client_email"],
        "scope": _SCOPE,
        "aud": audience,
        "iat": now,
        "exp": now + _LIFE,
    }
    signed = b".".join(_packed(json.dumps(part).encode()) for part in (head, claims))
    key = serialization.load_pem_private_key(account["private_key"].encode(), password=None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError("a service account has an RSA key")
    signature = key.sign(signed, padding.PKCS1v15(), hashes.SHA256())
    return (signed + b"." + _packed(signature)).decode()


def _packed(data: bytes) -> bytes:
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def _kind(response: httpx2.Response) -> str:
    return str(response.headers.get("content-type", ""))
