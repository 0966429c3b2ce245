"""A cable that can be pulled: a port of this computer that leads to another one, or nowhere."""

import socket
import threading


class Link:
    """Nobody listens at `port` until it is up. Both ends are on 127.0.0.1."""

    def __init__(self, target: int):
        self._target = target
        # Kept from the beginning, so that nobody else gets it; bound alone it refuses every connection.
        self._listener = socket.socket()
        self._listener.bind(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]

    def up(self) -> None:
        self._listener.listen()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            near, _ = self._listener.accept()
            far = socket.create_connection(("127.0.0.1", self._target))
            for ends in ((near, far), (far, near)):
                threading.Thread(target=_pump, args=ends, daemon=True).start()


def _pump(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:  # the other direction has ended it
        pass
