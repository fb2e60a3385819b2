"""The original way of making a dataset, on Python's standard library alone: ask for the speakers, post one phrase after the other,
write what comes back, note it in metadata.csv. Usage: original-script.py URL VOICE OUTPUT PAUSE_SECONDS < phrases (one a line)."""

import json
import os
import sys
import time
import urllib.error
import urllib.request


def speakers(url):
    with urllib.request.urlopen(f"{url}/api/speakers", timeout=60) as response:
        return [speaker["id"] for speaker in json.load(response)["speakers"]]


def speech(url, text, voice):
    body = {
        "model": "chatterbox-tts",
        "input": text,
        "voice": voice,
        "response_format": "wav",
        "speed": 1.0,
        "preset": "neutral",
        "temperature": 0.8,
        "exaggeration": 0.5,
        "cfg_weight": 0.5,
    }
    request = urllib.request.Request(
        f"{url}/v1/audio/speech", data=json.dumps(body).encode(), headers={"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.status, response.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def generate_dataset(url, phrases, voice, output, pause):
    os.makedirs(f"{output}/wavs", exist_ok=True)
    with open(f"{output}/metadata.csv", "w", encoding="utf-8") as metadata:
        for number, text in enumerate(phrases, 1):
            status, content = speech(url, text, voice)
            if status == 200:
                name = f"voice_{number:05d}.wav"
                with open(f"{output}/wavs/{name}", "wb") as wav:
                    wav.write(content)
                metadata.write(f"{name}|{text}\n")
                print(f"[{number}/{len(phrases)}] {name}")
            time.sleep(pause)


if __name__ == "__main__":
    _, url, voice, output, pause = sys.argv
    if voice not in speakers(url):
        sys.exit(f"no speaker {voice}")
    lines = sys.stdin.buffer.read().decode("utf-8").splitlines()
    generate_dataset(url, lines, voice, output, float(pause))
