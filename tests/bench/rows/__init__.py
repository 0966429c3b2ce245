"""What is measured: a module each, with measure(stage), which gives rows for the table. New ones are listed here."""

from . import accounts, config, credentials, idle, tray_icon

ROWS = {"credentials": credentials.measure, "tray-icon": tray_icon.measure, "idle": idle.measure,
        "accounts": accounts.measure, "config": config.measure}
