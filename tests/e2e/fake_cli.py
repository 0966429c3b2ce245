#!/usr/bin/python3
"""Stands in for the AWS CLI where its token file matters: `fake_cli.py login` signs in for itself, with a client registration
of its own, and `fake_cli.py refresh` gets a new token with its refresh token. As the real one, it knows nothing of anybody's
lock and writes its file in place. It is quicker than the real one, refreshes whenever it is told to, and says of each token
that it has just ended, so that nobody who looks into the file is content with it."""

import hashlib
import json
import os
import ssl
import sys
import time
import urllib.request
from pathlib import Path

SESSION, START_URL, REGION = "my-sso", "https://d-12345xxxxx.awsapps.com/start", "ap-northeast-1"
FILE = Path.home() / ".aws/sso/cache" / f"{hashlib.sha1(SESSION.encode()).hexdigest()}.json"
DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code"


def post(path: str, **values) -> dict:
    request = urllib.request.Request(
        f"https://oidc.{REGION}.amazonaws.com/{path}", json.dumps(values).encode(), {"Content-Type": "application/json"})
    trust = ssl.create_default_context(cafile=os.environ["AWS_CA_BUNDLE"])
    with urllib.request.urlopen(request, timeout=10, context=trust) as answer:
        return json.load(answer)


def write(values: dict) -> None:
    FILE.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(values).encode()
    file = os.open(FILE, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    # Empty, then half of it: as short as these moments are, somebody may look just then.
    time.sleep(0.002)
    os.write(file, text[:len(text) // 2])
    time.sleep(0.002)
    os.write(file, text[len(text) // 2:])
    os.close(file)


def date(timestamp: float) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(timestamp))


def take(values: dict, answer: dict) -> dict:
    return values | {"accessToken": answer["accessToken"], "refreshToken": answer["refreshToken"],
                     "expiresAt": date(time.time())}


def login() -> None:
    client = post("client/register", clientName="botocore-client-my-sso", clientType="public", scopes=["sso:account:access"])
    known = {name: client[name] for name in ("clientId", "clientSecret")}
    device = post("device_authorization", **known, startUrl=START_URL)
    answer = post("token", **known, grantType=DEVICE_CODE, deviceCode=device["deviceCode"])  # approved by itself
    write(take(known | {"startUrl": START_URL, "region": REGION,
                        "registrationExpiresAt": date(client["clientSecretExpiresAt"])}, answer))


def refresh() -> None:
    values = json.loads(FILE.read_text())
    known = {name: values[name] for name in ("clientId", "clientSecret", "refreshToken")}
    write(take(values, post("token", **known, grantType="refresh_token")))


if __name__ == "__main__":
    {"login": login, "refresh": refresh}[sys.argv[1]]()
