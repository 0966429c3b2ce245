#!/usr/bin/python3
"""The built-in window (sso-tray-browser): a sign-in page through a proxy, and pages that want more than a page gets. Cases
61 to 67 of the acceptance cases. Most pages are http://127.0.0.1, which the window opens for the end of a sign-in with PKCE.

Not here: GPU lost (case 64), since Qt WebEngine 6.4 has no process for it; refusals of Google and Entra (case 65), which
are pages like any other; what needs Qt 6.7 (passkeys).
"""

import json
import os
import subprocess
import sys
import time
import unittest
import urllib.request

from lib.builtinwindow import (CLOSED, LEAVE, LEFT, NO_WINDOW, BuiltInWindow, Certificates, arguments_of,
                               listening_ports, make_certificate, make_key_file, order_line, status_of)
from lib.pages import Page, Pages
from lib.screen import drag, middle_of, press_key, width_of
from lib.story import Story, run
from lib.waiting import stays, wait_for

KEPT, ORDERED = (f"canary-{name}-{os.urandom(20).hex()}" for name in ("kept", "ordered"))
COOKIE = f"canary={KEPT}; Max-Age=100000"

SAY = """<p id="out"></p><script>const say = text => { out.append(text, document.createElement('br')) }</script>"""

# Name and what a click on it does. Chromium refuses the first three by itself.
PLACES = {
    "data": "location = 'data:text/html,<h1>elsewhere</h1>'",
    "file": "location = 'file:///etc/passwd'",
    "blob": "location = URL.createObjectURL(new Blob(['<h1>elsewhere</h1>'], {type: 'text/html'}))",
    "mailto": "location = 'mailto:somebody@example.com'",
    "telephone": "location = 'tel:+15550100'",
    "other program": "location = 'sso-tray-test:run'",
    "user": "location = 'https://aws.amazon.com@device.sso.us-east-1.amazonaws.com/'",
    "plain": "location = 'http://device.sso.us-east-1.amazonaws.com/'",
    "other port": "location = 'OTHER/elsewhere'",
    "form": "document.forms[0].submit()",
    "redirect": "location = '/redirect'",
}
# What is said about it; nothing where Chromium does not tell us.
SAID = {"mailto": "did not open mailto:.", "telephone": "did not open tel:.",
        "other program": "did not open sso-tray-test:.",
        "user": "did not open https://device.sso.us-east-1.amazonaws.com.",
        "plain": "did not open http://device.sso.us-east-1.amazonaws.com.",
        "other port": "did not open OTHER.", "form": "did not open OTHER.", "redirect": "did not open OTHER."}

WISHES = {
    "notices": "Notification.requestPermission().then(r => { if (r != 'granted') throw r })",
    "location": "new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no))",
    "microphone": "navigator.mediaDevices.getUserMedia({audio: true})",
    "camera": "navigator.mediaDevices.getUserMedia({video: true})",
    "both": "navigator.mediaDevices.getUserMedia({audio: true, video: true})",
    "screen": "navigator.mediaDevices.getDisplayMedia()",
    "screen and sound": "navigator.mediaDevices.getDisplayMedia({video: true, audio: true})",
    "mouse": "new Promise((yes, no) => { document.onpointerlockchange = yes; document.onpointerlockerror = no;"
             " document.body.requestPointerLock() })",
    "clipboard": "navigator.clipboard.readText()",
    "instruments": "navigator.requestMIDIAccess({sysex: true})",
    "storage": "navigator.storage.persist().then(r => { if (!r) throw r })",
    "whole screen": "document.documentElement.requestFullscreen()",
    "files": "showOpenFilePicker()",
    "folder": "showDirectoryPicker()",
}


def page_of_buttons(actions: dict[str, str]) -> str:
    return "<h1>Buttons</h1>" + SAY + "".join(
        f'<button onclick="out.textContent = \'\'; say(\'{name} was clicked\'); {action}">{name}</button>'
        for name, action in actions.items())


@unittest.skipIf(os.geteuid() == 0, "Chromium's sandbox does not work for root, who therefore gets no window")
class Browser(Story):
    canaries = {"what a page keeps": [KEPT], "wrong orders": [ORDERED]}

    @classmethod
    def setUpClass(cls) -> None:
        cls.program = cls.programs.tray.with_name("sso-tray-browser")
        if not cls.program.exists():
            raise unittest.SkipTest("sso-tray-browser was not built: there is no Qt WebEngine")
        super().setUpClass()

    @classmethod
    def happen(cls) -> None:
        cls.site, cls.other = Pages(), Pages()
        cls.addClassCleanup(cls.site.stop)
        cls.addClassCleanup(cls.other.stop)
        cls.plain_page = cls.site.add("/plain", "<h1>A page</h1>")
        cls.other.add("/elsewhere", "<h1>Elsewhere</h1>")

    def setUp(self):
        self.windows: list[BuiltInWindow] = []
        self.addCleanup(lambda: [window.process.stop() for window in self.windows])
        self.addCleanup(self.take_picture_if_failed)

    # --- a window of its own for each test

    def home(self, name: str = ""):
        return self.new_home(f"{self._testMethodName.removeprefix('test_')}{name}")

    def open(self, url: str, *arguments: str, home=None, environment: dict[str, str] = {}, **order) -> BuiltInWindow:
        line = order_line(url, **{"loopbackPort": self.site.port} | order)
        self.before_start = time.monotonic()
        window = BuiltInWindow(self.program, home or self.home(), line, *arguments, **{"AWS_CA_BUNDLE": ""} | environment)
        self.windows.append(window)
        wait_for(window.screen.windows, "there is a window")
        return window

    def trusting_home(self, name: str = ""):
        """Of somebody who trusts the stand-in for AWS."""
        home = self.home(name)
        Certificates(home).trust("emulator", self.emulator.ca_file)
        return home

    def start_device_code(self) -> dict:
        def post(operation: str, **values) -> dict:
            request = urllib.request.Request(
                f"{self.emulator.url}/{operation}", json.dumps(values).encode(), {"Content-Type": "application/json"})
            with urllib.request.urlopen(request, timeout=10) as answer:
                return json.load(answer)
        client = post("client/register", clientName="sso-tray", clientType="public", scopes=["sso:account:access"])
        return post("device_authorization", clientId=client["clientId"], clientSecret=client["clientSecret"],
                    startUrl="https://d-12345xxxxx.awsapps.com/start")

    def open_device_page(self, home, environment: dict[str, str] = {}, **order) -> BuiltInWindow:
        code = self.start_device_code()
        return self.open("https://device.sso.us-east-1.amazonaws.com/?user_code=" + code["userCode"], home=home,
                         environment=environment, userCode=code["userCode"], loopbackPort=0, **order)

    def picture(self, name: str) -> None:
        self.programs.pictures.mkdir(exist_ok=True)
        self.desktop.take_picture(self.programs.pictures / f"browser-{name}.png")

    # --- the window

    def test_sign_in_page(self):
        window = self.open_device_page(self.trusting_home())
        window.wait_for("Secure connection", "Authorization requested")
        print(f"the page is there after {time.monotonic() - self.before_start:.2f} s", file=sys.stderr)
        self.assertEqual(window.address(), "https://device.sso.us-east-1.amazonaws.com")
        code = window.screen.text("User code")
        self.assertIn(code, self.emulator.pending_codes())
        self.assertIn(code, window.screen.words())  # and in the page
        self.assertEqual(window.screen.unnamed(), [])
        self.assertIn("need your own browser", window.screen.words())
        self.picture("device-page")
        window.click("Allow")
        window.wait_for("Request approved")
        self.assertNotIn(code, self.emulator.pending_codes())
        self.assertEqual(window.close(), CLOSED)

    def test_proxy_of_the_order(self):
        window = self.open_device_page(
            self.trusting_home(), environment={"HTTPS_PROXY": "http://127.0.0.1:1"}, proxy=self.emulator.proxy)
        window.wait_for("Authorization requested")

    def test_without_a_code(self):
        window = self.open(self.plain_page)
        window.wait_for("This computer", "A page")
        self.assertFalse(window.screen.has("text", "User code"))
        self.assertEqual(window.address(), self.site.origin)
        self.assertEqual(window.close(), CLOSED)

    def test_keyboard_reaches_the_way_out(self):
        window = self.open(self.plain_page, userCode="ABCD-EFGH")
        window.wait_for("A page")
        window.screen.focus(window.screen.find("text", "Address"))
        for _ in range(2):  # over the code
            press_key("Tab")
        press_key("space")
        self.assertEqual(window.process.wait(5), LEFT)

    def test_japanese(self):
        window = self.open(self.plain_page, userCode="ABCD-EFGH", language="ja")
        window.wait_for("このコンピュータ", "A page")
        self.assertEqual(window.screen.text("ユーザーコード"), "ABCD-EFGH")
        self.assertTrue(window.screen.can_press("自分のブラウザで続ける"))
        self.assertEqual(window.screen.unnamed(), [])
        self.picture("japanese")

    def test_ca_bundle_is_said_to_be_useless_here(self):
        for name, order, environment in (("order", {"caBundle": True}, {}),
                                         ("environment", {}, {"AWS_CA_BUNDLE": str(self.emulator.ca_file)})):
            window = self.open(self.plain_page, home=self.home(name), environment=environment, **order)
            window.wait_for("AWS_CA_BUNDLE", "continue in your own browser")
            self.assertEqual(window.leave(), LEFT)
        self.assertNotIn("AWS_CA_BUNDLE", self.open(self.plain_page, home=self.home("none")).screen.words())

    def test_page_that_cannot_be_opened(self):
        window = self.open("https://127.0.0.1:1/", loopbackPort=0)
        window.wait_for("Not opened", "https://127.0.0.1:1 could not be opened")
        self.assertTrue(window.screen.can_press("Try again"))
        self.assertEqual(window.leave(), LEFT)

    def test_wrong_orders(self):
        home = self.home()
        canary = ORDERED.encode()
        for line in (b"", b"{}", canary, b"x" * 100_000, order_line("http://example.com/" + canary.decode()),
                     order_line(self.plain_page), order_line("https://example.com/", script=canary.decode())):
            window = BuiltInWindow(self.program, home, line)
            self.assertEqual(window.process.wait(5), NO_WINDOW)
            self.assertEqual(window.process.errors().count("\n"), 1)
            self.assertNotIn(canary.decode(), window.process.errors())
            self.assertEqual(window.process.output(), "")

    def test_root_gets_no_window(self):
        started = subprocess.run(["unshare", "--user", "--map-root-user", self.program], input=order_line(self.plain_page),
                                 env=self.home().environment, capture_output=True, timeout=20)
        self.assertEqual(started.returncode, NO_WINDOW)
        self.assertIn(b"root", started.stderr)
        self.assertEqual(started.stderr.count(b"\n"), 1)

    # --- case 61: where a page may go

    def test_case61_places(self):
        for path in ("/redirect", "/form"):
            self.site.add(path, "", 302, Location=f"{self.other.origin}/elsewhere")
        body = page_of_buttons({name: action.replace("OTHER", self.other.origin) for name, action in PLACES.items()})
        form = f'<form action="{self.other.origin}/elsewhere"></form>'
        window = self.open(self.site.add("/places", body + form))
        for name in PLACES:
            window.click(name)
            window.wait_for(f"{name} was clicked")
            if name in SAID:
                window.wait_for(SAID[name].replace("OTHER", self.other.origin))
            self.assertEqual(window.address(), self.site.origin)
        stays(lambda: window.screen.sees("Buttons") and not window.screen.sees("lsewhere"), "the page stays", 0.5)
        self.assertEqual(self.other.asked, [])
        self.assertEqual(window.home.opened(), [])
        self.assertEqual(len(window.screen.windows()), 1)
        self.picture("refused-address")

    def test_case61_requests_of_a_page(self):
        """A page cannot look around on this computer."""
        body = SAY + f"""<img src="{self.other.origin}/image"><iframe src="{self.other.origin}/frame"></iframe>
            <script src="{self.other.origin}/script"></script>
            <script>fetch('{self.other.origin}/fetch', {{mode: 'no-cors'}}).then(() => say('fetched'), () => say('refused'));
            new WebSocket('{self.other.origin.replace("http", "ws")}/socket')
            fetch('/here').then(() => say('own server'))</script>"""
        window = self.open(self.site.add("/requests", body))
        window.wait_for("refused", "own server")
        stays(lambda: not self.other.asked, "nothing else was asked", 0.5)

    def test_case61_homograph(self):
        looks_like_apple = "https://аррӏе.com/"
        window = self.open(looks_like_apple, loopbackPort=0)
        window.wait_for("Not opened", "https://xn--80ak6aa92e.com could not be opened")
        self.assertEqual(window.address(), "https://xn--80ak6aa92e.com")

    def test_case61_link_to_a_homograph(self):
        window = self.open(self.site.add("/homograph", page_of_buttons({"apple": "location = 'https://аррӏе.com/'"})))
        window.click("apple")
        window.wait_for("https://xn--80ak6aa92e.com could not be opened", "This computer")
        self.assertEqual(window.address(), self.site.origin)  # whose page is still there
        asked = len(self.site.asked)
        window.screen.press("Try again")
        window.wait_for("https://xn--80ak6aa92e.com could not be opened")
        self.assertEqual(len(self.site.asked), asked)

    def test_case61_long_host(self):
        host = "aws.amazon.com." + "a" * 60 + "." + "b" * 60 + ".evil.example"
        window = self.open(f"https://{host}/", loopbackPort=0)
        self.assertEqual(window.address(), f"https://{host}")
        window.wait_for("Not opened", "b.evil.example could not be opened")
        self.check_way_out_is_in_sight(window)
        self.picture("long-host")

    def test_case61_long_word(self):
        window = self.open(self.site.add("/long", f"<h1>Long</h1><script>alert('{'w' * 400}')</script>"),
                           userCode="ABCD-EFGH")
        window.wait_for("Long", "says: ww")
        self.check_way_out_is_in_sight(window)

    def check_way_out_is_in_sight(self, window: BuiltInWindow) -> None:
        button = window.screen.find("push button", LEAVE)
        (frame,) = window.screen.windows()
        self.assertLess(width_of(frame), 1000)
        self.assertLess(middle_of(button)[0], 1000)

    def test_case61_pop_ups(self):
        self.site.add("/second", SAY + "<h1>Second page</h1><script>say('opener: ' + window.opener);"
                                       "window.open('/third')</script>")
        self.site.add("/third", "<h1>Third page</h1>")
        window = self.open(self.site.add("/pop-ups", page_of_buttons({
            "empty": "w = window.open('about:blank')", "elsewhere": f"window.open('{self.other.origin}/elsewhere')",
            "open": "window.open('/second')"})))
        window.click("empty")
        window.wait_for("empty was clicked", "wanted to open another window")
        window.click("elsewhere")
        window.wait_for("elsewhere was clicked", "wanted to open another window")
        window.click("open")
        window.wait_for("Second page", "opener: null")
        stays(lambda: window.screen.sees("Second page"), "the third did not open", 0.5)
        self.assertEqual(len(window.screen.windows()), 1)
        self.assertNotIn("/third", self.site.asked)

    def test_case61_link_to_another_window(self):
        self.site.add("/linked", "<h1>Linked page</h1>")
        window = self.open(self.site.add("/link", '<a target="_blank" href="/linked">away</a>'))
        window.click("away", "link")
        window.wait_for("Linked page")
        self.assertEqual(len(window.screen.windows()), 1)

    def test_case61_dialogs(self):
        window = self.open(self.site.add("/dialogs", page_of_buttons({
            "alert": "alert('Hello <b>there</b>'); say('it went on')", "confirm": "say('confirmed: ' + confirm('Really?'))",
            "prompt": "say('prompted: ' + prompt('What?'))"})))
        window.click("alert")
        window.wait_for(f"{self.site.origin} says: Hello <b>there</b>", "it went on")
        window.click("confirm")
        window.wait_for(f"{self.site.origin} asks: Really?", "confirmed: false")
        window.click("prompt")
        window.wait_for("prompted: null")
        self.assertEqual(len(window.screen.windows()), 1)

    def test_case61_endless_alerts(self):
        url = self.site.add("/alerts", "<script>setTimeout(() => { while (true) alert('again') }, 300)</script>")
        window = self.open(url)
        window.wait_for("keeps showing messages")
        begin = time.monotonic()
        self.assertEqual(window.leave(), LEFT)
        print(f"left endless alerts within {time.monotonic() - begin:.2f} s", file=sys.stderr)

    # --- case 62: what a page may have

    def test_case62_wishes(self):
        tries = {name: f"Promise.race([{wish}.then(() => 'GRANTED', () => 'denied'),"
                       f" new Promise(r => setTimeout(r, 5000, 'PENDING'))]).then(r => say('{name}: ' + r))"
                 for name, wish in WISHES.items()}
        window = self.open(self.site.add("/wishes", page_of_buttons(tries)))
        for name in tries:
            window.click(name)
            window.wait_for(f"{name}: ")
            self.assertIn(f"{name}: denied", window.screen.words())
            if name in ("notices", "location"):
                window.wait_for("that no page gets here")
        self.assertEqual(len(window.screen.windows()), 1)

    def test_case62_download(self):
        self.site.add("/file", "content", Content_Disposition="attachment; filename=canary.txt")
        self.site.pages["/data.zip"] = Page("content", headers={"Content-Type": "application/zip"})
        home = self.home()
        before = home.files()
        window = self.open(self.site.add("/downloads", page_of_buttons({
            "attachment": "location = '/file'", "archive": "location = '/data.zip'",
            "made": "const a = document.createElement('a'); a.download = 'canary';"
                    "a.href = URL.createObjectURL(new Blob(['x'])); a.click()"})), home=home)
        for name in ("attachment", "archive", "made"):
            window.click(name)
            window.wait_for(f"{name} was clicked", "This window keeps no files")
        self.assertTrue(window.screen.sees("Buttons"))
        self.assertEqual(len(window.screen.windows()), 1)
        self.assertEqual(window.close(), CLOSED)
        self.assertEqual(home.files(), before)

    def test_case62_upload(self):
        window = self.open(self.site.add("/upload", '<label>Photo <input id="file" type="file"></label>'
                                                    '<button onclick="file.click()">choose</button>'))
        window.click("choose")
        window.wait_for("This window gives no files away")
        self.assertEqual(len(window.screen.windows()), 1)

    def test_case62_drag_a_file_in(self):
        canary = self.desktop.folder / "canary.txt"
        canary.write_text("canary")
        body = SAY + """<h1>Drop it here</h1><script>
            for (const name of ['dragenter', 'dragover', 'drop'])
                addEventListener(name, event => { event.preventDefault(); say(name + ' came') })</script>"""
        window = self.open(self.site.add("/drop", body))
        window.wait_for("Drop it here")
        source = self.desktop.bus.start(self.program.with_name("drag-source"), canary)
        self.addCleanup(source.stop)
        heading = middle_of(window.screen.find("heading", "Drop it here"))
        wait_for(lambda: "here" in source.output(), "there is a file to drag")
        drag((20, 15), (heading[0], heading[1] + 100))
        wait_for(lambda: source.output().count("\n") == 2, "the drag is over")
        self.assertEqual(source.output(), "here\nrefused\n")
        self.assertNotIn("came", window.screen.words())
        self.assertEqual(window.address(), self.site.origin)

    def test_case62_password_dialog(self):
        self.site.add("/password", "<h1>Who are you?</h1>", 401, WWW_Authenticate='Basic realm="x"')
        window = self.open(f"{self.site.origin}/password")
        window.wait_for("asked for a password by a dialog", "Who are you?")
        self.assertEqual(len(window.screen.windows()), 1)

    def test_case62_client_certificate(self):
        folder = self.desktop.folder
        server, person = make_certificate(folder, "server"), make_certificate(folder, "person")
        site = Pages(server, person)
        self.addCleanup(site.stop)
        seen = []

        def page(request):
            seen.append(request.connection.getpeercert())
            return Page("<h1>Come in</h1>")
        site.pages["/"] = page
        home = self.home()
        certificates = Certificates(home)
        certificates.trust("server", server)
        certificates.add_own(make_key_file(person, "secret"), "secret")
        window = self.open(f"{site.origin}/", home=home)
        window.wait_for("Come in", "Secure connection")
        self.assertEqual(len(window.screen.windows()), 1)
        self.assertIn("asked for a certificate of this computer", window.screen.words())
        self.assertFalse(any(seen), seen)

    # --- case 63: certificates

    def test_case63_page(self):
        window = self.open_device_page(self.home())
        window.wait_for("Not opened", "The certificate of https://device.sso.us-east-1.amazonaws.com is not trusted")
        self.assertFalse(window.screen.sees("Authorization requested"))
        self.assertFalse(window.screen.sees("Secure connection"))
        self.picture("certificate")
        self.assertEqual(window.leave(), LEFT)

    def test_case63_frame_and_script(self):
        before = len(self.emulator.get("log"))
        bad = "https://device.sso.us-east-1.amazonaws.com/"
        body = SAY + f"""<h1>Outside</h1><iframe src="{bad}"></iframe><script src="{bad}" onerror="say('no script')">
            </script><script>fetch('{bad}', {{mode: 'no-cors'}}).then(() => say('fetched'), () => say('not fetched'))
            </script>"""
        window = self.open(self.site.add("/frame", body))
        window.wait_for("Outside", "no script", "not fetched", "is not trusted")
        self.assertFalse(window.screen.sees("Enter the code"))
        self.assertEqual(len(self.emulator.get("log")), before)

    # --- case 64: crashes

    def test_case64_crashed_page(self):
        window = self.open(self.plain_page)
        for _ in range(3):
            window.wait_for("A page", "This computer")
            for pid in window.renderers():
                os.kill(pid, 9)
            window.wait_for("The page has crashed.")
            self.assertFalse(window.screen.sees("This computer"))
            window.screen.press("Try again")
        window.wait_for("A page", "This computer")
        self.assertFalse(window.screen.sees("The page has crashed."))
        self.assertEqual(window.leave(), LEFT)

    # --- case 65: the way out

    def test_case65_passkey_page(self):
        body = page_of_buttons({"passkey": "navigator.credentials.get({publicKey: {challenge: new Uint8Array(32),"
                                           " allowCredentials: [{type: 'public-key', id: new Uint8Array(16)}]}})"})
        window = self.open(self.site.add("/passkey", body))
        window.click("passkey")
        window.wait_for("passkey was clicked", "need your own browser")
        self.assertEqual(window.leave(), LEFT)

    def test_case65_way_out_of_a_page_that_hangs(self):
        body = """<h1>Hanging</h1><script>
            setTimeout(() => { fetch('/hangs'); setTimeout(() => { while (true); }, 100) }, 1000)</script>"""
        window = self.open(self.site.add("/hang", body))
        window.wait_for("Hanging")
        wait_for(lambda: "/hangs" in self.site.asked, "it hangs")
        self.assertEqual(window.leave(), LEFT)

    # --- case 66: nothing stays

    def test_case66_closed_in_the_middle(self):
        home = self.home()
        before = home.files()
        self.site.pages["/cookie"] = Page(f"<h1>Cookies</h1><script>localStorage.canary = '{KEPT}';"
                                          f"indexedDB.open('{KEPT}'); caches.open('{KEPT}')</script>",
                                          headers={"Set-Cookie": COOKIE})
        for url, order in ((f"{self.site.origin}/cookie", {}),
                           ("https://device.sso.us-east-1.amazonaws.com/", {"loopbackPort": 0})):
            window = self.open(url, home=home, **order)
            wait_for(lambda: not window.screen.sees("Opening"), "something is there")
            pids = window.tree()
            self.assertGreater(len(pids), 2)
            self.assertEqual(window.close(), CLOSED)
            wait_for(lambda: not any(arguments_of(pid) for pid in pids), "no process stays", 3)
            self.assertEqual(home.files(), before)

    def test_case66_killed_in_the_middle(self):
        home = self.home()
        before = home.files()
        window = self.open(self.plain_page, home=home)
        window.wait_for("A page")
        pids = window.tree()
        window.process.kill()
        wait_for(lambda: not any(arguments_of(pid) for pid in pids), "no process stays", 5)
        self.assertEqual(home.files(), before)

    def test_case66_two_at_once(self):
        def page(request):
            return Page(f"<h1>Cookies: {request.headers.get('Cookie', 'none')}</h1>",
                        headers={"Set-Cookie": COOKIE})
        self.site.pages["/cookies"] = page
        home = self.home()
        first = self.open(f"{self.site.origin}/cookies", home=home)
        first.wait_for("Cookies: none")
        second = self.open(f"{self.site.origin}/cookies", home=home)
        second.wait_for("Cookies: none")
        press_key("F5")  # in the second, which is in front
        second.wait_for(f"Cookies: canary={KEPT}")

    # --- case 67: back doors

    def test_case67_back_doors(self):
        home = self.trusting_home()
        key_log, chromium_log = home.folder / "keys", home.folder / "chromium"
        free = Pages()
        port = free.port
        free.stop()
        window = self.open_device_page(home, environment={
            "QTWEBENGINE_REMOTE_DEBUGGING": str(port),
            "QTWEBENGINE_CHROMIUM_FLAGS": f"--remote-debugging-port={port} --no-sandbox --log-file={chromium_log}",
            "QTWEBENGINE_DISABLE_SANDBOX": "1", "SSLKEYLOGFILE": str(key_log)})
        self.check_back_doors(window)
        self.assertFalse(key_log.exists())

    def test_case67_arguments(self):
        for number, arguments in enumerate((("--webEngineArgs", "--remote-debugging-port=9337", "--no-sandbox"),
                                            ("--remote-debugging-port=9337",), ("--no-sandbox",),
                                            ("--webEngineArgs", "--ssl-key-log-file=/tmp/sso-tray-canary"))):
            window = self.open(self.plain_page, *arguments, home=self.home(str(number)))
            window.wait_for("A page")
            self.check_back_doors(window)
            window.leave()

    def check_back_doors(self, window: BuiltInWindow) -> None:
        renderers = wait_for(window.renderers, "a page is drawn")
        window.wait_for("need your own browser")
        wait_for(lambda: not window.screen.sees("Opening"), "the page is there")
        self.assertIn(self.site.port, listening_ports([os.getpid()]))  # they would be found
        self.assertEqual(listening_ports(window.tree()), set())
        for pid in renderers:
            status = status_of(pid)
            self.assertEqual((status["Seccomp"], status["NoNewPrivs"]), ("2", "1"))
        for pid in window.tree():
            if pid != window.process.pid:
                self.assertNotIn("--no-sandbox", arguments_of(pid))
                self.assertFalse([part for part in arguments_of(pid) if "remote-debugging" in part])


if __name__ == "__main__":
    run()
