"""Asks a server for speech over WebSockets, and tells what came as JSON."""

import asyncio
import json
import sys

import websockets

address, text, voice = sys.argv[1:]


async def ask(message):
    size, last = 0, None
    async with websockets.connect(address + "/ws/tts") as socket:
        await socket.send(message)
        try:
            while True:
                answer = await socket.recv()
                if isinstance(answer, bytes):
                    size += len(answer)
                else:
                    last = json.loads(answer)
        except websockets.ConnectionClosed:
            pass
        code = socket.close_code
    return {"bytes": size, "last": last, "code": code}


async def main():
    answers = [
        await ask(text),
        await ask(json.dumps({"text": text, "speaker_name": voice, "dtype": "int16"})),
        await ask(json.dumps({"text": text, "voice": "nobody.wav"})),
    ]
    print(json.dumps(answers))


asyncio.run(main())
