#!/usr/bin/python3
"""How the AWS CLI itself splits a credential_process: reads a JSON list of commands, writes for each what its bundled
botocore makes of it on POSIX and on Windows: a list, or the error's text."""

import json
import sys

from awscli.botocore.compat import compat_shell_split


def split(command: str, platform: str):
    try:
        return compat_shell_split(command, platform)
    except ValueError as error:
        return {"error": str(error)}


json.dump([{"command": command, "posix": split(command, "linux"), "windows": split(command, "win32")}
           for command in json.load(sys.stdin)], sys.stdout)
