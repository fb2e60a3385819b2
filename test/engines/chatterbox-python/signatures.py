"""Prints what a wheel (or a folder) of chatterbox promises, as JSON: the parameters and defaults of its public methods, and its
languages. Nothing is imported."""

import ast
import json
import pathlib
import sys
import zipfile

MODULES = ("tts", "tts_turbo", "mtl_tts")


def source_of(place, module):
    if place.endswith(".whl"):
        return zipfile.ZipFile(place).read(f"chatterbox/{module}.py").decode()
    return pathlib.Path(place, "chatterbox", module + ".py").read_text()


def value(node):
    try:
        return ast.literal_eval(node)
    except ValueError:
        return ast.unparse(node)


def parameters(function):
    names = [argument.arg for argument in function.args.args]
    defaults = [value(default) for default in function.args.defaults]
    required = len(names) - len(defaults)
    return [[name] if at < required else [name, defaults[at - required]] for at, name in enumerate(names)]



found = {}
for module in MODULES:
    for node in ast.parse(source_of(sys.argv[1], module)).body:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and node.targets[0].id == "SUPPORTED_LANGUAGES":
            found["languages"] = sorted(ast.literal_eval(key) for key in node.value.keys)
        if isinstance(node, ast.ClassDef) and node.name.startswith("Chatterbox"):
            for method in node.body:
                if isinstance(method, ast.FunctionDef) and not method.name.startswith("_"):
                    found[f"{node.name}.{method.name}"] = parameters(method)
print(json.dumps(found, sort_keys=True))
