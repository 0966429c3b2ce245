"""What thousands of profiles cost: reading the config, and adding as many again in one durable save."""

import os
import shutil
from statistics import median

from report import Row
from rows.credentials import AWS, output_of
from stage import Stage

COUNT = 5000
TIMES = 7
AWS_CALLS = 5
KEYS = 5  # of a profile: sso_session, sso_account_id, sso_role_name, region, output
AT_REST = 60  # seconds since its last change: nobody has to be waited for
SESSION = """\
[sso-session my-sso]
sso_start_url = https://d-12345xxxxx.awsapps.com/start
sso_region = eu-west-1
sso_registration_scopes = sso:account:access
"""


def measure(stage: Stage) -> list[Row]:
    folder = stage.desktop.folder / "config"
    folder.mkdir()
    config = folder / "config"
    profiles = [f"there-{number}" for number in range(COUNT)]
    text = SESSION + "".join(profile_text(name) for name in profiles)

    times = []
    for number in range(TIMES):
        shutil.rmtree(folder / "data", ignore_errors=True)
        config.write_text(text)
        moment = config.stat().st_mtime - AT_REST
        os.utime(config, (moment, moment))
        spent = output_of(stage, [stage.config_bench, config, folder / "data", str(COUNT)])
        times.append([float(part) for part in spent.split()])
    reading, saving = (median(column) for column in zip(*times))

    # The same file for both, as the real CLI reads it.
    environment = ["/usr/bin/env", f"AWS_CONFIG_FILE={config}"]
    listed = output_of(stage, [*environment, AWS, "configure", "list-profiles"]).split()
    assert len(listed) == 2 * COUNT and listed[:COUNT] == profiles, f"the AWS CLI lists {len(listed)} profiles"
    kept = sum(path.stat().st_size for path in (folder / "data/backups").iterdir())
    by_cli = median(stage.time_of([*environment, AWS, "configure", "set", "region", "eu-west-1", "--profile", f"cli-{number}"])
                    for number in range(AWS_CALLS))

    durable = (f"lock, read, names, edit, check, history (the old content and what is new, {kept / 1e6:.1f} MB) and config "
               f"({config.stat().st_size / 1e6:.1f} MB), each flushed to the disk, and read back")
    extrapolated = (f"extrapolated from {AWS_CALLS} calls of `aws configure set` on the same file, {by_cli:.0f} ms each: one "
                    f"call for each of the {KEYS} keys of {COUNT:,} profiles; it keeps no copy and does not flush")
    return [
        Row(f"config of {COUNT:,} profiles: read", "ms", reading, 5, notes=[f"{TIMES} times"]),
        Row(f"add {COUNT:,} more in one durable save", "ms", saving, 50, "aws configure set", by_cli * KEYS * COUNT,
            notes=[durable, extrapolated]),
    ]


def profile_text(name: str) -> str:
    return (f"\n[profile {name}]\nsso_session = my-sso\nsso_account_id = 123456789012\n"
            "sso_role_name = AdministratorAccess\nregion = ap-northeast-1\noutput = json\n")
