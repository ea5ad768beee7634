"""The naive peer of ranking: for every pair, the share of the posting's skills that the person has.

It sees skills alone: no relatedness, levels, gates, schedules, records or pay, so its lists are NOT Oficio's. It shows
what the plainest program does with the same people.jsonl and postings.jsonl, and what a pair costs there.

    python3 naive_rank.py DIR [--people N] [--top K]
"""

import argparse
import heapq
import json
import time


def read(path, limit=None):
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if limit is not None and number >= limit:
                return
            yield json.loads(line)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("dir")
    arguments.add_argument("--people", type=int, default=20)
    arguments.add_argument("--top", type=int, default=20)
    options = arguments.parse_args()
    postings = [
        (posting["key"], frozenset(ask["skill"] for ask in posting["skills"]))
        for posting in read(options.dir + "/postings.jsonl")
    ]
    people = [
        (person["id"], {held["skill"] for held in person["skills"]})
        for person in read(options.dir + "/people.jsonl", options.people)
    ]
    start = time.process_time()
    kept = 0
    for _, held in people:
        scores = ((len(asked & held) / len(asked) if asked else 0.0, key) for key, asked in postings)
        kept += len(heapq.nlargest(options.top, scores))
    seconds = time.process_time() - start
    pairs = len(people) * len(postings)
    print(f"{len(people)} people x {len(postings)} postings, {kept} kept: {seconds:.3f} CPU s, {seconds / pairs * 1e9:.0f} ns a pair")


if __name__ == "__main__":
    main()
