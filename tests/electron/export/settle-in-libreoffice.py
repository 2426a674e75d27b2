"""Accepts or rejects all tracked changes of a document in LibreOffice and writes its text.

usage: settle-in-libreoffice.py SOURCE-URL TARGET-URL accept|reject PROFILE-URL
"""

import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

COMMANDS = {
    "accept": ".uno:AcceptAllTrackedChanges",
    "reject": ".uno:RejectAllTrackedChanges",
}


def option(name, value):
    made = PropertyValue()
    made.Name = name
    made.Value = value
    return made


def connect(address, office):
    """Asks until the office answers; it needs a second to start."""
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    while office.poll() is None:
        try:
            return resolver.resolve(f"uno:{address};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    raise SystemExit("LibreOffice ended before it answered")


def settle(remote, source, target, command):
    services = remote.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", remote)
    document = desktop.loadComponentFromURL(source, "_blank", 0, (option("Hidden", True),))
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", remote)
    dispatcher.executeDispatch(document.CurrentController.Frame, COMMANDS[command], "", 0, ())
    as_text = (option("FilterName", "Text (encoded)"), option("FilterOptions", "UTF8"))
    document.storeToURL(target, as_text)
    document.close(True)
    desktop.terminate()


source, target, command, profile = sys.argv[1:]
address = f"pipe,name=settle-{os.getpid()}"
office = subprocess.Popen(
    ["soffice", f"-env:UserInstallation={profile}", "--headless", f"--accept={address};urp;"]
)
try:
    settle(connect(address, office), source, target, command)
    office.wait(timeout=30)
finally:
    if office.poll() is None:
        office.kill()
