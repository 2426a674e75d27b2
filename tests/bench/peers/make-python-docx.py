"""make-python-docx.py FOLDER [RUNS]: the same with python-docx, its own default template."""

import io
import json
import sys
import time

from docx import Document

folder = sys.argv[1]
with open(f"{folder}/content.json", encoding="utf-8") as file:
    texts = [one["text"] for one in json.load(file)["paragraphs"]]


def make(target):
    document = Document()
    for text in texts:
        document.add_paragraph(text, style="List Bullet")
    document.save(target)


if len(sys.argv) < 3:
    make(f"{folder}/python-docx.docx")
else:
    times = []
    for turn in range(int(sys.argv[2]) + 1):
        start = time.perf_counter()
        make(io.BytesIO())
        if turn > 0:  # the first warms up
            times.append((time.perf_counter() - start) * 1000)
    print(json.dumps(times))
