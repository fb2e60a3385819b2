"""A ChatterBox server as far as its events go, written with Python's own HTTP server: says its port, then answers forms."""

import base64
import json
import struct
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Speech(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        form = urllib.parse.parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
        count = len(form["text"][0]) * 1000
        samples = [((n % 200) - 100) / 128 for n in range(count)]
        self.send_response(200)
        self.send_header("content-type", "text/event-stream")
        self.send_header("transfer-encoding", "chunked")
        self.end_headers()
        for index, at in enumerate(range(0, count, 4096)):
            part = samples[at : at + 4096]
            audio = base64.b64encode(struct.pack("<%df" % len(part), *part)).decode()
            event = {"chunk_index": index, "audio": audio, "sample_rate": 24000, "dtype": "float32", "is_final": False}
            self.event(event, form["text"][0].startswith("Pecah"))
        self.event({"audio": "", "is_final": True}, False)
        self.wfile.write(b"0\r\n\r\n")

    def event(self, event, splits):
        """As one chunk of the transfer, or in many of them."""
        data = b": ping\n\ndata: " + json.dumps(event).encode() + b"\n\n"
        step = 1777 if splits else len(data)
        for at in range(0, len(data), step):
            piece = data[at : at + step]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            self.wfile.flush()

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Speech)
print(server.server_address[1], flush=True)
server.serve_forever()
