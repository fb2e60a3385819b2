"""make_wheel FOLDER NAME VERSION REQUIREMENT,... [SOURCE]: a wheel of a package that holds SOURCE's folders, or nothing."""

import os
import sys
import zipfile

folder, name, version, requirements = sys.argv[1:5]
plain = name.replace("-", "_")
info = f"{plain}-{version}.dist-info"
metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\nProvides-Extra: train\n"
metadata += "".join(f"Requires-Dist: {each}\n" for each in requirements.split(",") if each)
with zipfile.ZipFile(os.path.join(folder, f"{plain}-{version}-py3-none-any.whl"), "w") as wheel:
    names = []

    def add(path, text):
        wheel.writestr(path, text)
        names.append(path)

    if len(sys.argv) > 5:
        for root, _, files in os.walk(sys.argv[5]):
            for file in files:
                if file.endswith(".py"):
                    path = os.path.join(root, file)
                    with open(path) as source:
                        add(os.path.relpath(path, sys.argv[5]), source.read())
    add(f"{info}/METADATA", metadata)
    add(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
    wheel.writestr(f"{info}/RECORD", "".join(f"{each},,\n" for each in [*names, f"{info}/RECORD"]))
