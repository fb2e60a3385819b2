"""A ChatterBox server as far as its WebSocket goes, written with Python's websockets: says its port, then answers texts of the forms below."""

import array
import asyncio
import json
import math

import websockets

RATE = 24000


def samples(text):
    return [0.5 * math.sin(2 * math.pi * 220 * n / RATE) for n in range(len(text) * 1200)]


async def speak(socket, *_):
    asked = json.loads(await socket.recv())
    text, voice = asked["text"], asked["speaker_name"]
    if voice == "nobody.wav":
        await socket.send(json.dumps({"type": "error", "error": "Speaker not found: " + voice}))
        return
    floats = array.array("f", samples(text))
    ints = array.array("h", (int(round(32767 * value)) for value in samples(text)))
    is_int = text.startswith("Int")
    data = (ints if is_int else floats).tobytes()
    await socket.send(json.dumps({"type": "metadata", "sample_rate": RATE, "request": asked.get("seed")}))
    step = 9600
    sent = 0
    for at in range(0, len(data), step):
        if text.startswith("Crash") and at > 0:
            raise RuntimeError("CUDA error: device-side assert triggered")
        if text.startswith("Busy") and at > 0:
            await socket.close(1013, "try again later")
            return
        await socket.send(data[at : at + step])
        sent += 1
    await socket.send(json.dumps({"type": "complete", "duration_s": round(len(floats) / RATE, 2), "chunks": sent}))


async def main():
    server = await websockets.serve(speak, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().create_future()


asyncio.run(main())
